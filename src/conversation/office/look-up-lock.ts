import type { Db } from '../../db/tables.ts';
import { findLock } from '../../people/account-lock-store.ts';
import { findPeople } from '../../people/find-person.ts';
import { isLastCentral } from '../../people/last-central.ts';
import type { Person } from '../../people/person.ts';
import type { RegisterToday } from '../../people/register.ts';
import type { Asking } from '../asking.ts';
import type { LockCase, LockTarget } from './lock-case.ts';
import type { LockIntent } from './lock-intent.ts';

/** Whose account is to be locked or opened again, and how it stands. */
export async function lookUpLock(db: Db, intent: LockIntent, { register }: Asking): Promise<LockCase> {
  const people = everybody(register);
  switch (intent.kind) {
    case 'lock':
    case 'unlock': {
      const lock = intent.kind === 'lock';
      if (intent.said === '') return { kind: 'lock-usage', lock };
      const found = findPeople(people, intent.said);
      const [only, ...others] = found;
      if (only === undefined) return { kind: 'lock-nobody', lock, said: intent.said };
      if (others.length > 0) return { kind: 'lock-several', lock, people: found };
      return { kind: 'lock-one', lock, isSure: false, target: await targetOf(db, register, only) };
    }
    case 'lock-whom':
    case 'lock-yes': {
      const { lock, person: code } = intent;
      const person = people.find((one) => one.code === code);
      if (person === undefined) return { kind: 'lock-nobody', lock, said: code };
      const target = await targetOf(db, register, person);
      return { kind: 'lock-one', lock, isSure: intent.kind === 'lock-yes', target };
    }
  }
}

/** Also those who have left: their account may still be in somebody's hands. Each by the newest that is known of them. */
function everybody({ people, standings }: RegisterToday): readonly Person[] {
  const newest = new Map(people.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((one) => [one.code, one]));
  return [...newest.values()].map((one) => standings.get(one.code)?.person ?? one);
}

async function targetOf(db: Db, register: RegisterToday, person: Person): Promise<LockTarget> {
  const account = await findLock(db, person.code);
  const lockedAt = account?.lockedAt ?? null;
  return {
    person,
    channels: account?.channels ?? 0,
    lockedAt: lockedAt === null ? null : new Date(lockedAt),
    lockedBy: lockedAt === null ? null : await lockerOf(db, register, person.code),
    isLastCentral: await isLastCentral(db, register, person.code),
  };
}

async function lockerOf(db: Db, register: RegisterToday, person: string): Promise<Person | null> {
  const row = await db
    .selectFrom('audit')
    .select('actor')
    .where('act', '=', 'khoa-tai-khoan')
    .where('target', '=', person)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return register.people.find(({ code }) => code === row?.actor) ?? null;
}
