import type { Question } from '../question/read-question.ts';

/** `Điều 5 khoản 2 điểm đ`, as a question names it. */
export interface ArticleRef {
  readonly dieu: string;
  readonly khoan: string | null;
  /** As it was typed: `đ`; without diacritics `d` may mean either. */
  readonly diem: string | null;
}

const ASKS_WHAT_IT_SAYS = /\b(?:noi|quy dinh|noi dung|la|ghi|viet|gom)\b/;
const NAMING =
  /\b(?:dieu \d+|khoan \d+|diem [a-z](?![a-z])|cua|trong|theo|xem|huong dan|hd|ke hoach|kh|luat|nghi dinh|nd|thong tu|tt|quyet dinh|qd|thong bao|tb|quy che|so|nam 20\d\d)\b|\S*\d\/[a-z]{2,4}\d*(?: (?!noi|gom|ghi|viet)[a-z]{2,6})?\b|\S*\d\S*/g;

/** Reads the article whose words are asked for ("điều 9 nói gì", "điều 5 hướng dẫn 02/HD-MẪU"); null for any other question. */
export function readArticle({ plain, text }: Question): ArticleRef | null {
  const dieu = /\bdieu (\d{1,3})\b/.exec(plain)?.[1];
  if (dieu === undefined) return null;
  const isBare = plain.replace(NAMING, ' ').trim() === '';
  if (!isBare && !ASKS_WHAT_IT_SAYS.test(plain)) return null;
  return {
    dieu,
    khoan: /\bkhoan (\d{1,2})\b/.exec(plain)?.[1] ?? null,
    diem: /(?<!\p{L})(?:đi[êể]m|diem)\s+([a-zđ])(?![\p{L}\d])/iu.exec(text)?.[1]?.toLowerCase() ?? null,
  };
}
