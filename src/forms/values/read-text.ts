import { fold } from '../../lib/fold.ts';
import type { TypeOf } from '../definition/field-type.ts';
import { saysNone } from './absence.ts';
import type { AnswerField } from './answer-field.ts';
import { withoutPoliteness } from './politeness.ts';
import { type Reading, refused, value } from './reading.ts';
import { ruleOf } from './rule.ts';

/** As `không`, `ko có` is written into a report. */
export const NOTHING = 'Không có';
/** No text that belongs into a report is longer. */
const MOST = 20_000;
const CONTROLS = /[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text as it was written: NFC, without control signs, lines kept in a long one. */
export function readText(field: AnswerField<TypeOf<'short-text' | 'long-text'>>, text: string): Reading<string> {
  const { type } = field;
  const clean = type.kind === 'long-text' ? cleanLines(text) : cleanLines(text).replace(/\s+/g, ' ');
  if (/^chua co so lieu$/.test(fold(withoutPoliteness(clean)))) return { kind: 'no-data' };
  if (type.none && saysNone(clean)) return value(NOTHING);
  const length = Array.from(clean.slice(0, MOST * 2)).length;
  const { from, to } = type.hard ?? { from: 1, to: MOST };
  if (length === 0 || length < from) return refused(`Câu trả lời ngắn quá, mong anh/chị ${ruleOf(field)} ạ.`);
  if (length > to) return refused(`Câu trả lời dài ${length} ký tự, mong anh/chị ${ruleOf(field)} ạ.`);
  return value(clean);
}

function cleanLines(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[ \t\u00A0]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
