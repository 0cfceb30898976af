import { clockTimeAt } from '../../calendar/clock-time.ts';
import { dayInVietnam } from '../../lib/vn-time.ts';
import { maySpeak } from '../../calendar/hours.ts';
import { debtKey } from '../../milestones/debt.ts';
import { type DueStep, type SkippedStep, whatIsDue } from '../../milestones/due.ts';
import type { Recipient } from '../../milestones/recipients.ts';
import { type Answer, isSameMatter, type Item, itemOf, type Matter, type Parcel } from '../item.ts';
import { matterOf, recipientFor, type World, wishOf } from '../world.ts';
import { climbsDue } from './climbs.ts';
import { holdFor, isLastBefore } from './hold.ts';
import { leads, onPages, pagesDue } from './pages.ts';

/** A reminder that is planned for a moment. `askedBy`: the head in whose name; null when the person chose the moment. */
export interface Later extends Matter {
  readonly id: number;
  readonly person: string;
  readonly debt: string | null;
  readonly askedBy: string | null;
}

/** What was said and settled before. */
export interface Before {
  readonly since: Date | null;
  /** Nothing that was due before this is sent; null: no restore. */
  readonly notBefore: Date | null;
  /** Keys of `stepKey` that were sent or skipped. */
  readonly handled: ReadonlySet<string>;
  /** Planned for now or earlier. */
  readonly laters: readonly Later[];
  /** Messages of the bot's own today, by person. */
  readonly sentToday: ReadonlyMap<string, number>;
  /** Who got a page today. */
  readonly gotPage: ReadonlySet<string>;
}

/** A step that is given up; `on-page`: the morning page says it to the same person; `restored`: it may have been sent before a restore. */
export interface Skipped extends Omit<SkippedStep, 'why'> {
  readonly why: SkippedStep['why'] | 'on-page' | 'restored';
}

export interface TickPlan {
  readonly parcels: readonly (Parcel & { readonly steps: readonly DueStep[] })[];
  readonly skipped: readonly Skipped[];
  /** Planned reminders that are said or have lost their sense. */
  readonly laters: readonly number[];
  readonly since: Date;
}

const USUAL: readonly Answer[] = ['da-ro', 'nhac-lai', 'vuong', 'khong-phai-toi'];

/** Everything the bot says of its own accord about what is due, now: one message for each person, and the morning pages. */
export function planTick(world: World, before: Before): TickPlan {
  const { now, calendar, settings } = world;
  const due = dueSteps(world, before);
  const steps = due.send.flatMap(({ items }) => items);
  const onPage = steps.filter((step) => isOnPage(world, step));
  const held = new Set(
    steps.filter((one) => holdOf(one.recipient.person) !== null && !isLastBefore(one) && !onPage.includes(one)),
  );
  const sent = steps.filter((one) => !held.has(one) && !onPage.includes(one));
  const mayTalk = maySpeak(calendar, settings.hours, now);
  const laters = mayTalk ? before.laters : [];
  const climbs = climbsDue(world).filter(({ person }) => holdOf(person) === null);
  const people = new Set([...sent.map(({ recipient }) => recipient.person), ...laters.map(({ person }) => person)]);
  for (const { person } of climbs) people.add(person);
  const wasRestored =
    before.notBefore !== null &&
    clockTimeAt(before.notBefore) >= settings.pageAt &&
    dayInVietnam(before.notBefore) === world.register.day;
  const pages = wasRestored ? [] : pagesDue(world, before.gotPage).filter(({ person }) => holdOf(person) === null);
  return {
    parcels: [
      ...pages.map((page) => ({ ...page, steps: [] })),
      ...[...people].flatMap((person) => {
        const own = sent.filter(({ recipient }) => recipient.person === person);
        const said = own.flatMap(stepItems);
        const again = laters.filter((one) => one.person === person).flatMap((one) => laterItems(world, one));
        const told = climbs.filter((one) => one.person === person).map(({ item }) => item);
        const items = [...said, ...again.filter((one) => !said.some((other) => isSameMatter(one, other))), ...told];
        return items.length === 0 ? [] : [{ person, items, answers: answersTo(world, items), steps: own }];
      }),
    ],
    skipped: [...due.skipped, ...onPage.map((one) => ({ ...one, why: 'on-page' as const }))],
    laters: laters.map(({ id }) => id),
    since: sinceWith(held, due.since),
  };

  function holdOf(person: string) {
    return holdFor(world, person, before.sentToday.get(person) ?? 0);
  }
}

/** What is held back stays to be said: the next look begins before it. */
function sinceWith(held: ReadonlySet<DueStep>, since: Date): Date {
  const first = Math.min(...[...held].map(({ step }) => step.moment.getTime() - 1));
  return new Date(Math.min(first, since.getTime()));
}

/** What is due by the ladders; with no key handled these are all keys that have to be looked up. */
export function dueSteps(
  world: World,
  before: Pick<Before, 'since' | 'notBefore' | 'handled'>,
): ReturnType<typeof whatIsDue> {
  const { now, calendar, settings, people } = world;
  return whatIsDue(world.recipients, {
    now,
    since: before.since,
    calendar,
    hours: settings.hours,
    handled: before.handled,
    ownTime: (person) => wishOf(world, person).remindAt,
    joined: (person) => {
      const since = people.get(person)?.since ?? now;
      return before.notBefore !== null && before.notBefore > since ? before.notBefore : since;
    },
  });
}

/** Heads and the centre read of others' debts on their page; not twice a morning. */
function isOnPage(world: World, { recipient: { person, occurrence, owes } }: DueStep): boolean {
  if (owes.length > 0) return false;
  const roles = world.register.standings.get(person)?.roles ?? [];
  const isCentre = roles.some(({ role }) => role === 'van-phong-trung-uong');
  return onPages(world).some(
    (held) => held.occurrence.milestone === occurrence.milestone && (isCentre || leads(world, person, held.cum)),
  );
}

function stepItems({ step, recipient }: DueStep): readonly Item[] {
  return debtsOf(recipient).map((debt) => itemOf('step', matterOf(recipient.occurrence), { rung: step.rung, debt }));
}

function laterItems(world: World, later: Later): readonly Item[] {
  const recipient = recipientFor(world, later.person, later);
  if (!recipient || recipient.owes.length === 0) return [];
  const { askedBy } = later;
  const kind = askedBy === null ? 'again' : 'nudge';
  return debtsOf(recipient).map((debt) => itemOf(kind, later, { debt, askedBy }));
}

/** What a person owes of it, one by one; null when they only hear of it. */
export function debtsOf({ occurrence, owes }: Recipient): readonly (string | null)[] {
  return owes.length === 0 ? [null] : owes.map((debtor) => debtKey(occurrence, debtor));
}

/** What can be answered to these: nothing to what one only hears of. */
export function answersTo(world: World, items: readonly Item[]): readonly Answer[] {
  const own = items.filter(({ kind, debt, level }) => debt !== null && (kind !== 'climb' || level === 'nguoi-khac'));
  if (own.length === 0) return items.some(({ kind }) => kind === 'climb') ? ['da-ro'] : [];
  const isSaid = own.some((item) =>
    world.held.some(
      ({ occurrence: { milestone } }) =>
        milestone.code === item.milestone && (milestone.clearedBy === 'xac-nhan' || milestone.clearedBy === 'bien-ban'),
    ),
  );
  return isSaid ? [...USUAL, 'da-xong'] : USUAL;
}
