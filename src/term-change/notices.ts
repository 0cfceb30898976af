import { addDays, type Day } from '../lib/vn-time.ts';
import { type Arranged, arrangedFrom } from '../people/arranged.ts';
import type { RegisterToday } from '../people/register.ts';
import { type Headship, headships, isRunning, leadsToday } from './headship.ts';

/** Something to be told once to one person because a term or a lent role begins or has ended. */
export type Notice = {
  /** Names it for ever: it is told once. */
  readonly what: string;
  /** Code of the person who is told. */
  readonly person: string;
} & (
  | { readonly kind: 'head-begins'; readonly headship: Headship }
  | { readonly kind: 'head-ended'; readonly headship: Headship }
  | { readonly kind: 'lending-begins'; readonly arranged: Arranged }
);

/** Nobody is thanked for a term that ended longer ago. */
const THANKS_DAYS = 30;
const EARLIEST_HOUR = 8;

/**
 * All that is to be told by now, told already or not: from 08:00 in Viet Nam on its first day, later when the bot was down or the
 * person could not be reached, and not at all when it is over.
 */
export function noticesBy(register: RegisterToday, now: Date): readonly Notice[] {
  const { day } = register;
  const all = headships(register);
  const begins = all
    .filter((one) => isRunning(one, register) && isPast(one.from, now))
    .map((headship): Notice => {
      const { person, cum, from } = headship;
      return { kind: 'head-begins', what: `cum-truong/${cum}/${from}/${person}`, person, headship };
    });
  const ended = all
    .filter(({ to }) => to !== null && to < day && day <= addDays(to, THANKS_DAYS) && isPast(addDays(to, 1), now))
    .filter((one) => !leadsToday(register, one))
    .map((headship): Notice => {
      const { person, cum, from } = headship;
      return { kind: 'head-ended', what: `thoi-cum-truong/${cum}/${from}/${person}`, person, headship };
    });
  const lent = arrangedFrom(register.handOvers, day)
    .filter((arranged) => arranged.from <= day && isPast(arranged.from, now) && isEffective(arranged, register))
    .map((arranged): Notice => ({
      kind: 'lending-begins',
      what: lendingKey(arranged),
      person: arranged.taker,
      arranged,
    }));
  return [...ended, ...begins, ...lent];
}

/** Names the beginning of what was lent. */
export function lendingKey({ giver, taker, from }: Pick<Arranged, 'giver' | 'taker' | 'from'>): string {
  return `vang/${giver}/${from}/${taker}`;
}

function isEffective({ giver, taker }: Arranged, { standings }: RegisterToday): boolean {
  return (standings.get(taker)?.roles ?? []).some(({ inPlaceOf }) => inPlaceOf?.code === giver);
}

function isPast(day: Day, now: Date): boolean {
  return now.getTime() >= Date.parse(`${day}T0${EARLIEST_HOUR}:00:00+07:00`);
}
