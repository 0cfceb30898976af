import type { Day } from '../../lib/vn-time.ts';
import type { Answered } from '../compose.ts';
import type { Question } from '../question/read-question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { readCalendarAsk } from './ask-calendar.ts';
import { listAhead } from './list-ahead.ts';
import { listYear } from './list-year.ts';

/** A year of dates, or what is due next from today; null when neither is asked for. */
export function listCalendar(
  question: Question,
  candidates: readonly Candidate[],
  today: Day,
): readonly [Answered, ...Answered[]] | null {
  const ask = readCalendarAsk(question);
  if (ask === null) return null;
  return ask.kind === 'year' ? listYear(ask.year, candidates) : listAhead(ask.ahead, candidates, today);
}
