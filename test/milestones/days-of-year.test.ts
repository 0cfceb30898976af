import { describe, expect, it } from 'vitest';
import { workCalendar } from '../../src/calendar/work-calendar.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';
import { daysOfYear, occurrencesFor } from '../../src/milestones/days-of-year.ts';
import { milestone } from './sample-milestones.ts';

const CALENDAR = workCalendar([], 2025, 2030);
const on = (month: number, date: number): Milestone['day'] => ({ kind: 'fixed', month, date, yearsOn: 0 });
const source = (document: string): Milestone['source'] => ({ document, place: '', wording: '' });

describe('a milestone that was changed', () => {
  const old = milestone({ to: '2027-02-28', source: source('A') });
  const changed = milestone({ from: '2027-03-01', day: on(3, 31), source: source('B') });

  it('is due on the new day, and the old one is known with its document', () => {
    const [one, ...others] = daysOfYear([old, changed], 2027, CALENDAR);
    expect(others).toEqual([]);
    expect([one?.due, one?.milestone.source.document]).toEqual(['2027-03-31', 'B']);
    expect(one?.before).toEqual({ due: '2027-03-20', source: source('A') });
  });

  it('stays as it was in the years before, and is new without a word in the years after', () => {
    expect(daysOfYear([old, changed], 2026, CALENDAR).map(({ due }) => due)).toEqual(['2026-03-20']);
    const [later] = daysOfYear([old, changed], 2028, CALENDAR);
    expect([later?.due, later?.before]).toEqual(['2028-03-31', null]);
  });

  it('does not come back when its day had passed before the change', () => {
    const after = milestone({ from: '2027-04-01', day: on(10, 15) });
    expect(daysOfYear([milestone({ to: '2027-03-31' }), after], 2027, CALENDAR).map(({ due }) => due)).toEqual([
      '2027-03-20',
    ]);
  });

  it('is not due when it was abolished before its day', () => {
    expect(daysOfYear([milestone({ to: '2027-02-28' })], 2027, CALENDAR)).toEqual([]);
    expect(daysOfYear([milestone({ from: '2027-06-01' })], 2027, CALENDAR)).toEqual([]);
  });

  it('of one year belongs to it, also when its day is in the next', () => {
    const council = milestone({
      day: { kind: 'fixed', month: 1, date: 15, yearsOn: 1 },
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(daysOfYear([council], 2026, CALENDAR).map(({ due }) => due)).toEqual(['2027-01-15']);
    expect(daysOfYear([council], 2027, CALENDAR)).toEqual([]);
  });
});

describe('a day that hangs on another', () => {
  it('moves with it, over a change too', () => {
    const check = milestone({ code: 'M12', day: { kind: 'offset', from: 'M05', days: -5, counted: 'working-days' } });
    const moved = [milestone({ to: '2027-02-28' }), milestone({ from: '2027-03-01', day: on(3, 31) }), check];
    expect(daysOfYear(moved, 2027, CALENDAR).map(({ due }) => due)).toEqual(['2027-03-24', '2027-03-31']);
  });

  it('has no day when it hangs on itself or on nothing', () => {
    const offset = (code: string, from: string) =>
      milestone({ code, day: { kind: 'offset', from, days: 1, counted: 'days' } });
    expect(
      daysOfYear([offset('A', 'B'), offset('B', 'A'), offset('C', 'D'), offset('E', 'E')], 2027, CALENDAR),
    ).toEqual([]);
  });
});

describe('a window', () => {
  const meeting = milestone({
    code: 'M04',
    day: { kind: 'window', first: { month: 3, date: 15 }, last: { month: 3, date: 31 }, yearsOn: 0 },
  });

  it('counts its first day until the head sets the exact one, for that cluster only', () => {
    const days = daysOfYear([meeting], 2027, CALENDAR, [
      { milestone: 'M04', year: 2027, cum: 'C1', day: '2027-03-27' },
    ]);
    expect(occurrencesFor(days, 'C1').map(({ due, last, workingDue }) => [due, last, workingDue])).toEqual([
      ['2027-03-27', '2027-03-27', '2027-03-26'],
    ]);
    expect(occurrencesFor(days, 'C2').map(({ due, last }) => [due, last])).toEqual([['2027-03-15', '2027-03-31']]);
    expect(
      daysOfYear([meeting], 2028, CALENDAR, [{ milestone: 'M04', year: 2027, cum: 'C1', day: '2027-03-27' }]),
    ).toHaveLength(1);
  });

  it('of a cluster takes the place of the one for all there', () => {
    const days = daysOfYear([meeting, { ...meeting, cum: 'C1', day: on(3, 20) }], 2027, CALENDAR);
    expect(occurrencesFor(days, 'C1').map(({ due }) => due)).toEqual(['2027-03-20']);
    expect(occurrencesFor(days, null).map(({ due }) => due)).toEqual(['2027-03-15']);
  });
});
