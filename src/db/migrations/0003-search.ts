import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_passage (
      id text primary key,
      document_id text not null,
      title text not null,
      text text not null
    ) strict`.execute(db);
  await sql`create index search_passage_document on search_passage (document_id)`.execute(db);

  await sql`
    create table search_change (
      document_id text primary key,
      version integer not null
    ) strict, without rowid`.execute(db);
  await sql`create index search_change_version on search_change (version)`.execute(db);
}
