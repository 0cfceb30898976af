import { fold } from '../../lib/fold.ts';
import { saysNoData, saysNone } from './absence.ts';
import type { AnswerField } from './answer-field.ts';
import { quoted } from './plain.ts';
import { withoutPoliteness } from './politeness.ts';
import { type Reading, refused, value } from './reading.ts';
import { ruleOf } from './rule.ts';

const LONGEST = 120;
const TITLE = /^(?:ông|bà|anh|chị|đ\/c|đồng chí|o\/b|ô|b)[.:]?\s+(?=\p{L})/iu;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+)*$/u;

/** A person's name as it was typed. Capitals are put only when the name has none, or nothing else. */
export function readPersonName(field: AnswerField, text: string): Reading<string> {
  if (saysNoData(text) || saysNone(text)) return { kind: 'no-data' };
  const name = text.length > LONGEST ? '' : nameIn(field, text);
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (!NAME.test(name) || letters < 2 || letters > 60) {
    return refused(`Tôi chưa đọc được họ tên trong ${quoted(text)}, mong anh/chị ${ruleOf(field)} ạ.`);
  }
  return value(name);
}

function nameIn(field: AnswerField, text: string): string {
  const polite = withoutPoliteness(text).replace(/ +/g, ' ').replaceAll('’', "'");
  const label = fold(field.label);
  const bare = fold(polite).startsWith(`${label} `)
    ? polite.split(' ').slice(label.split(' ').length).join(' ')
    : polite;
  const name = bare.replace(/^(?:là|la|:)\s*/iu, '').replace(TITLE, '');
  return name === name.toLowerCase() || name === name.toUpperCase() ? capitalised(name) : name;
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());
}
