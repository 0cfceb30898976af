import type { ClockTime } from '../calendar/clock-time.ts';
import { momentAt } from '../calendar/clock-time.ts';
import { type Hours, isQuiet, maySpeak, workingMomentAfter } from '../calendar/hours.ts';
import { addWorkingDays, type WorkCalendar } from '../calendar/work-calendar.ts';
import { dayInVietnam } from '../lib/vn-time.ts';
import { type Step, stepKey, stepsOf } from './ladder.ts';
import type { Occurrence } from './occurrence.ts';
import type { Recipient } from './recipients.ts';

/** For how many working days a reminder of what is late still makes sense when it could not be sent in time. */
const LATE_KEEPS = 3;

export interface DueWorld {
  readonly now: Date;
  /** What the last run gave back; null for the very first one, which begins with today. */
  readonly since: Date | null;
  readonly calendar: WorkCalendar;
  readonly hours: Hours;
  /** Keys of `stepKey` that were sent or skipped. */
  readonly handled: ReadonlySet<string>;
  /** The time at which a person wants to be reminded; null for the usual one. */
  ownTime(person: string): ClockTime | null;
  /** From when on a person can be written to: steps before are not theirs. */
  joined(person: string): Date;
}

export interface DueStep {
  readonly key: string;
  readonly step: Step;
  readonly recipient: Recipient;
}

/** `passed`: the deadline is over; `overtaken`: a later step says it already. */
export interface SkippedStep extends DueStep {
  readonly why: 'passed' | 'overtaken';
}

export interface WhatIsDue {
  /** One message for each person, its items by their due days. */
  readonly send: readonly { readonly person: string; readonly items: readonly DueStep[] }[];
  readonly skipped: readonly SkippedStep[];
  /** Everything before this moment is settled; the next run goes on from here, also when the clock was set back. */
  readonly since: Date;
}

/**
 * What to send now and what to give up, decided on what is true now. After downtime a person gets the last step of each occurrence only,
 * all in one message, and nothing of what is over. What may not be said yet (night, rest day) waits, unless the deadline would not.
 */
export function whatIsDue(recipients: readonly Recipient[], world: DueWorld): WhatIsDue {
  const send: DueStep[] = [];
  const skipped: SkippedStep[] = [];
  let isWaiting = false;
  const first = firstMoment(world);
  const begunSteps = stepsUntilNow(world);
  for (const recipient of recipients) {
    const { person, occurrence } = recipient;
    const begun = begunSteps(occurrence, world.ownTime(person));
    const open = begun
      .filter(({ moment }) => moment >= first && moment >= world.joined(person))
      .map((step) => ({ key: stepKey(occurrence, step.rung, person), step, recipient }))
      .filter(({ key }) => !world.handled.has(key));
    const latest = open.find(({ step }) => step === begun.at(-1));
    skipped.push(...open.filter((one) => one !== latest).map((one) => ({ ...one, why: 'overtaken' as const })));
    if (latest === undefined) continue;
    if (isOver(occurrence, latest.step, world)) skipped.push({ ...latest, why: 'passed' });
    else if (mayGo(occurrence, latest.step, world)) send.push(latest);
    else isWaiting = true;
  }
  const people = Map.groupBy(send, ({ recipient }) => recipient.person);
  return {
    send: [...people].map(([person, items]) => ({
      person,
      items: items.toSorted((a, b) => a.recipient.occurrence.due.localeCompare(b.recipient.occurrence.due)),
    })),
    skipped,
    since: isWaiting ? (world.since ?? momentAt(dayInVietnam(world.now), 0)) : world.now,
  };
}

/** The steps of an occurrence up to now, reckoned once for all who are reminded at the same time. */
function stepsUntilNow({ now, calendar, hours }: DueWorld): (of: Occurrence, own: ClockTime | null) => readonly Step[] {
  const known = new Map<Occurrence, Map<ClockTime | null, readonly Step[]>>();
  return (occurrence, own) => {
    const byTime = known.get(occurrence) ?? new Map<ClockTime | null, readonly Step[]>();
    known.set(occurrence, byTime);
    const steps = byTime.get(own) ?? stepsOf(occurrence, calendar, hours, own).filter(({ moment }) => moment <= now);
    byTime.set(own, steps);
    return steps;
  };
}

/**
 * From when on steps count: after the last run, and all of today's in any case, for who was done at 08:00 may owe again. Keys keep them from
 * being sent twice.
 */
function firstMoment({ since, now }: DueWorld): Date {
  const today = momentAt(dayInVietnam(now), 0);
  return since === null || since >= today ? today : new Date(since.getTime() + 1);
}

function isOver({ last }: Occurrence, { rung, moment }: Step, { now, calendar }: DueWorld): boolean {
  const today = dayInVietnam(now);
  if (rung <= 0) return today > last;
  return today > addWorkingDays(calendar, dayInVietnam(moment), LATE_KEEPS);
}

function mayGo({ last }: Occurrence, { rung }: Step, { now, calendar, hours }: DueWorld): boolean {
  if (maySpeak(calendar, hours, now)) return true;
  const isTooLateThen = rung <= 0 && dayInVietnam(workingMomentAfter(calendar, hours, now)) > last;
  return isTooLateThen && !isQuiet(hours, now);
}
