import { writeDay } from '../../lib/vn-time.ts';
import type { Answer } from '../answer.ts';
import { milestonesIn } from '../calendar/milestones.ts';
import { PERIOD_NAMES, periodsIn } from '../question/period.ts';
import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { asksHowLate } from './late-report.ts';

const MOST = 5;

/** A day of handing in is late for one report and early for another: which report it was, out of those the calendar knows. */
export function askWhichReport(
  question: Question,
  candidates: readonly Candidate[],
): Extract<Answer, { kind: 'ask-back' }> | null {
  const { day } = question.time;
  if (day === null || question.periods.length > 0 || !asksHowLate(question)) return null;
  const reports = milestonesIn(candidates).filter(
    ({ name, span }) => /^nop bao cao\b/.test(plain(name)) && span.to.slice(0, 4) === day.slice(0, 4),
  );
  const periods = [...new Set(reports.flatMap(({ name }) => periodsIn(plain(name)).slice(0, 1)))];
  if (periods.length < 2) return null;
  return {
    kind: 'ask-back',
    text: `Báo cáo nộp ngày ${writeDay(day)} là báo cáo kỳ nào ạ? Mỗi kỳ có một hạn riêng.`,
    choices: periods.slice(0, MOST).map((period) => ({
      label: `Báo cáo ${PERIOD_NAMES[period]}`,
      question: `Nộp báo cáo ${PERIOD_NAMES[period]} ngày ${writeDay(day)} thì chậm mấy ngày, bị trừ mấy điểm?`,
    })),
  };
}
