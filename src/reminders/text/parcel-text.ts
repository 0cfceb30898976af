import type { Outgoing } from '../../conversation/message.ts';
import { dayInVietnam, writeDay, writeMoment } from '../../lib/vn-time.ts';
import { stepsOf } from '../../milestones/ladder.ts';
import type { Recipient } from '../../milestones/recipients.ts';
import { isMuted } from '../../people/wish.ts';
import { nameOfCum } from '../../people/person-label.ts';
import { ANSWERS, type Item, type Parcel } from '../item.ts';
import { isLastBefore } from '../plan/hold.ts';
import { recipientFor, type World, wishOf } from '../world.ts';
import { block } from './block.ts';
import { climbText } from './climb-text.ts';
import { personName } from './names.ts';
import { pageText } from './page-text.ts';
import { REMINDER_TEXTS as TEXTS } from './reminder-texts.ts';

/** Names the choices of a reminder, so that a button that is pressed months later is known for what it is. */
export function choicesIdOf(reminder: number): string {
  return `n${reminder.toString(36)}`;
}

/** The reminder whose choices these are; null for choices of a turn. */
export function reminderOfChoices(choicesId: string): number | null {
  return /^n[0-9a-z]{1,10}$/.test(choicesId) ? Number.parseInt(choicesId.slice(1), 36) : null;
}

/** A reminder in words, as it is true in this world; null when nothing of it is true any more. */
export function parcelMessage(world: World, reminder: number, parcel: Parcel): Outgoing | null {
  const text = parcelText(world, reminder, parcel);
  if (text === null) return null;
  const labels = parcel.answers.map((answer) => ANSWERS[answer]);
  return labels.length === 0 ? { text } : { text, choices: { id: choicesIdOf(reminder), labels } };
}

function parcelText(world: World, reminder: number, { person, items }: Parcel): string | null {
  if (items.some(({ kind }) => kind === 'page')) return pageText(world, person, items);
  const parts = [
    ...nudged(world, person, items),
    ...own(
      world,
      person,
      items.filter(({ kind }) => kind === 'step'),
      (count) => (count === 1 ? TEXTS.one : TEXTS.several(count)),
    ),
    ...own(
      world,
      person,
      items.filter(({ kind }) => kind === 'again'),
      () => TEXTS.again,
    ),
    ...items.filter(({ kind }) => kind === 'climb').flatMap((item) => climbText(world, person, item, reminder) ?? []),
  ];
  if (parts.length === 0) return null;
  return [...parts, ...notes(world, person, items)].join('\n\n');
}

function nudged(world: World, person: string, items: readonly Item[]): readonly string[] {
  const nudges = items.filter(({ kind }) => kind === 'nudge');
  return [...Map.groupBy(nudges, ({ askedBy }) => askedBy)].flatMap(([askedBy, asked]) =>
    own(world, person, asked, () => TEXTS.nudge(headLabel(world, askedBy))),
  );
}

function headLabel(world: World, head: string | null): string {
  const role =
    head === null ? undefined : world.register.standings.get(head)?.roles.find((one) => one.role === 'cum-truong');
  if (head === null || role === undefined) return 'Cụm trưởng';
  return `${personName(head, world)} (Cụm trưởng ${nameOfCum(role.scope ?? '', world.register.today)})`;
}

function own(
  world: World,
  person: string,
  items: readonly Item[],
  title: (count: number) => string,
): readonly string[] {
  const found = stillOf(world, person, items);
  if (found.length === 0) return [];
  const [only, ...others] = found.map((one) => block(one, world));
  if (others.length === 0) return [`${title(1)}\n${only}`];
  return [title(found.length), ...[only, ...others].map((one) => `• ${one}`)];
}

/** What of these still concerns the person, each once. */
function stillOf(world: World, person: string, items: readonly Item[]): readonly Recipient[] {
  const found = new Set<Recipient>();
  for (const item of items) {
    const one = recipientFor(world, person, item);
    if (one && (item.debt === null || one.owes.length > 0)) found.add(one);
  }
  return [...found];
}

/** That it comes late, and why it comes at all. */
function notes(world: World, person: string, items: readonly Item[]): readonly string[] {
  const wish = wishOf(world, person);
  const today = world.register.day;
  const steps = items.flatMap((item) => {
    const recipient = item.kind === 'step' ? recipientFor(world, person, item) : undefined;
    if (recipient === undefined) return [];
    const all = stepsOf(recipient.occurrence, world.calendar, world.settings.hours, wish.remindAt);
    return all.filter(({ rung }) => rung === item.rung).map((step) => ({ step, recipient }));
  });
  const late = steps
    .map(({ step }) => dayInVietnam(step.moment))
    .filter((day) => day < today)
    .toSorted();
  const isLast = steps.some(isLastBefore);
  return [
    ...(late[0] === undefined ? [] : [TEXTS.late(writeDay(late[0]))]),
    ...(isLast && wish.quietUntil !== null && isMuted(wish, world.now)
      ? [TEXTS.lastInQuiet(writeMoment(wish.quietUntil))]
      : []),
  ];
}
