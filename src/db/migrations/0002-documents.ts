import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document (
      id text primary key,
      number text,
      kind text,
      issuer text,
      title text not null,
      issued_on text,
      valid_from text,
      valid_to text,
      relations text not null,
      sample integer not null check (sample in (0, 1)),
      audience text not null check (audience in ('cong-khai', 'noi-bo')),
      fingerprint text not null,
      imported_at text not null
    ) strict`.execute(db);

  await sql`
    create table passage (
      id text primary key,
      document_id text not null references document (id) on delete cascade,
      ordinal integer not null,
      place text not null,
      page integer,
      heading text not null,
      text text not null,
      row text,
      unique (document_id, ordinal)
    ) strict`.execute(db);

  await sql`
    create table unreadable_file (
      document_id text primary key,
      fingerprint text not null,
      reason text not null,
      advice text not null,
      seen_at text not null
    ) strict`.execute(db);
}
