import type { NumberType, TypeOf } from '../definition/field-type.ts';
import { saysNoData, saysNone } from './absence.ts';
import { type AnswerField, nounsOf } from './answer-field.ts';
import { shownValue } from './format.ts';
import { fitsType } from './hard-range.ts';
import { type Amount, ONE, scaled } from './number/amount.ts';
import { type Doubt, type SaidNumber, sayNumber } from './number/said-number.ts';
import type { Candidates } from './number/candidates.ts';
import { quoted } from './plain.ts';
import { type Reading, refused, value } from './reading.ts';
import { readingsOfMoney } from './read-money.ts';
import { ruleOf } from './rule.ts';
import { scaleOf } from './scale.ts';

type Said = Extract<SaidNumber, { kind: 'number' }>;

/** A count, a decimal, an amount of money or a percentage, as people type it. */
export function readNumber(field: AnswerField<NumberType>, text: string): Reading<number> {
  const { type } = field;
  if (saysNoData(text)) return { kind: 'no-data' };
  if (saysNone(text) && fitsType(type, 0)) return unsure(field, [0], saidNone(text));
  const said = sayNumber(text, nounsOf(field));
  if (said.kind !== 'number') return refused(`${NOT_ONE[said.kind](quoted(text))}, mong anh/chị ${ruleOf(field)} ạ.`);
  const { parts, doubt } = candidatesOf(type, said);
  const fitting = parts.filter((part) => part !== null && fitsType(type, part)) as number[];
  const [first] = fitting;
  if (first === undefined) return refused(`${quoted(text)} chưa hợp với mục này, mong anh/chị ${ruleOf(field)} ạ.`);
  if (said.inexact) return { kind: 'inexact', near: first, said: quoted(text) };
  return doubt === null ? value(first) : unsure(field, fitting, WHY[doubt](quoted(text)));
}

function candidatesOf(type: NumberType, said: Said): Candidates {
  switch (type.kind) {
    case 'money':
      return readingsOfMoney(type, said);
    case 'percent':
      return said.doubt === 'ratio' ? ratio(type, said.values) : plainly(type, said, said.doubt);
    case 'whole':
    case 'decimal':
      return plainly(type, said, said.doubt ?? (said.percent || said.dong ? 'words' : null));
  }
}

function plainly(type: NumberType, said: Said, doubt: Doubt | null): Candidates {
  return { parts: said.values.map((amount) => scaled(amount, scaleOf(type))), doubt };
}

/** `12/15` is 80 %, rounded to the decimals that the field has. */
function ratio(type: TypeOf<'percent'>, [part, whole]: readonly Amount[]): Candidates {
  if (!whole || part === undefined) return { parts: [], doubt: 'ratio' };
  const unit = 10 ** (2 - type.decimals);
  const hundredths = Number((part * 10_000n * ONE) / whole) / Number(ONE);
  return { parts: [Math.round(hundredths / unit) * unit], doubt: 'ratio' };
}

function unsure(field: AnswerField<NumberType>, parts: readonly number[], why: string): Reading<number> {
  const distinct = [...new Set(parts)];
  return { kind: 'unsure', readings: distinct.map((one) => ({ value: one, shown: shownValue(field, one) })), why };
}

const saidNone = (text: string): string =>
  `Tôi hiểu ${quoted(text)} là số 0; nếu chưa có số liệu, anh/chị gõ “chưa có số liệu” ạ.`;

const NOT_ONE: Readonly<Record<'none' | 'many', (said: string) => string>> = {
  none: (said) => `Tôi chưa đọc được số trong ${said}`,
  many: (said) => `Trong ${said} có nhiều số`,
};

const WHY: Readonly<Record<Doubt | 'unit', (said: string) => string>> = {
  signs: (said) => `Tôi chưa rõ ${said} là số nào.`,
  'two-numbers': (said) => `Trong ${said} có hai số, tôi chưa rõ anh/chị lấy số nào.`,
  ratio: (said) => `${said} có thể là tỷ lệ, cũng có thể là ngày tháng.`,
  sum: (said) => `Tôi cộng các số trong ${said}.`,
  words: (said) => `Tôi chưa hiểu hết ${said} nên xin hỏi lại cho chắc.`,
  unit: (said) => `Mục này tính bằng triệu đồng, nên tôi chưa rõ ${said} là bao nhiêu.`,
};
