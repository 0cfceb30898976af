import { fold } from '../../lib/fold.ts';
import { isNationalName } from '../structure/layout.ts';
import { isUpperCase } from '../structure/label.ts';
import { readKindLine } from './kind.ts';
import { isNumberLine } from './number.ts';

/** What one line at the head of a document is (Nghị định 30/2020, điều 8). */
export type HeadLine =
  | 'national-name'
  | 'rule'
  | 'sample'
  | 'number'
  | 'place-and-date'
  | 'subject'
  | 'attached-to'
  | 'field'
  | 'kind'
  | 'capitals'
  | 'other';

const SAMPLE = /tai lieu mau\s*[-–—:,.]*\s*khong phai (la )?van ban chinh thuc/;
const FIELD =
  /^(co quan ban hanh|noi ban hanh|don vi ban hanh|ngay ban hanh|ban hanh ngay|ngay ky|loai van ban|trich yeu)\s*:/;
const LONGEST_KIND_LINE = 250;

/** Tells what a line is by its form alone. */
export function readHeadLine(line: string): HeadLine {
  const bare = fold(line).trim();
  if (isSampleLine(line)) return 'sample';
  if (/^[-–—_*=.…\s]+$/.test(line)) return 'rule';
  if (isNationalName(line)) return 'national-name';
  if (FIELD.test(bare)) return 'field';
  if (isNumberLine(line)) return 'number';
  if (/^(\p{L}[\p{L}\s.-]{1,40},\s*)?ngày\s*[\d…._]*\s*tháng\s*[\d…._]*\s*năm\s*[\d…._]*$/iu.test(line))
    return 'place-and-date';
  if (/^v\s?\/\s?v(?!\p{L})/iu.test(line)) return 'subject';
  if (/^\((ban hành )?kèm theo .*\)?$/iu.test(line)) return 'attached-to';
  if (line.length <= LONGEST_KIND_LINE && readKindLine(line)) return 'kind';
  return isUpperCase(line) ? 'capitals' : 'other';
}

/** True where the text says that it is a sample: TÀI LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC, in any case and with any dash. */
export function isSampleLine(text: string): boolean {
  return SAMPLE.test(fold(text).replace(/\s+/g, ' '));
}
