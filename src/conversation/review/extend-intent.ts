import { saidAfter } from '../office/said-after.ts';
import { looksLikeQuestion } from '../looks-like-question.ts';
import type { Typed } from '../typed.ts';

/** More time for one unit. Each part as typed; '' for what was not said. */
export type ExtendIntent =
  | {
      readonly kind: 'extend';
      readonly whose: string;
      readonly until: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'extend-reason' | 'extend-yes';
      readonly donVi: string;
      readonly form: string;
      readonly period: string;
      readonly until: string;
      readonly reason: string;
    };

const COMMAND = /^(?:\/gia ?han|(?:(?:toi|em|xin) )*gia han(?: (?:cho|bao cao|bc|nop|don vi))*)(?= |$)/;
const UNTIL = /^(.*?)\s+(?:đến|den|tới|toi)\s+(?:hết\s+|het\s+)?(.*)$/isu;

export function readExtend(typed: Typed): ExtendIntent | null {
  const said = saidAfter(typed, COMMAND);
  if (said === null || (!typed.plain.startsWith('/') && looksLikeQuestion(typed.text))) return null;
  const colon = said.indexOf(':');
  const before = (colon === -1 ? said : said.slice(0, colon)).trim();
  const [, whose = before, until = ''] = UNTIL.exec(before) ?? [];
  return {
    kind: 'extend',
    whose: whose.trim(),
    until: until.trim(),
    reason:
      colon === -1
        ? ''
        : said
            .slice(colon + 1)
            .replace(/^\s*(?:lý do|ly do)\s*:?\s*/iu, '')
            .trim(),
  };
}
