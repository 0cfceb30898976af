import { type Day, weekdayOf, writeDay } from '../../lib/vn-time.ts';
import { type Milestone, milestonesIn } from '../calendar/milestones.ts';
import type { Answered } from '../compose.ts';
import { periodsIn } from '../question/period.ts';
import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { cellOf, sortOf } from '../row/columns.ts';
import { scoreCount } from '../row/steps.ts';
import { lowerFirst, stripStop } from '../row/wording.ts';
import { toSource } from '../source-line.ts';
import { daysLate } from './days-late.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** Whether a question tells the day a report is handed in and asks whether, or how much, that is too late. */
export function asksHowLate({ plain: question, time }: Question): boolean {
  return (
    time.day !== null &&
    /\bbao cao\b/.test(question) &&
    !/\b(?:thanh tich|tu cham)\b/.test(question) &&
    /\b(?:nop|gui)\b/.test(question) &&
    /\b(?:muon|cham|tre|tru|phat|qua han|dung han|kip)\b/.test(question)
  );
}

/** "Nộp báo cáo quý III ngày 25/9 bị trừ mấy điểm": counted from the due day by the rule, every part shown. */
export function answerLateReport(
  question: Question,
  candidates: readonly Candidate[],
): readonly [Answered, ...Answered[]] | null {
  const { day } = question.time;
  if (day === null || question.periods.length === 0 || !asksHowLate(question)) return null;
  const inForce = candidates.filter(({ validity }) => validity.kind !== 'replaced');
  const due = milestonesIn(inForce).find((one) => isDueOf(one, question, day));
  if (due === undefined) return null;
  const dueLine = `Hạn: ${lowerFirst(due.name)}, ${lowerFirst(due.when)} (${WEEKDAYS[weekdayOf(due.span.to)]}).`;
  if (day <= due.span.to)
    return [tell(due.one, `Nộp ngày ${writeDay(day)} không bị coi là chậm.\n${dueLine}`, writeDay(day))];
  const rule = inForce.find(isLateRule);
  const late = daysLate(due.span.to, day);
  const span = late.from === day ? writeDay(day) : `từ ${writeDay(late.from)} đến ${writeDay(day)}`;
  const working = `${span} = ${late.workingDays} ngày làm việc, chưa trừ ngày lễ`;
  if (rule === undefined)
    return [
      tell(due.one, `Nộp ngày ${writeDay(day)} là chậm (${working}).\n${dueLine}`, `${working} ${writeDay(day)}`),
    ];
  const how = stripStop(cellOf(rule.row!, 'penalty')?.value ?? '');
  const points = pointsFor(how, late);
  const said = `Nộp ngày ${writeDay(day)} là chậm (${working})${points === null ? '' : `, bị trừ điểm (${points})`}.`;
  return [
    tell(due.one, `${said}\n${dueLine}`, `${said} ${writeDay(day)}`),
    tell(rule, `Quy tắc: ${lowerFirst(stripStop(rule.row!.name))}: ${lowerFirst(how)}.`, ''),
  ];
}

function isDueOf({ name, span }: Milestone, { periods }: Question, day: Day): boolean {
  const own = periodsIn(plain(name));
  return (
    /^nop bao cao\b/.test(plain(name)) &&
    periods.some((period) => own.includes(period)) &&
    span.to.slice(0, 4) === day.slice(0, 4)
  );
}

function isLateRule({ row, validity }: Candidate): boolean {
  return (
    row !== null &&
    validity.kind === 'in-force' &&
    sortOf(row) === 'penalty' &&
    /\bbao cao\b.*\b(?:cham|muon|tre)\b/.test(plain(row.name))
  );
}

function pointsFor(how: string, late: { readonly days: number; readonly workingDays: number }): string | null {
  const value = /ngày làm việc/iu.test(how) ? late.workingDays : late.days;
  const scored = scoreCount(how, { value, unit: 'ngay', written: String(value) });
  if (scored?.kind !== 'each') return null;
  const sum = `${value} × ${scored.each} = ${String(scored.total).replace('.', ',')} điểm`;
  return scored.cap !== null && scored.total > Number(scored.cap) ? `${sum}, nhưng trừ tối đa ${scored.cap} điểm` : sum;
}

function tell(one: Candidate, said: string, vouched: string): Answered {
  return {
    direct: { said, counted: null, quote: one.passage.text, via: 'criteria' },
    sources: [toSource(one, one.passage.text)],
    vouched,
    isAddition: true,
  };
}
