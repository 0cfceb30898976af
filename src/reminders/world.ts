import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { ChannelName } from '../conversation/message.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Tellable } from '../people/people-to-tell.ts';
import type { RegisterToday } from '../people/register.ts';
import { NO_WISH, type Wish } from '../people/wish.ts';
import { type Debtor, debtKey, type Held } from '../milestones/debt.ts';
import type { Occurrence } from '../milestones/occurrence.ts';
import type { Recipient } from '../milestones/recipients.ts';
import type { Standing } from '../people/standing.ts';
import { type Ask, askKey } from './ask.ts';
import type { Matter } from './item.ts';
import type { ReminderSettings } from './reminder-settings.ts';

/** All that reminders are decided by, as it is at one moment. */
export interface World {
  readonly now: Date;
  readonly settings: ReminderSettings;
  readonly register: RegisterToday;
  readonly calendar: WorkCalendar;
  /** What is around today, in each place where it holds. */
  readonly held: readonly Held[];
  /** Keys of `debtKey` that are done. */
  readonly cleared: ReadonlySet<string>;
  /** Those whom something open concerns and who can be told. */
  readonly recipients: readonly Recipient[];
  /** Those who can be told: they have agreed, and a channel brings it to them. */
  readonly people: ReadonlyMap<string, Tellable>;
  /** Those who have agreed and whom no channel reaches any more. */
  readonly lost: ReadonlySet<string>;
  readonly wishes: ReadonlyMap<string, Wish>;
  /** How far reports are, by `progressKey`. */
  readonly progress: ReadonlyMap<string, string>;
  /** Until when single units may send, by `progressKey`. */
  readonly extensions: ReadonlyMap<string, Day>;
  /** Who was asked about which debt, by `askKey`. */
  readonly asks: ReadonlyMap<string, readonly Ask[]>;
  /** Channels whose plan for the month is nearly used up. */
  readonly scarce: ReadonlySet<ChannelName>;
}

export function matterOf({ milestone, year, due }: Occurrence): Matter {
  return { milestone: milestone.code, year, due };
}

export function isOf(occurrence: Occurrence, { milestone, year, due }: Matter): boolean {
  return occurrence.milestone.code === milestone && occurrence.year === year && occurrence.due === due;
}

/** What a matter is to a person now; undefined when it does not concern them, is done, or is due on another day. */
export function recipientFor({ recipients }: World, person: string, matter: Matter): Recipient | undefined {
  return recipients.find((one) => one.person === person && isOf(one.occurrence, matter));
}

export function asksOf({ asks }: World, debt: string, { due }: Pick<Matter, 'due'>): readonly Ask[] {
  return asks.get(askKey(debt, due)) ?? [];
}

export function wishOf({ wishes }: World, person: string): Wish {
  return wishes.get(person) ?? NO_WISH;
}

/** The people who can be told and for whom this is true of one of their roles, their own or lent. */
export function peopleWith(
  { register, people }: World,
  fits: (role: Standing['roles'][number]) => boolean,
): readonly string[] {
  return [...register.standings.values()]
    .filter(({ person, roles }) => people.has(person.code) && roles.some(fits))
    .map(({ person }) => person.code);
}

/** What is still open of an occurrence in one place. */
export function openOf({ occurrence, debtors }: Held, { cleared }: Pick<World, 'cleared'>): readonly Debtor[] {
  return debtors.filter((debtor) => !cleared.has(debtKey(occurrence, debtor)));
}
