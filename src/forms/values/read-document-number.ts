import { saysNoData, saysNone } from './absence.ts';
import type { AnswerField } from './answer-field.ts';
import { plainText, quoted } from './plain.ts';
import { withoutPoliteness } from './politeness.ts';
import { type Reading, refused, value } from './reading.ts';
import { ruleOf } from './rule.ts';

const LONGEST = 120;
const STATE = /^\d{1,5}(?:\/\d{4})?\/[\p{Lu}\d]+(?:[&-][\p{Lu}\d&]+)*$/u;
const PARTY = /^\d{1,4}-\p{Lu}{2,4}\/[\p{Lu}\d]+$/u;
const BEFORE =
  /^(?:(?:công văn|cong van|quyết định|quyet dinh|kế hoạch|ke hoach|báo cáo|bao cao|tờ trình|to trinh|văn bản|van ban|cv|qđ|qd|kh|bc|ttr|vb|số|so|ký hiệu|ky hieu)[.:]? )+/iu;

/** Number and symbol of a document, in capitals and without spaces: `38/KH-LHH`, `152/2025/NĐ-CP`, `42-CT/TW`. */
export function readDocumentNumber(field: AnswerField, text: string): Reading<string> {
  if (saysNoData(text) || saysNone(text)) return { kind: 'no-data' };
  const plain = text.length > LONGEST ? '' : plainText(withoutPoliteness(text));
  const number = plain
    .replace(BEFORE, '')
    .replace(/\s*([/&-])\s*/g, '$1')
    .toUpperCase();
  if (STATE.test(number) || PARTY.test(number)) return value(number);
  const problem = /^\d{1,5}$/.test(number)
    ? `${quoted(text)} còn thiếu ký hiệu`
    : `${quoted(text)} chưa đủ số và ký hiệu`;
  return refused(`${problem}, mong anh/chị ${ruleOf(field)} ạ.`);
}
