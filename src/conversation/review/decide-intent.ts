import { saidAfter } from '../office/said-after.ts';
import type { Typed } from '../typed.ts';
import type { Seen } from './review-act.ts';
import { type ReturnSaid, readReturnSaid } from './return-said.ts';

/** What is wanted with one report. `whose`: unit and period or receipt, as typed; '' for the one that was opened last. */
export type DecideIntent =
  | { readonly kind: 'open'; readonly whose: string }
  | { readonly kind: 'open-receipt' | 'compare'; readonly receipt: string }
  | { readonly kind: 'accept'; readonly whose: string }
  | { readonly kind: 'accept-seen'; readonly seen: Seen; readonly isSure: boolean }
  | { readonly kind: 'return'; readonly whose: string; readonly said: ReturnSaid }
  | { readonly kind: 'return-seen'; readonly seen: Seen }
  /** An answer to what was missing. */
  | { readonly kind: 'return-answer'; readonly seen: Seen; readonly said: ReturnSaid };

const OPEN =
  /^(?:\/xem ?bao ?cao|(?:(?:cho|em|toi|minh|xin) )*(?:xem|mo|duyet|tham dinh|doc)(?: lai)? (?:bao cao|bc)(?! (?:tong hop|cum)))(?= |$)/;
const ACCEPT = /^(?:\/chap ?nhan|(?:(?:toi|em) )?(?:chap nhan|dong y|thong qua|phe duyet) (?:bao cao|bc))(?= |$)/;
const ACCEPT_BARE = /^(?:(?:toi|em) )?(?:chap nhan|thong qua|phe duyet)(?: a| nhe| luon)*[.!]?$/;
const RETURN = /^(?:\/tra ?lai|(?:(?:toi|em|xin) )?tra (?:lai )?(?:bao cao|bc)|(?:(?:toi|em|xin) )?tra lai)(?= |$|:)/;
/** "trả lại" by itself means a report only where one is open. */
const RETURN_PLAIN = /^(?:\/tra|.*\b(?:bao cao|bc|muc|cau)\b)/;

/** `isOpen`: a report was opened in this conversation. */
export function readDecision(typed: Typed, isOpen: boolean): DecideIntent | null {
  const returned = afterColon(typed, RETURN);
  if (returned !== null && (isOpen || RETURN_PLAIN.test(typed.plain))) {
    const { whose, ...said } = readReturnSaid(returned);
    return { kind: 'return', whose, said };
  }
  if (isOpen && ACCEPT_BARE.test(typed.plain)) return { kind: 'accept', whose: '' };
  const accepted = saidAfter(typed, ACCEPT);
  if (accepted !== null) return { kind: 'accept', whose: accepted };
  const opened = saidAfter(typed, OPEN);
  return opened === null ? null : { kind: 'open', whose: opened };
}

/** What stands after the command, also when it is written `trả lại: …`. */
function afterColon(typed: Typed, command: RegExp): string | null {
  const match = command.exec(typed.plain)?.[0];
  if (match === undefined) return null;
  const words = match.trim().split(' ').length;
  return typed.text
    .split(/\s+/)
    .slice(words - 1)
    .join(' ')
    .replace(/^[^\s:]+/u, '')
    .trim();
}
