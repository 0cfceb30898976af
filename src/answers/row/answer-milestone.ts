import type { Direct } from '../direct.ts';
import type { Question } from '../question/read-question.ts';
import type { RowContext } from './answer-row.ts';
import { cellOf, type ReadRow } from './columns.ts';
import { readDateSpan, writeDistance } from './date-span.ts';
import { lowerFirst, stripStop } from './wording.ts';

/** Answers from a row of a calendar: when it is, who acts, who is reminded; days left are counted where a date is told. */
export function answerMilestone(question: Question, row: ReadRow, context: RowContext): Direct {
  const when = cellOf(row, 'when')?.value ?? null;
  const who = cellOf(row, 'who')?.value ?? null;
  const reminded = cellOf(row, 'reminded')?.value ?? null;
  const note = cellOf(row, 'note')?.value ?? null;
  const name = stripStop(row.name);
  const say = (said: string, counted: string | null): Direct => ({
    said: `${said}.`,
    counted,
    quote: context.text,
    via: 'milestone',
  });

  if (question.kind === 'who' && /\bnhac\b/.test(question.plain) && reminded !== null)
    return say(`${name}: nhắc ${lowerFirst(stripStop(reminded))}`, null);
  if (question.kind === 'who' && who !== null) {
    const day = when === null ? '' : `, ${writeWhen(when)}`;
    const isNamed = name.toLowerCase().startsWith(stripStop(who).toLowerCase());
    return say(isNamed ? `${name}${day}` : `${name}: ${stripStop(who)} thực hiện${day}`, null);
  }
  if (when === null) return say(who === null ? name : `${name}: ${stripStop(who)} thực hiện`, null);
  const span = readDateSpan(when, context.year);
  const counted = span === null || context.today === null ? null : writeDistance(span, context.today);
  const direct = say(`${name}: ${writeWhen(when)}`, counted);
  const isPast = span !== null && context.today !== null && span.to < context.today;
  const asksNote = /\b(?:nhac|chu nhat|thu bay|ngay nghi|ngay le|cuoi tuan)\b/.test(question.plain);
  return note !== null && (asksNote || !isPast) ? { ...direct, noted: `${stripStop(note)}.` } : direct;
}

/** A bare date gets its word ("ngày 20/09/2026"); a window or a wording of its own stays as it is. */
function writeWhen(when: string): string {
  const bare = stripStop(when);
  return /^\d{1,2}\/\d{1,2}(?:\/\d{4})?$/.test(bare) ? `ngày ${bare}` : lowerFirst(bare);
}
