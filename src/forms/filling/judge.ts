import type { Form } from '../definition/form.ts';
import { readAnswer } from '../values/read-answer.ts';
import { isNumberType } from '../values/scale.ts';
import type { Reading } from '../values/reading.ts';
import type { Value } from '../values/value.ts';
import { doubtOf } from './doubt.ts';
import type { Draft, Given } from './draft.ts';
import { factsOf, hasLuyKe } from './facts.ts';
import type { Step } from './item.ts';
import type { Judged } from './judged.ts';
import type { Known } from './known.ts';
import { fieldForSpan } from './span-field.ts';

const LUY_KE = /[\s,;(]*(?:lũy kế|luỹ kế|luy ke|\blk\b|cộng dồn|cong don|từ đầu năm|tu dau nam)[\s:=]*(?:là|la)?\s*/iu;
/** Nobody writes a figure and its lũy kế in more. */
const LONGEST_PAIR = 200;

/** What becomes of an answer to a step. A figure with lũy kế may be answered with both: `5, lũy kế 12`. */
export function judgeAnswer(form: Form, draft: Draft, step: Step, text: string, known: Known): Judged {
  const pair = step.span === 'ky' && hasLuyKe(step.item.field, draft.period?.kind ?? null) ? pairIn(text) : null;
  if (pair === null) return judgeOne(form, draft, step, text, known);
  const first = judgeOne(form, draft, step, pair.ky, known);
  if (first.kind !== 'take' && first.kind !== 'confirm') return first;
  const withFirst = withAnswer(draft, step, first.given);
  const second = judgeOne(form, withFirst, { ...step, span: 'luy-ke' }, pair.luyKe, known);
  if (second.kind !== 'take' && second.kind !== 'confirm') return second;
  const why = [first, second].flatMap((one) => (one.kind === 'confirm' ? [one.why] : [])).join(' ');
  const both = { given: first.given, luyKe: second.given };
  return why === '' ? { kind: 'take', ...both } : { kind: 'confirm', ...both, why };
}

/** The same for a value that is known already: a picked reading, a cell of a workbook. */
export function judgeValue(draft: Draft, { item, span }: Step, value: Value, known: Known): Judged {
  const why = doubtOf(item.field, span, value, draft, known);
  if (why === null) return { kind: 'take', given: { state: 'value', value }, luyKe: null };
  return { kind: 'confirm', given: { state: 'flagged', value, why }, luyKe: null, why };
}

function judgeOne(form: Form, draft: Draft, step: Step, text: string, known: Known): Judged {
  const field = fieldForSpan(step.item.field, step.span, draft.period?.kind ?? null);
  const reading: Reading<Value> = readAnswer(field, text, { today: known.today, year: draft.period?.year ?? null });
  switch (reading.kind) {
    case 'value':
      return judgeValue(draft, step, reading.value, known);
    case 'no-data': {
      // `không có` at an optional phone or name leaves it out; a figure keeps that it isn't known yet.
      const isLeftOut = !isNumberType(field.type) && !factsOf(form, draft).isRequired(step.item.field);
      return { kind: 'take', given: { state: isLeftOut ? 'skipped' : 'no-data' }, luyKe: null };
    }
    case 'unsure':
      return { kind: 'unsure', readings: reading.readings, why: reading.why };
    case 'inexact':
      return {
        kind: 'inexact',
        said: reading.said,
        why: `${reading.said} là số ước chừng, anh/chị cho số chính xác giúp ạ; nếu chưa có, gõ “chưa có số liệu”.`,
      };
    case 'refused':
      return reading;
  }
}

function pairIn(text: string): { readonly ky: string; readonly luyKe: string } | null {
  if (text.length > LONGEST_PAIR) return null;
  const match = LUY_KE.exec(text.normalize('NFC'));
  if (match === null || match.index === 0) return null;
  const whole = text.normalize('NFC');
  return { ky: whole.slice(0, match.index), luyKe: whole.slice(match.index + match[0].length).replace(/\)\s*$/, '') };
}

function withAnswer(draft: Draft, { item }: Step, given: Given): Draft {
  return { ...draft, answers: { ...draft.answers, [item.field.id]: { ...given, by: null, at: '' } } };
}
