import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the bot has said once and never says again, however long ago; the outbox forgets after its term.
  await sql`
    create table told (
      what text primary key,
      told_at text not null
    ) strict, without rowid`.execute(db);
}
