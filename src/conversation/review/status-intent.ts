import type { Typed } from '../typed.ts';

/** Who has sent and who has not; `said` is folded and may name a period and a cluster. */
export type StatusIntent =
  | { readonly kind: 'status'; readonly said: string }
  | { readonly kind: 'cum-status'; readonly cum: string; readonly period: string };

const COMMAND = /^\/tinh ?hinh(?= |$)/;
const UNITS = '(?:ai|(?:cac |nhung |may |bao nhieu |con )*(?:don vi|tinh|lhh)(?: nao)?)';
const SENT = '(?:nop|gui)(?: (?:bao cao|bc))?';
const ASKS = [
  /^(?:(?:cho |em |toi |xin |anh |chi )*xem )?tinh hinh(?: (?:nop|gui|thuc hien))?(?: (?:bao cao|bc))?(?= |$|[?.!])/,
  new RegExp(`^(?:con |nhung |da )*${UNITS}(?: (?:con|van|da|trong cum))* (?:chua|cham|tre|muon|no) ${SENT}`),
  new RegExp(`^(?:con |nhung )*${UNITS}(?: (?:con|van|trong cum))* (?:chua|no|thieu) (?:bao cao|bc)`),
  new RegExp(`^(?:nhung )*${UNITS}(?: trong cum)? (?:da )?${SENT} (?:roi|xong|chua|muon|tre|cham)`),
  new RegExp(`^(?:nhung )*${UNITS}(?: trong cum)? da ${SENT}`),
  new RegExp(
    `^(?:ca |toan )?cum(?: (?:minh|toi|em|ta))? (?:da )?${SENT} (?:den dau|the nao|ra sao|duoc may|duoc bao nhieu|xong)`,
  ),
];
/** Words that ask about rules instead. */
const RULES = /\b(?:tru|phat|diem|neu|quy dinh|xu ly|khi nao|bao gio|han|the thi|tai sao|vi sao)\b/;
/** What may follow: a period, a cluster, courtesy. */
const REST =
  /^(?:[ ,]*(?:bao cao|bc|nop|gui|ky|quy|q|q[1-4]|20\d\dq[1-4]|[1-4]|i{1,3}|iv|mot|hai|ba|bon|tu|nhat|nam|nay|truoc|ngoai|20\d\d|ca nam|[69] ?t(?:hang)?|sau thang|chin thang|dau|cuoi|cua|trong|o|tai|cac|don vi|minh|toi|em|chua|roi|a|the nao|den dau|ra sao|nhi|vay|thua|voi|cum(?: [a-z0-9]+){0,5}))*[ ?.!]*$/;

export function readStatus({ plain }: Typed): StatusIntent | null {
  if (COMMAND.test(plain)) return { kind: 'status', said: plain.replace(COMMAND, '').trim() };
  const asked = ASKS.map((pattern) => pattern.exec(plain)).find((match) => match !== null);
  if (!asked || RULES.test(plain)) return null;
  const rest = plain.slice(asked[0].length);
  return REST.test(rest) ? { kind: 'status', said: rest.replace(/[?.!,]/g, ' ').trim() } : null;
}
