import type { Db, Tx } from '../db/tables.ts';
import type { Person } from './person.ts';
import type { Staff, Term } from './term.ts';

/** Everybody who is known, with all their terms, over all time. */
export async function loadStaff(db: Db | Tx): Promise<Staff> {
  const people = await db.selectFrom('person').selectAll().orderBy('code').orderBy('valid_from').execute();
  const terms = await db.selectFrom('term').selectAll().orderBy('person').orderBy('valid_from').execute();
  return {
    people: people.map(({ code, name, don_vi, valid_from, valid_to }) => ({
      code,
      name,
      donVi: don_vi,
      from: valid_from,
      to: valid_to,
    })),
    terms: terms.map(({ person, role, scope, valid_from, valid_to }) => ({
      person,
      role,
      scope: scope === '' ? null : scope,
      from: valid_from,
      to: valid_to,
    })),
  };
}

/** Puts a row in, or in the place of the one with the same code and first day. */
export async function putPerson(tx: Tx, { code, name, donVi, from, to }: Person): Promise<void> {
  await tx.replaceInto('person').values({ code, name, don_vi: donVi, valid_from: from, valid_to: to }).execute();
}

export async function removePerson(tx: Tx, { code, from }: Person): Promise<void> {
  await tx.deleteFrom('person').where('code', '=', code).where('valid_from', '=', from).execute();
}

export async function putTerm(tx: Tx, { person, role, scope, from, to }: Term): Promise<void> {
  await tx
    .replaceInto('term')
    .values({ person, role, scope: scope ?? '', valid_from: from, valid_to: to })
    .execute();
}

export async function removeTerm(tx: Tx, { person, role, scope, from }: Term): Promise<void> {
  await tx
    .deleteFrom('term')
    .where('person', '=', person)
    .where('role', '=', role)
    .where('scope', '=', scope ?? '')
    .where('valid_from', '=', from)
    .execute();
}
