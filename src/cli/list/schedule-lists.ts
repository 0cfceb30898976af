import { DEFAULT_HOURS } from '../../calendar/hours.ts';
import { KY_NAMES } from '../../calendar/ky-bao-cao.ts';
import { weekdayName, writeWeekday } from '../../calendar/weekday.ts';
import { type WorkCalendar, workCalendar } from '../../calendar/work-calendar.ts';
import { type Day, writeDay } from '../../lib/vn-time.ts';
import { writeDayRule } from '../../milestones/day-rule-text.ts';
import { daysOfYear } from '../../milestones/days-of-year.ts';
import { stepsOf, writeRung } from '../../milestones/ladder.ts';
import type { Occurrence } from '../../milestones/occurrence.ts';
import { writeParties } from '../../milestones/parties-text.ts';
import type { Register } from '../../organisation-import/kinds/register.ts';
import type { List, ListRow } from './list.ts';

/** What is due in a year, by day; reminders at the usual time. */
export const milestones: List = {
  name: 'milestones',
  noun: 'mốc',
  headers: ['Hạn', 'Ngày làm việc liền trước', 'Mã', 'Việc cần làm', 'Cụm', 'Người thực hiện', 'Văn bản'],
  rows(register, day, year = yearOf(day)) {
    const calendar = calendarOf(register, year);
    return daysOfYear(register.milestones, year, calendar).map((occurrence) => rowOf(occurrence, calendar));
  },
};

/** The days off of a year, weekends left out, and the weekend days that are worked. */
export const holidays: List = {
  name: 'holidays',
  noun: 'ngày nghỉ',
  headers: ['Ngày', 'Thứ', 'Ngày gì', 'Theo'],
  rows(register, day, year = yearOf(day)) {
    const calendar = calendarOf(register, year);
    const decided = (one: Day): boolean => register.holidays.some(({ from, to }) => from <= one && one <= to);
    return [...calendar.off, ...[...calendar.worked].map((one) => [one, 'Làm bù'] as const)]
      .filter(([one]) => yearOf(one) === year)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([one, name]) => ({
        cells: [writeDay(one), weekdayName(one), name, decided(one) ? 'quyết định' : 'dự kiến theo luật'],
        json: { day: one, name, worked: calendar.worked.has(one), decided: decided(one) },
      }));
  },
};

function rowOf(occurrence: Occurrence, calendar: WorkCalendar): ListRow {
  const { milestone, year, cum, due, last, workingDue, before } = occurrence;
  const { code, name, owedBy, reminded, ky, clearedBy, source } = milestone;
  return {
    cells: [
      due === last ? writeDay(due) : `${writeDay(due)} - ${writeDay(last)}`,
      workingDue === due ? '' : writeWeekday(workingDue),
      code,
      name,
      cum ?? '',
      writeParties(owedBy),
      source.document,
    ],
    json: {
      code,
      name,
      year,
      cum,
      rule: writeDayRule(milestone.day),
      due,
      last,
      workingDue,
      before,
      owedBy,
      reminded,
      ky: ky === null ? null : { code: ky, name: KY_NAMES[ky] },
      clearedBy,
      source,
      reminders: stepsOf(occurrence, calendar, DEFAULT_HOURS).map(({ rung, moment, moved }) => ({
        step: writeRung(rung),
        at: moment.toISOString(),
        moved,
      })),
    },
  };
}

/** Reminders reach into the years around. */
function calendarOf({ holidays: decided }: Register, year: number): WorkCalendar {
  return workCalendar(decided, year - 1, year + 2);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
