import type { AnswerField } from './answer-field.ts';
import { plainText, quoted } from './plain.ts';
import { type Reading, refused, value } from './reading.ts';
import { ruleOf } from './rule.ts';
import { saysNoData, saysNone } from './absence.ts';
import { shownValue } from './format.ts';

const LONGEST = 120;
const CANDIDATE = /\+?\(?\d[\d .()-]{6,22}\d/g;
const NATIONAL = /^0(?:[35789]\d{8}|2\d{9})$/;

/** A Vietnamese number, mobile or landline, in any of the ways it is written, as `+84912345678`. */
export function readPhone(field: AnswerField, text: string): Reading<string> {
  const plain = plainText(text);
  if (saysNoData(plain) || saysNone(plain)) return { kind: 'no-data' };
  const found = plain.length > LONGEST ? [] : [...plain.matchAll(CANDIDATE)].map(([one]) => one.replace(/\D/g, ''));
  const numbers = found.map(nationalOf).filter((one) => NATIONAL.test(one));
  const [only, another] = numbers;
  if (another !== undefined) {
    const readings = numbers.map((one) => ({ value: stored(one), shown: shownValue(field, stored(one)) }));
    return { kind: 'unsure', readings, why: 'Anh/chị gửi nhiều số điện thoại, mục này chỉ ghi một số.' };
  }
  if (only !== undefined) return value(stored(only));
  const short = found.length === 1 && /^[35789]\d{8}$/.test(found[0]!) ? stored(`0${found[0]}`) : null;
  if (short !== null) {
    return {
      kind: 'unsure',
      readings: [{ value: short, shown: shownValue(field, short) }],
      why: `Trong ${quoted(text)} có lẽ thiếu số 0 ở đầu.`,
    };
  }
  return refused(`Tôi chưa đọc được số điện thoại trong ${quoted(text)}, mong anh/chị ${ruleOf(field)} ạ.`);
}

function nationalOf(digits: string): string {
  return digits.replace(/^(?:00)?84(?=\d{9,10}$)/, '0');
}

function stored(national: string): string {
  return `+84${national.slice(1)}`;
}
