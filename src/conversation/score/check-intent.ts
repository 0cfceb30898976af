import { fold } from '../../lib/fold.ts';
import { looksLikeQuestion } from '../looks-like-question.ts';
import type { ConversationState } from '../state.ts';
import type { Typed } from '../typed.ts';

/** What the head wants who checks a unit's score, and the unit that sees both. */
export type CheckIntent =
  /** `said`: the unit and maybe a period, as typed; may be empty. */
  | { readonly kind: 'check-open'; readonly said: string }
  /** Points as typed; '' for a reason that is missing. */
  | { readonly kind: 'check-set'; readonly lines: readonly SetLine[] }
  /** Back to the self score. */
  | { readonly kind: 'check-drop'; readonly code: string }
  | { readonly kind: 'check-view' };

export interface SetLine {
  readonly code: string;
  readonly points: string;
  readonly reason: string;
}

const OPEN = /^(?:\/thamdinh|tham dinh(?: diem)?)(?: (?:cua|cho|bao cao|don vi|lhh|tinh))*(?= |$)/;
const VIEW = /^(?:xem |ket qua )+(?:diem )?tham dinh(?: diem)?[.!]*$|^(?:hai|2) cot diem$|^so sanh diem$/;
const LINE = String.raw`(?:muc |tieu chi )?(\d{1,2}\.\d{1,2}|[bx] ?\d{1,2})`;
const SET = new RegExp(String.raw`^${LINE} ?(?:=|->|→|con|thanh) ?(-?\d[\d.,]*)(?: ?diem)? ?(?:$|[:;,(-]| vi | do )`);
const DROP = new RegExp(String.raw`^(?:bo|huy|xoa)(?: (?:sua|tham dinh|diem))* ${LINE}[.!]*$`);
/** What stands before the reason: the number of the line, the sign, the points. */
const BEFORE_REASON = /^.*?(?:=|->|→|còn|con|thành|thanh)\s*-?\d[\d.,]*(?:\s*điểm|\s*diem)?\s*[:;,(–-]?\s*/iu;

export function readCheck(typed: Typed, { scored }: ConversationState): CheckIntent | null {
  const { text, plain } = typed;
  if (VIEW.test(plain)) return { kind: 'check-view' };
  const open = OPEN.exec(plain)?.[0];
  if (open !== undefined && !looksLikeQuestion(plain)) {
    const words = open.trim().split(' ').length;
    return { kind: 'check-open', said: text.split(/\s+/).slice(words).join(' ') };
  }
  // Without a score that is being checked, such a line may be meant for a report.
  if (scored?.mode !== 'check') return null;
  const drop = DROP.exec(plain);
  if (drop) return { kind: 'check-drop', code: codeIn(drop[1]!) };
  return readLines(text);
}

/** One line each, every one of which sets points. */
function readLines(text: string): CheckIntent | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const set = lines.map(readLine);
  return lines.length > 0 && set.every((line) => line !== null) ? { kind: 'check-set', lines: set } : null;
}

function readLine(line: string): SetLine | null {
  const found = SET.exec(fold(line).replace(/\s+/g, ' ').trim());
  if (!found) return null;
  const reason = line
    .trim()
    .replace(BEFORE_REASON, '')
    .replace(/^(?:vì|vi|do) /iu, '')
    .replace(/\)$/, '')
    .trim();
  return { code: codeIn(found[1]!), points: found[2]!.replace(/[.,]$/, ''), reason };
}

function codeIn(said: string): string {
  return said.replace(' ', '').toUpperCase();
}
