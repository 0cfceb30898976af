import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import { identitiesOf } from '../people/identity-store.ts';
import type { KeptData, Pile } from './kept-data.ts';
import { TRAIL } from './trail.ts';

/** Counts what is kept of a person. */
export async function gatherKept(db: Db, person: string): Promise<KeptData> {
  const consent = await db
    .selectFrom('consent')
    .select(['version', 'answer', 'answered_at as at'])
    .where('person', '=', person)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const typed = await db
    .selectFrom('inbox')
    .select([count, sql<string | null>`min(received_at)`.as('oldest')])
    .where('fleeting', '=', 0)
    .where(TRAIL.inbox(person))
    .executeTakeFirstOrThrow();
  const said = await db
    .selectFrom('outbox')
    .select([count, sql<string | null>`min(created_at)`.as('oldest')])
    .where('fleeting', '=', 0)
    .where(TRAIL.outbox(person))
    .executeTakeFirstOrThrow();
  const questions = await db
    .selectFrom('office_question')
    .select([count, sql<string | null>`min(asked_at)`.as('oldest')])
    .where(TRAIL.officeQuestion(person))
    .executeTakeFirstOrThrow();
  const files = await db
    .selectFrom('kept_file')
    .select([count, sql<string | null>`max(expires_at)`.as('until')])
    .where('owner_person', '=', person)
    .executeTakeFirstOrThrow();
  const audit = await db
    .selectFrom('audit')
    .select(count)
    .where((row) => row.or([row('actor', '=', person), row('target', '=', person)]))
    .executeTakeFirstOrThrow();
  const identities = await identitiesOf(db, person);
  return {
    consent: consent ?? null,
    channels: identities.map(({ channel, linkedAt }) => ({ channel, since: linkedAt })),
    messages: together(typed, said),
    questions,
    files,
    auditRows: audit.count,
  };
}

const count = sql<number>`count(*)`.as('count');

function together(a: Pile, b: Pile): Pile {
  const [oldest = null] = [a.oldest, b.oldest].filter((at) => at !== null).toSorted();
  return { count: a.count + b.count, oldest };
}
