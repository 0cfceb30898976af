import { fold } from '../../lib/fold.ts';
import type { Option, TypeOf } from '../definition/field-type.ts';
import { saysNoData, saysNone } from './absence.ts';
import type { AnswerField } from './answer-field.ts';
import { shownValue } from './format.ts';
import { optionsMeant } from './options.ts';
import { plainText, quoted } from './plain.ts';
import { withoutPoliteness } from './politeness.ts';
import { type Reading, refused, value } from './reading.ts';
import { ruleOf } from './rule.ts';

const LONGEST = 400;
const ALL = /^(?:tat ca|ca|het|toan bo|ca (?:hai|ba|bon|nam) ?(?:cai|muc|loai)?)$/;
const BETWEEN = /[,;+&\n]| và | va /;
const ONLY_NUMBERS = /^\d{1,2}(?: \d{1,2})+$/;

/** One of the options, by its number, its key or its name, with or without diacritics. */
export function readChoice(field: AnswerField<TypeOf<'choice'>>, text: string): Reading<string> {
  const meant = text.length > LONGEST ? [] : optionsMeant(field.type.options, text);
  const [only, another] = meant;
  if (only === undefined) return saysNoData(text) ? { kind: 'no-data' } : noSuch(field, text);
  if (another === undefined) return value(only.key);
  const readings = meant.map((option) => ({ value: option.key, shown: option.label }));
  return { kind: 'unsure', readings, why: `${quoted(text)} có thể là một trong các lựa chọn này.` };
}

/** Several options: `1, 3`, `1 3`, their names, `tất cả`, or `không có` where none is allowed. Keys in the form's order. */
export function readChoices(field: AnswerField<TypeOf<'choices'>>, text: string): Reading<readonly string[]> {
  const { options, least = 0, most = options.length } = field.type;
  if (saysNoData(text)) return { kind: 'no-data' };
  const keys = saysNone(text) ? [] : text.length > LONGEST ? null : keysMeant(options, text);
  if (keys === null) return noSuch(field, text);
  const picked = options.map((option) => option.key).filter((key) => keys.includes(key));
  if (picked.length < least || picked.length > most) {
    return refused(`Mục này cần từ ${least} đến ${most} lựa chọn, mong anh/chị ${ruleOf(field)} ạ.`);
  }
  return value(picked);
}

/** Null when a piece names no option, or more than one. */
function keysMeant(options: readonly Option[], text: string): readonly string[] | null {
  const said = withoutPoliteness(text);
  if (ALL.test(fold(said))) return options.map((option) => option.key);
  const pieces = ONLY_NUMBERS.test(plainText(said)) ? plainText(said).split(' ') : text.split(BETWEEN);
  const meant = pieces.filter((piece) => piece.trim() !== '').map((piece) => optionsMeant(options, piece));
  return meant.length > 0 && meant.every((one) => one.length === 1) ? meant.map((one) => one[0]!.key) : null;
}

function noSuch(field: AnswerField, text: string): { readonly kind: 'refused'; readonly reason: string } {
  return refused(`Không có lựa chọn nào là ${quoted(text)}, mong anh/chị ${ruleOf(field)} ạ.`);
}

const YES = /^(?:co|roi|dung|da co|da|co roi|dung roi|vang|u|uh|yes|y|x|ok|1|\(1\)|dung vay|dong y|dat)$/;
const NO = /^(?:khong|ko|k|kg|hok|hem|chua|chua co|khong co|ko co|sai|no|n|2|\(2\)|khong phai|ko phai|khong dat)$/;

/** Có or không. `chưa` is no; `chưa có số liệu` is not known. */
export function readYesNo(field: AnswerField<TypeOf<'yes-no'>>, text: string): Reading<boolean> {
  const said = text.length > LONGEST ? '' : fold(withoutPoliteness(text));
  if (YES.test(said)) return value(true);
  if (NO.test(said)) return value(false);
  if (saysNoData(text)) return { kind: 'no-data' };
  const [first] = said.split(/[ ,.;]/);
  if (first === 'co' || first === 'khong' || first === 'ko' || first === 'chua') {
    const answer = first === 'co';
    return {
      kind: 'unsure',
      readings: [{ value: answer, shown: shownValue(field, answer) }],
      why: `Tôi chưa hiểu hết ${quoted(text)} nên xin hỏi lại cho chắc.`,
    };
  }
  return refused(`Tôi chưa rõ ${quoted(text)} là có hay không, mong anh/chị ${ruleOf(field)} ạ.`);
}
