import { foldSpelling, spell } from './spelling.ts';

/** `1039/QĐ-LHHVN`, `152/2025/NĐ-CP`, `42-CT/TW`: number, year if any, kind; what follows is the issuer. */
const WRITTEN = /(?<![\p{L}\p{N}])(\d{1,5})(?:\/\d{4})?[/-](\p{Lu}{2,5})(?=[-/&])/gu;
const NUMBER = /^\d{1,5}$/;
const YEAR = /^(19|20)\d\d$/;

/** The kinds of documents by the first letters of their names, as they stand in a number; without diacritics. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['nghi dinh', 'nd'],
  ['quyet dinh', 'qd'],
  ['thong tu', 'tt'],
  ['huong dan', 'hd'],
  ['ke hoach', 'kh'],
  ['cong van', 'cv'],
  ['thong bao', 'tb'],
  ['to trinh', 'ttr'],
  ['nghi quyet', 'nq'],
  ['chi thi', 'ct'],
  ['ket luan', 'kl'],
  ['bao cao', 'bc'],
  ['quy che', 'qc'],
]);
const SHORT_KINDS: ReadonlySet<string> = new Set(KINDS.values());

/** The document numbers in a title, each as one word of number and kind: `1039/qd`. */
export function numbersWritten(text: string): string[] {
  return [...text.matchAll(WRITTEN)].map(([, number, kind]) => nameOf(number!, foldSpelling(spell(kind!))));
}

/**
 * The document numbers a question may mean, in any typing: `nd 152`, `nghị định số 152/2025`, `1039/QĐ-LHHVN`. Takes the
 * spelled words of the question.
 */
export function numbersAsked(words: readonly string[]): string[] {
  const folded = words.map(foldSpelling);
  return folded.flatMap((word, at) => {
    const isYearOfNumber = YEAR.test(word) && NUMBER.test(folded[at - 1] ?? '');
    if (!NUMBER.test(word) || isYearOfNumber) return [];
    const kindBefore = kindEndingAt(folded, folded[at - 1] === 'so' ? at - 2 : at - 1);
    const after = folded[YEAR.test(folded[at + 1] ?? '') ? at + 2 : at + 1] ?? '';
    const kind = kindBefore ?? (SHORT_KINDS.has(after) ? after : undefined);
    return kind === undefined ? [] : [nameOf(word, kind)];
  });
}

function kindEndingAt(folded: readonly string[], at: number): string | undefined {
  const last = folded[at] ?? '';
  return SHORT_KINDS.has(last) ? last : KINDS.get(`${folded[at - 1] ?? ''} ${last}`);
}

function nameOf(number: string, kind: string): string {
  return `${Number(number)}/${kind}`;
}
