import { DEFAULT_HOURS } from '../../src/calendar/hours.ts';
import { workCalendar } from '../../src/calendar/work-calendar.ts';
import { daysOfYear } from '../../src/milestones/days-of-year.ts';
import { stepsOf } from '../../src/milestones/ladder.ts';
import { BAO_CAO_QUY_3 } from '../support/put-milestones.ts';

const calendar = workCalendar([], 2025, 2028);
// The nights on which New York changes its clocks are in March and November.
for (const [code, month, date] of [
  ['A', 3, 9],
  ['B', 3, 15],
  ['C', 6, 20],
  ['D', 11, 2],
  ['E', 12, 31],
] as const) {
  const milestone = { ...BAO_CAO_QUY_3, code, day: { kind: 'fixed', month, date, yearsOn: 0 } as const };
  for (const year of [2026, 2027]) {
    for (const occurrence of daysOfYear([milestone], year, calendar)) {
      for (const { rung, moment } of stepsOf(occurrence, calendar, DEFAULT_HOURS)) {
        process.stdout.write(`${code} ${year} ${rung} ${moment.toISOString()}\n`);
      }
    }
  }
}
