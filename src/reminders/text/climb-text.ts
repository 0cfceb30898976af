import { dayInVietnam, writeDay } from '../../lib/vn-time.ts';
import type { Item } from '../item.ts';
import { climbStill, silentAsks } from '../plan/climbs.ts';
import { asksOf, type World } from '../world.ts';
import { block } from './block.ts';
import { debtorName, personName } from './names.ts';
import { REMINDER_TEXTS as TEXTS } from './reminder-texts.ts';

/** What somebody is told because nobody answered: what was tried and when, and what is due; null when that is over. `reminder`: this one. */
export function climbText(world: World, person: string, item: Item, reminder: number | null): string | null {
  const still = climbStill(world, person, item);
  if (still === null || item.debt === null) return null;
  const { occurrence, debtor } = still;
  const asks = asksOf(world, item.debt, item).filter((ask) => ask.reminder !== reminder);
  if (silentAsks(asks).length === 0) return null;
  const tried = [...Map.groupBy(asks, (ask) => ask.person)]
    .map(([who, all]) => {
      const days = [...new Set(all.map(({ at }) => writeDay(dayInVietnam(at))))];
      return TEXTS.tried(personName(who, world), days.join(', '));
    })
    .join('; ');
  return item.level === 'nguoi-khac'
    ? `${TEXTS.climbOthers(tried)}\n${block({ person, occurrence, owes: [debtor], told: [] }, world)}`
    : `${TEXTS.climbAbove(debtorName(debtor, world), tried)}\n${block({ person, occurrence, owes: [], told: [debtor] }, world)}`;
}
