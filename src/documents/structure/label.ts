import { fold } from '../../lib/fold.ts';
import { readRoman } from './roman.ts';

/** The parts of a Vietnamese document, outermost first; `so` is `1.`, `thap-phan` `3.2.`, `la-ma` `II.`, `chu-cai` `A.`. */
export type LabelKind =
  | 'kem-theo'
  | 'phan'
  | 'chu-cai'
  | 'la-ma'
  | 'chuong'
  | 'muc'
  | 'tieu-muc'
  | 'dieu'
  | 'so'
  | 'thap-phan'
  | 'diem';

/** What a line looks like it begins with; whether it really does depends on the numbers before it. */
export interface Label {
  readonly kind: LabelKind;
  /** As it is cited: `5`, `15a`, `II`, `3.2`, `đ`. */
  readonly written: string;
  /** `[5]`, `[3, 2]`; a letter's place in the alphabet is left to the reader of sequences. */
  readonly value: readonly number[];
  /** The words after it. */
  readonly rest: string;
}

const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const WORD = /^(phần|chương|tiểu mục|mục)\s+(?:thứ\s+(\p{L}+)|([IVXL]+|\d{1,2}))(?![\p{L}\d])(\s*[.:–-]?)\s*(.*)$/iu;
const DIEU = /^điều\s+(\d{1,3})([a-zđ]?)\s*(?:[.:–-]\s*(.*)|)$/iu;
const PHU_LUC = /^(phụ lục(?:\s+(?:số\s+)?(?:[IVXL]+|\d{1,2}|[A-H])(?![\p{L}\d]))?)(\s*[.:–-]?)\s*(.*)$/iu;
const KEM_THEO =
  /^(quy chế|quy định|điều lệ|nội quy|quy trình|hướng dẫn|danh mục|danh sách|biểu mẫu|mẫu số \d+|mẫu)(?!\p{L})/iu;
const THAP_PHAN = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.:)]\s+|[.:)](?=[^\d.])|\s+(?=\D))(\S.*)$/u;
const SO = /^(?:khoản\s+)?(\d{1,3})(?:\s?[.)]\s+|\s?[.)](?=[^\d.)])|\s?\/\s+)(\S.*)$/iu;
const LA_MA = /^([IVXL]+)(?:\s?[.)]\s*|\s?[-–/]\s+)(?=[^\s.])(.+)$/u;
const CHU_CAI = /^([A-HĐ])\s?[.)]\s+(.+)$/u;
const DIEM = /^([a-zđ])(?:\s?\)\s*|\.\s+)(.+)$/u;

/** Reads the label at the start of a line, judged by its form alone. */
export function readLabel(text: string): Label | undefined {
  return readWord(text) ?? readDieu(text) ?? readKemTheo(text) ?? readSign(text);
}

/** True for text in capital letters only. */
export function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function readWord(text: string): Label | undefined {
  const match = WORD.exec(text);
  if (!match) return undefined;
  const [, word = '', ordinal, number, separator = '', rest = ''] = match;
  if (separator.trim() === '' && rest !== '' && !/^\p{Lu}/u.test(rest)) return undefined;
  const value = ordinal ? ORDINALS.indexOf(fold(ordinal)) + 1 : readNumber(number ?? '');
  if (value === 0) return undefined;
  const kind = ({ phan: 'phan', chuong: 'chuong', muc: 'muc', 'tieu muc': 'tieu-muc' } as const)[fold(word)];
  return kind && { kind, written: ordinal ? `thứ ${ordinal.toLowerCase()}` : (number ?? ''), value: [value], rest };
}

function readDieu(text: string): Label | undefined {
  const match = DIEU.exec(text);
  if (!match) return undefined;
  const [, number = '', letter = '', rest = ''] = match;
  return { kind: 'dieu', written: number + letter.toLowerCase(), value: [Number(number)], rest };
}

function readKemTheo(text: string): Label | undefined {
  const [, name, separator = '', rest = ''] = PHU_LUC.exec(text) ?? [];
  if (name !== undefined && (rest === '' || separator.trim() !== '' || /^[\p{Lu}(]/u.test(rest))) {
    return { kind: 'kem-theo', written: sentenceCase(name), value: [], rest };
  }
  const known = isUpperCase(text) ? KEM_THEO.exec(text)?.[1] : undefined;
  return known === undefined
    ? undefined
    : { kind: 'kem-theo', written: sentenceCase(known), value: [], rest: text.slice(known.length).trim() };
}

/** `PHỤ LỤC II` -> `Phụ lục II`: the number keeps its letters. */
function sentenceCase(name: string): string {
  const lower = name.toLowerCase().replace(/\s+/g, ' ');
  return (lower.charAt(0).toUpperCase() + lower.slice(1)).replace(/ ([ivxl]+|[a-h])$/, (number) =>
    number.toUpperCase(),
  );
}

function readSign(text: string): Label | undefined {
  let match = THAP_PHAN.exec(text);
  if (match?.[1])
    return { kind: 'thap-phan', written: match[1], value: match[1].split('.').map(Number), rest: match[2] ?? '' };
  match = SO.exec(text);
  if (match?.[1])
    return { kind: 'so', written: String(Number(match[1])), value: [Number(match[1])], rest: match[2] ?? '' };
  match = LA_MA.exec(text);
  const roman = readRoman(match?.[1] ?? '');
  if (match?.[1] && roman > 0) return { kind: 'la-ma', written: match[1], value: [roman], rest: match[2] ?? '' };
  match = CHU_CAI.exec(text);
  if (match?.[1]) return { kind: 'chu-cai', written: match[1], value: [], rest: match[2] ?? '' };
  match = DIEM.exec(text);
  return match?.[1] ? { kind: 'diem', written: match[1], value: [], rest: match[2] ?? '' } : undefined;
}

function readNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : readRoman(text.toUpperCase());
}
