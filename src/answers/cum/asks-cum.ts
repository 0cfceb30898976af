import { PROVINCES } from '../question/provinces.ts';

const WHO = '(?:ai|(?:don vi|tinh|hoi|lien hiep hoi|thanh pho) nao)';
/** What is done to or by a head of a cluster is another question than who it is. */
const OTHER = /\b(?:gui|nop|cong nhan|bau|tham dinh|bo nhiem|gioi thieu|chon|nhac|duyet|bao cao)\b/;
const HEAD = new RegExp(
  String.raw`\bcum (?:truong|pho)\b.* (?:la )?${WHO}$|\bcum (?:truong|pho)(?: (?:nam nay|hien nay|bay gio))?(?: la)? ${WHO}\b|\b${WHO} (?:dang |hien )?(?:la|lam|giu chuc|giu) cum (?:truong|pho)\b`,
);
const MEMBERS =
  /\bcum\b.*\b(?:gom|co)\b.*\b(?:don vi|tinh|thanh vien|lhh|ai)\b|\b(?:don vi|tinh|thanh vien) (?:nao )?(?:trong|thuoc|cua) cum\b/;

/** Whether a folded question wants to know which union leads a cluster (cụm trưởng, cụm phó). */
export function asksHead(question: string): boolean {
  return HEAD.test(question) && !OTHER.test(question);
}

/** Whether it wants to know which unions belong to a cluster. */
export function asksMembers(question: string): boolean {
  return MEMBERS.test(question);
}

const WHICH_CUM = new RegExp(
  String.raw`\b(${PROVINCES})\b.*\b(?:thuoc|o|trong|vao|nam o) cum (?:thi dua )?(?:nao|may|so may|gi)\b|\bcum (?:nao|may) (?:co|gom) (?:tinh |lhh )?(${PROVINCES})\b`,
);

/** The province whose cluster is asked for, folded; null for any other question. */
export function whoseCum(question: string): string | null {
  const found = WHICH_CUM.exec(question);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Whether any of these is asked. */
export function asksOfCum(question: string): boolean {
  return asksHead(question) || asksMembers(question) || whoseCum(question) !== null;
}
