/** What a question or a table row calls by its number. */
export type CriterionRef =
  /** `3.1`, however it was written: S3.1, tiêu chí 3.1, mục 3.1. */
  | { readonly kind: 'tieu-chi'; readonly id: string }
  /** Nhóm III, as an Arabic number: `3`. */
  | { readonly kind: 'nhom'; readonly id: string }
  /** A row that has a code of its own: X1, B2, Z3, M09. */
  | { readonly kind: 'ma'; readonly id: string };

const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};
const NUMBER_OR_ROMAN = '(viii|vii|vi|iv|ix|iii|ii|i|v|x|1?[0-9])';

const LEAF =
  /(?<![0-9./,])(?:s\.? ?)?([1-9]|1[0-9])[.,] ?([1-9][0-9]?)(?![0-9]*[.,/%]?[0-9]|%| (?:diem|trieu|ty|nghin|he so))/;
const NAMED_LEAF = /\b(?:tieu chi|tc|chi tieu|muc|dong|s)\.? ?(?:so |s)?([1-9]|1[0-9])[.,-] ?([1-9][0-9]?)\b/;
const GROUP = new RegExp(
  String.raw`\b(?:nhom(?: tieu chi| so)*|phan|tieu chi(?: so)?|tc|muc lon) ${NUMBER_OR_ROMAN}\b(?![./,-]?[0-9]| (?:tieu chi|diem|nam(?! (?:20[0-9]{2}|nay|ngoai|truoc|sau|truoc do))|nhom))`,
);
const CODE = /\b([xbzmr]) ?(0?[1-9]|1[0-9])\b/;

/** Reads the number of a criterion, a group or a row out of a folded question. */
export function readCriterion(question: string): CriterionRef | null {
  const leaf = NAMED_LEAF.exec(question) ?? (/\bngay\b/.test(question) ? null : LEAF.exec(question));
  if (leaf) return { kind: 'tieu-chi', id: `${leaf[1]}.${leaf[2]}` };
  const group = GROUP.exec(question)?.[1];
  if (group) return { kind: 'nhom', id: ROMAN[group] ?? group };
  const code = CODE.exec(question);
  return code ? { kind: 'ma', id: `${code[1]!.toUpperCase()}${Number(code[2])}` } : null;
}

/** The number a cell holds when it names a criterion, a group or a coded row, and nothing else: `S3.1`, `3.1.`, `III`, `X1`, `M09`. */
export function readCellId(cell: string): CriterionRef | null {
  const text = cell.trim().toLowerCase();
  const leaf = /^s?\.?\s*(\d{1,2})\.(\d{1,2})\.?$/.exec(text);
  if (leaf) return { kind: 'tieu-chi', id: `${leaf[1]}.${leaf[2]}` };
  const code = /^([xbzmr])\s?(\d{1,2})\.?$/.exec(text);
  if (code) return { kind: 'ma', id: `${code[1]!.toUpperCase()}${Number(code[2])}` };
  const roman = ROMAN[text.replace(/[.)]$/, '')];
  return roman ? { kind: 'nhom', id: roman } : null;
}
