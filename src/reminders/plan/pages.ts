import { clockTimeAt } from '../../calendar/clock-time.ts';
import { maySpeak } from '../../calendar/hours.ts';
import { addDays } from '../../lib/vn-time.ts';
import type { Held } from '../../milestones/debt.ts';
import { itemOf, type Item, type Parcel } from '../item.ts';
import { isOf, matterOf, openOf, peopleWith, type World } from '../world.ts';

/** The page begins so many days before the deadline. */
const DAYS_BEFORE = 7;

/** What a page has to tell: units that still owe something that is due within a week, or was. */
export function onPages(world: World): readonly Held[] {
  const { day } = world.register;
  return world.held.filter(
    (held) =>
      held.cum !== null &&
      day >= addDays(held.occurrence.workingDue, -DAYS_BEFORE) &&
      openOf(held, world).some(({ kind }) => kind === 'don-vi'),
  );
}

/** The morning pages of today, from their hour on: each head's of their clusters, and the centre's of all. `got`: who got theirs already. */
export function pagesDue(world: World, got: ReadonlySet<string>): readonly Parcel[] {
  const { now, settings, calendar } = world;
  if (clockTimeAt(now) < settings.pageAt || !maySpeak(calendar, settings.hours, now)) return [];
  const open = onPages(world);
  if (open.length === 0) return [];
  const heads = peopleWith(world, ({ role }) => role === 'cum-truong').filter((person) => !got.has(person));
  const centre = peopleWith(world, ({ role }) => role === 'van-phong-trung-uong').filter((person) => !got.has(person));
  return [
    ...heads.flatMap((person): readonly Parcel[] => {
      const items = open.filter((held) => leads(world, person, held.cum)).map((held) => pageItem(held, held.cum));
      return items.length === 0 ? [] : [{ person, items, answers: ['nhac-giup'] }];
    }),
    ...centre.map((person): Parcel => {
      const matters = open.filter(
        (held, index) => !open.slice(0, index).some(({ occurrence }) => isOf(occurrence, matterOf(held.occurrence))),
      );
      return { person, items: matters.map((held) => pageItem(held, null)), answers: [] };
    }),
  ];
}

/** True for whoever heads the cluster today, also in somebody's place. */
export function leads({ register }: World, person: string, cum: string | null): boolean {
  const roles = register.standings.get(person)?.roles ?? [];
  return roles.some(({ role, scope }) => role === 'cum-truong' && scope === cum);
}

function pageItem({ occurrence }: Held, cum: string | null): Item {
  return itemOf('page', matterOf(occurrence), { cum });
}
