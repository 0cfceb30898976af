import type { Db } from '../db/tables.ts';

/** How many people have an account, and how many of them have agreed to what is kept (whichever version of the notice). */
export async function countPeople(db: Db): Promise<{ readonly joined: number; readonly agreed: number }> {
  const people = await db.selectFrom('identity').select('person').distinct().execute();
  const agreed = await db
    .selectFrom('consent')
    .select('person')
    .where('answer', '=', 'dong-y')
    .where('id', 'in', (query) =>
      query
        .selectFrom('consent')
        .select((row) => row.fn.max('id').as('id'))
        .groupBy('person'),
    )
    .execute();
  const joined = new Set(people.map(({ person }) => person));
  return { joined: joined.size, agreed: agreed.filter(({ person }) => joined.has(person)).length };
}
