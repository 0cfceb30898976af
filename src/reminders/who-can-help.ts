import { debtKey } from '../milestones/debt.ts';
import { audienceOf } from './plan/climbs.ts';
import type { Item } from './item.ts';
import { isOf, peopleWith, type World } from './world.ts';

/** Those who hear at once that somebody is stuck: the cluster's head, for the head's own duty the deputy; else the centre. */
export function whoCanHelp(world: World, person: string, items: readonly Item[]): readonly string[] {
  const near = debtsIn(world, items).flatMap(([occurrence, debtor]) =>
    audienceOf(world, occurrence, debtor, debtor.kind === 'cum' ? 'nguoi-khac' : 'cum-truong'),
  );
  return orCentre(world, person, near);
}

/** Those who hear that it is not somebody's: the leaders of the unit that owes it; else the cluster's head, else the centre. */
export function whoAssigns(world: World, person: string, items: readonly Item[]): readonly string[] {
  const debts = debtsIn(world, items);
  const leaders = debts.flatMap(([, debtor]) =>
    debtor.kind === 'don-vi'
      ? peopleWith(world, ({ role, scope }) => role === 'lanh-dao-don-vi' && scope === debtor.donVi)
      : [],
  );
  const others = leaders.filter((one) => one !== person);
  return others.length > 0 ? [...new Set(others)] : whoCanHelp(world, person, items);
}

function orCentre(world: World, person: string, near: readonly string[]): readonly string[] {
  const others = near.filter((one) => one !== person);
  const all = others.length > 0 ? others : peopleWith(world, ({ role }) => role === 'van-phong-trung-uong');
  return [...new Set(all)].filter((one) => one !== person);
}

function debtsIn({ held }: World, items: readonly Item[]) {
  return items.flatMap((item) =>
    held
      .filter(({ occurrence: { milestone, year } }) => milestone.code === item.milestone && year === item.year)
      .flatMap(({ occurrence, debtors }) =>
        debtors
          .filter((debtor) => debtKey(occurrence, debtor) === item.debt)
          .map((debtor) => [isOf(occurrence, item) ? occurrence : { ...occurrence, due: item.due }, debtor] as const),
      ),
  );
}
