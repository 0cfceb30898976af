import { fold } from '../../lib/fold.ts';

/** A document called by its number: `nd 152`, `Nghị định 152/2025`, `1039/QĐ-LHHVN`. */
export interface DocumentRef {
  /** `152`, without leading zeros. */
  readonly number: string;
  /** The year inside the number (`152/2025/NĐ-CP`). */
  readonly year: string | null;
  /** Folded sign of the kind: `nd`, `qd`, `tt`; null when only the number was typed. */
  readonly sign: string | null;
}

const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['nd', /^(?:nd|nghi dinh)$/],
  ['qd', /^(?:qd|quyet dinh)$/],
  ['tt', /^(?:tt|thong tu)$/],
  ['hd', /^(?:hd|huong dan)$/],
  ['qh', /^(?:luat|qh)$/],
  ['kh', /^(?:kh|ke hoach)$/],
  ['cv', /^(?:cv|cong van)$/],
  ['tb', /^(?:tb|thong bao)$/],
  ['qc', /^(?:qc|quy che)$/],
  ['nq', /^(?:nq|nghi quyet)$/],
  ['ct', /^chi thi$/],
  ['kl', /^ket luan$/],
];
const BY_KIND =
  /\b(nd|nghi dinh|qd|quyet dinh|tt|thong tu|hd|huong dan|luat|kh|ke hoach|cv|cong van|tb|thong bao|qc|quy che|nq|nghi quyet|chi thi|ket luan)(?: so)? ?0*([1-9][0-9]{0,4})(?:\/(20[0-9]{2}))?\b(?!\.[0-9]|%)/;
const BY_NUMBER = /(?<![0-9/])0*([1-9][0-9]{0,4})\/(?:(20[0-9]{2})\/)?([a-z]{2,4})[0-9]*(?:-[a-z0-9&]+)?/;

/** Reads the number of a document out of a folded question. */
export function readDocumentRef(question: string): DocumentRef | null {
  const whole = BY_NUMBER.exec(question);
  if (whole) return { number: whole[1]!, year: whole[2] ?? null, sign: whole[3]! };
  const kind = BY_KIND.exec(question);
  if (!kind) return null;
  return {
    number: kind[2]!,
    year: kind[3] ?? null,
    sign: SIGNS.find(([, words]) => words.test(kind[1]!))?.[0] ?? null,
  };
}

/** Whether a document's own number is the one that is meant. */
export function isMeant(ref: DocumentRef, number: string | null): boolean {
  const parts = /^0*(\d+)(?:\/(20\d\d))?\/?([a-z]*)/.exec(fold(number ?? ''));
  if (!parts || parts[1] !== ref.number) return false;
  if (ref.year !== null && parts[2] !== undefined && parts[2] !== ref.year) return false;
  return ref.sign === null || parts[3] === ref.sign || (parts[3] === '' && ref.sign === 'cv');
}
