import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt, readClock } from '../../src/calendar/clock-time.ts';
import { DEFAULT_HOURS, maySpeak } from '../../src/calendar/hours.ts';
import { workCalendar } from '../../src/calendar/work-calendar.ts';
import { daysOfYear } from '../../src/milestones/days-of-year.ts';
import { type DueWorld, type WhatIsDue, whatIsDue } from '../../src/milestones/due.ts';
import { writeRung } from '../../src/milestones/ladder.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';
import type { Recipient } from '../../src/milestones/recipients.ts';
import { milestone } from './sample-milestones.ts';

const CALENDAR = workCalendar([], 2026, 2029);
const at = (day: string, time = '08:00'): Date => momentAt(`2027-${day}`, readClock(time)!);

function recipient(person: string, ...milestones: readonly Milestone[]): readonly Recipient[] {
  const occurrences = daysOfYear(milestones, 2027, CALENDAR);
  return occurrences.map((occurrence) => ({ person, occurrence, owes: [{ kind: 'don-vi', donVi: 'A' }], told: [] }));
}

function world(own: Partial<DueWorld> & Pick<DueWorld, 'now'>): DueWorld {
  return {
    since: new Date(own.now.getTime() - 60_000),
    calendar: CALENDAR,
    hours: DEFAULT_HOURS,
    handled: new Set(),
    ownTime: () => null,
    joined: () => new Date(0),
    ...own,
  };
}

/** `AN: M05 T-3` for each message, and what was skipped. */
function told({ send, skipped }: WhatIsDue): readonly string[] {
  return [
    ...send.map(({ person, items }) => {
      const written = items.map(
        ({ recipient: { occurrence }, step }) => `${occurrence.milestone.code} ${writeRung(step.rung)}`,
      );
      return `${person}: ${written.join(', ')}`;
    }),
    ...skipped.map(({ step, why }) => `(${writeRung(step.rung)} ${why})`),
  ];
}

/** Runs at these moments as a bot does: what was handled is kept, the last run goes into the next one. */
function run(
  recipientsAt: (now: Date) => readonly Recipient[],
  moments: readonly Date[],
  own: Partial<DueWorld> = {},
): readonly string[] {
  const handled = new Set<string>();
  let since: Date | null = null;
  return moments.flatMap((now) => {
    const due: WhatIsDue = whatIsDue(recipientsAt(now), world({ ...own, now, since, handled }));
    since = due.since;
    for (const { items } of due.send) for (const { key } of items) handled.add(key);
    for (const { key } of due.skipped) handled.add(key);
    return told(due);
  });
}

const M05 = recipient('AN', milestone());

describe('what is due', () => {
  it('is one step at its moment, and nothing before', () => {
    expect(told(whatIsDue(M05, world({ now: at('03-16', '07:59') })))).toEqual([]);
    expect(told(whatIsDue(M05, world({ now: at('03-16') })))).toEqual(['AN: M05 T-3']);
  });

  it('is never the same twice, also at a second tick, a restart or with the clock set back', () => {
    const ticks = [
      at('03-16'),
      at('03-16', '08:01'),
      at('03-15', '08:00'),
      at('03-16', '07:30'),
      at('03-16'),
      at('03-16', '12:00'),
    ];
    expect(run(() => M05, ticks)).toEqual(['AN: M05 T-3']);
  });

  it('is not lost when the clock was three days ahead for a while', () => {
    const ticks = [at('03-11'), at('03-14', '12:00'), at('03-11', '08:01'), at('03-12'), at('03-16')];
    expect(run(() => M05, ticks)).toEqual(['AN: M05 T-7', 'AN: M05 T-3']);
  });

  it('is one merged message for a person after days of downtime, with the last step of each', () => {
    const both = recipient(
      'AN',
      milestone(),
      milestone({ code: 'M04', day: { kind: 'fixed', month: 3, date: 22, yearsOn: 0 } }),
    );
    expect(run(() => both, [at('03-11'), at('03-18', '09:00')])).toEqual([
      'AN: M05 T-1, M04 T-7',
      '(T-7 overtaken)',
      '(T-3 overtaken)',
    ]);
  });

  it('is nothing of what is over after a whole quarter of downtime', () => {
    const all = [milestone(), milestone({ code: 'M06', day: { kind: 'fixed', month: 6, date: 20, yearsOn: 0 } })];
    const lines = run(() => recipient('AN', ...all), [at('02-01'), at('06-15', '09:00')]);
    expect(lines.filter((line) => line.startsWith('AN'))).toEqual(['AN: M06 T-3']);
    expect(lines).toContain('(T+1 passed)');
  });

  it('stops when the report is in, and reads who is head at the moment of sending', () => {
    const sent = (now: Date): readonly Recipient[] => (now < at('03-17') ? M05 : []);
    expect(run(sent, [at('03-16'), at('03-18'), at('03-19'), at('03-22')])).toEqual(['AN: M05 T-3']);
    const headOf = (now: Date): readonly Recipient[] => recipient(now < at('03-17') ? 'AN' : 'BINH', milestone());
    expect(run(headOf, [at('03-16'), at('03-18')])).toEqual(['AN: M05 T-3', 'BINH: M05 T-1']);
  });

  it('gives who joins at T-5 the steps still ahead', () => {
    const joined = (): Date => at('03-14', '15:00');
    const afterOutage = world({ now: at('03-15'), since: at('03-11'), joined });
    expect(told(whatIsDue(M05, afterOutage))).toEqual([]);
    expect(run(() => M05, [at('03-14', '15:01'), at('03-16'), at('03-18')], { joined })).toEqual([
      'AN: M05 T-3',
      'AN: M05 T-1',
    ]);
  });

  it('is told again for a deadline that was moved, once', () => {
    const moved = recipient('AN', milestone({ day: { kind: 'fixed', month: 3, date: 31, yearsOn: 0 } }));
    const ticks = [at('03-16'), at('03-17'), at('03-24'), at('03-24', '09:00'), at('03-26'), at('03-26', '09:00')];
    expect(run((now) => (now < at('03-17') ? M05 : moved), ticks)).toEqual([
      'AN: M05 T-3',
      'AN: M05 T-14',
      'AN: M05 T-7',
      'AN: M05 T-3',
    ]);
  });

  it('waits for the morning after a night of downtime, and still says it', () => {
    expect(
      run(() => M05, [at('03-16', '07:00'), at('03-16', '20:00'), at('03-17', '06:59'), at('03-17', '07:00')]),
    ).toEqual(['AN: M05 T-3']);
  });

  it('does not wait for Monday when the deadline is on Sunday', () => {
    const june = recipient('AN', milestone({ day: { kind: 'fixed', month: 6, date: 20, yearsOn: 0 } }));
    expect(run(() => june, [at('06-17', '07:00'), at('06-19', '09:00')])).toContain('AN: M05 T');
    expect(
      run(() => june, [at('06-17', '07:00'), at('06-20', '19:30'), at('06-21', '07:00')]).filter((line) =>
        line.startsWith('AN'),
      ),
    ).toEqual([]);
  });

  it('comes at the hour that the person chose', () => {
    const ownTime = (): number => readClock('16:30')!;
    expect(run(() => M05, [at('03-16'), at('03-16', '16:29'), at('03-16', '16:30')], { ownTime })).toEqual([
      'AN: M05 T-3',
    ]);
  });

  it('begins with today when it runs for the first time', () => {
    expect(run(() => M05, [at('03-18', '10:00')])).toEqual(['AN: M05 T-1']);
    expect(run(() => M05, [at('03-17', '10:00')])).toEqual([]);
  });

  it('says each thing once and in time, however the clock jumps and the process stops', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 60 * 1_440 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(minutes, (ticks) => {
        const keys: string[] = [];
        const handled = new Set<string>();
        let since: Date | null = null;
        for (const minute of ticks) {
          const now = new Date(at('02-15', '00:00').getTime() + minute * 60_000);
          const due: WhatIsDue = whatIsDue(M05, world({ now, since, handled }));
          since = due.since;
          expect(due.send.length).toBeLessThanOrEqual(1);
          for (const {
            key,
            step,
            recipient: { occurrence },
          } of due.send.flatMap(({ items }) => items)) {
            keys.push(key);
            handled.add(key);
            expect(step.moment <= now).toBe(true);
            if (step.rung <= 0) expect(now < momentAt(occurrence.last, 24 * 60)).toBe(true);
            expect(maySpeak(CALENDAR, DEFAULT_HOURS, now) || step.rung <= 0).toBe(true);
          }
          for (const { key } of due.skipped) handled.add(key);
        }
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('loses no step to a bot that ticks every hour', () => {
    const hourly = Array.from(
      { length: 40 * 24 },
      (_, hour) => new Date(at('02-25', '00:30').getTime() + hour * 3_600_000),
    );
    expect(run(() => M05, hourly)).toEqual(['T-14', 'T-7', 'T-3', 'T-1', 'T', 'T+1'].map((rung) => `AN: M05 ${rung}`));
  });
});
