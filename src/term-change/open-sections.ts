import type { Db, Tx } from '../db/tables.ts';
import { nameOfUnit } from '../people/person-label.ts';
import type { RegisterToday } from '../people/register.ts';
import type { Headship } from './headship.ts';
import { reportsReturned, reportsToReview } from './open-reports.ts';
import { whoHasAccount } from '../people/who-has-account.ts';

/** One kind of thing that waits for a new head. */
export interface OpenThings {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Looks for one kind of thing that is open in the cluster; null when nothing of it is. */
export type OpenSection = (
  db: Db | Tx,
  headship: Headship,
  register: RegisterToday,
  now: Date,
) => Promise<OpenThings | null>;

/** What a new head is told of, in this order. */
export const OPEN_SECTIONS: readonly OpenSection[] = [reportsToReview, reportsReturned, unitsWithoutAnybody];

async function unitsWithoutAnybody(
  db: Db | Tx,
  { cum }: Headship,
  { today, standings }: RegisterToday,
): Promise<OpenThings | null> {
  const accounts = await whoHasAccount(db);
  const settled = new Set(
    [...standings.values()].filter(({ person }) => accounts.has(person.code)).map(({ person }) => person.donVi),
  );
  const missing = today.members.filter((member) => member.cum === cum && !settled.has(member.donVi));
  if (missing.length === 0) return null;
  return { title: 'Đơn vị chưa có ai đăng ký', lines: missing.map(({ donVi }) => nameOfUnit(donVi, today)) };
}
