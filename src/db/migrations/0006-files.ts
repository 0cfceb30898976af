import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_file (
      id text primary key check (length(id) = 32),
      name text not null,
      mime_type text not null,
      size integer not null check (size > 0),
      owner_person text,
      purpose text not null,
      created_at text not null,
      expires_at text
    ) strict, without rowid`.execute(db);
  await sql`create index kept_file_owner on kept_file (owner_person) where owner_person is not null`.execute(db);
  await sql`create index kept_file_expiry on kept_file (expires_at) where expires_at is not null`.execute(db);

  await sql`
    create table file_link (
      token_hash text primary key check (length(token_hash) = 64),
      kind text not null check (kind in ('tai-ve', 'gui-len')),
      file_id text references kept_file (id) on delete cascade,
      person text,
      channel text not null,
      chat_id text not null,
      chat_kind text not null check (chat_kind in ('private', 'group')),
      sender_id text not null,
      sender_name text,
      expires_at text not null,
      used_at text,
      check (kind = 'gui-len' or file_id is not null)
    ) strict, without rowid`.execute(db);
  await sql`create index file_link_file on file_link (file_id) where file_id is not null`.execute(db);
  await sql`create index file_link_person on file_link (person) where person is not null`.execute(db);
  await sql`create index file_link_expiry on file_link (expires_at)`.execute(db);
}
