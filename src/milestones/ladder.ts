import type { ClockTime } from '../calendar/clock-time.ts';
import { momentAt } from '../calendar/clock-time.ts';
import { type Hours, reminderMoment, reminderTime } from '../calendar/hours.ts';
import { addWorkingDays, restName, type WorkCalendar } from '../calendar/work-calendar.ts';
import { addDays, type Day, dayInVietnam } from '../lib/vn-time.ts';
import { DEFAULT_LADDER, type Rung } from './milestone.ts';
import type { Occurrence } from './occurrence.ts';

/** One reminder of an occurrence. */
export interface Step {
  readonly rung: Rung;
  readonly moment: Date;
  /** The day it would have been and why it is not, when it was moved. */
  readonly moved: { readonly from: Day; readonly why: string } | null;
}

/**
 * The reminders of an occurrence for somebody who is reminded at `own` (null: the usual time), by their moments. Those before are counted
 * to the last working day up to the due day and moved to working days before; those after are working days after the last day. Of
 * several that fall on one day the nearest to the deadline remains.
 */
export function stepsOf(
  occurrence: Occurrence,
  calendar: WorkCalendar,
  hours: Hours,
  own: ClockTime | null = null,
): readonly Step[] {
  const { milestone } = occurrence;
  const rungs = (milestone.ladder ?? DEFAULT_LADDER).filter((rung) => rung <= 0 || milestone.clearedBy !== 'khong');
  const steps = rungs
    .toSorted((a, b) => a - b)
    .map((rung) => (rung > 0 ? after(occurrence, rung) : before(occurrence, rung)));
  const nearest = new Map(steps.map((step) => [step.moment.getTime(), step]));
  return [...nearest.values()].toSorted((a, b) => a.moment.getTime() - b.moment.getTime());

  function before({ due, workingDue }: Occurrence, rung: Rung): Step {
    const counted = addDays(workingDue, rung);
    const moment = reminderMoment(calendar, hours, counted, own);
    const wanted = rung === 0 ? due : counted;
    const isMoved = dayInVietnam(moment) !== wanted;
    return { rung, moment, moved: isMoved ? { from: wanted, why: restName(calendar, wanted) ?? '' } : null };
  }

  function after({ last }: Occurrence, rung: Rung): Step {
    const day = addWorkingDays(calendar, last, rung);
    return { rung, moment: momentAt(day, reminderTime(hours, own)), moved: null };
  }
}

/** How far holidays may move a reminder, and how long a late one may wait. */
const SLACK_DAYS = 31;

/** Whether an occurrence may have reminders around a day: those of other years need not be looked at. */
export function isAround({ milestone, workingDue, last }: Occurrence, day: Day): boolean {
  const rungs = milestone.ladder ?? DEFAULT_LADDER;
  const first = addDays(workingDue, Math.min(0, ...rungs) - SLACK_DAYS);
  return first <= day && day <= addDays(last, 2 * Math.max(0, ...rungs) + SLACK_DAYS);
}

/** What makes a reminder unique: it is sent once for each person, step and deadline. A deadline that is moved is another one. */
export function stepKey({ milestone, year, due }: Occurrence, rung: Rung, person: string): string {
  return [milestone.code, year, due, writeRung(rung), person].join('|');
}

/** `T-14`, `T`, `T+1`. */
export function writeRung(rung: Rung): string {
  if (rung === 0) return 'T';
  return rung < 0 ? `T${rung}` : `T+${rung}`;
}

export function writeLadder(ladder: readonly Rung[]): string {
  return ladder.map(writeRung).join(', ');
}

/** `T-14, T-7, T, T+1` -> rungs in their order; null when a part of it is none, or further away than a year or 30 days late. */
export function readLadder(text: string): readonly Rung[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  const rungs = parts.map((part) => {
    const match = /^T(?:([-+−–])(\d{1,3}))?$/i.exec(part);
    if (!match) return null;
    const days = Number(match[2] ?? 0);
    return match[1] === '+' ? days : days === 0 ? 0 : -days;
  });
  const read = rungs.filter((rung) => rung !== null && rung >= -365 && rung <= 30) as readonly Rung[];
  if (parts.length === 0 || read.length < rungs.length) return null;
  return [...new Set(read)].toSorted((a, b) => a - b);
}
