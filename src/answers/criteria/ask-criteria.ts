import type { Question } from '../question/read-question.ts';

/** A question about the table of criteria as a whole and no single row of it. */
export type CriteriaAsk = { readonly kind: 'all' } | { readonly kind: 'most'; readonly of: 'tieu-chi' | 'nhom' };

const MOST =
  /\b(?:tieu chi|nhom)\b.*\b(?:nhieu|cao|lon) (?:diem )?nhat\b|\b(?:nhieu|cao|lon) (?:diem )?nhat\b.*\b(?:tieu chi|nhom)\b/;
const ALL =
  /^(?:bang (?:tieu chi|diem) )?(?:nam \S+ )?(?:cham (?:diem )?)?(?:co )?(?:tat ca |tong (?:cong |so )?)?(?:la )?(?:gom |co )?(?:bao nhieu|may|nhung|cac) (?:nhom )?tieu chi(?: cham diem| thi dua| tat ca)*(?: (?:nao|gi|la gi|vay))?$|\b(?:danh sach|liet ke|ke ten|toan bo|tat ca)(?: cac| nhung)? (?:nhom )?tieu chi\b|^cac tieu chi\b(?!.*\bnhom\b)|\bbang tieu chi\b.*\b(?:gom|co) (?:nhung|cac|may|bao nhieu)\b/;

/** Reads whether a question asks which criteria there are, or which of them gives the most points. */
export function readCriteriaAsk({ plain, criterion }: Question): CriteriaAsk | null {
  if (criterion !== null) return null;
  if (MOST.test(plain)) return { kind: 'most', of: /\bnhom\b/.test(plain) ? 'nhom' : 'tieu-chi' };
  return ALL.test(plain) ? { kind: 'all' } : null;
}
