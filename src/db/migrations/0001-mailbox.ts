import { type Kysely, sql } from 'kysely';

/** Ids are never used again after a row is pruned: turns, promises and buttons are named after them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inbox (
      id integer primary key autoincrement,
      channel text not null,
      message_id text not null,
      chat_id text not null,
      sender_id text not null,
      body text not null,
      received_at text not null,
      state text not null check (state in ('new', 'done', 'failed')),
      attempts integer not null,
      error text,
      unique (channel, message_id)
    ) strict`.execute(db);
  await sql`create index inbox_new on inbox (channel, chat_id, id) where state = 'new'`.execute(db);
  await sql`create index inbox_received on inbox (received_at)`.execute(db);

  await sql`
    create table outbox (
      id integer primary key autoincrement,
      channel text not null,
      chat_id text not null,
      body text not null,
      priority integer not null,
      due_at text not null,
      state text not null check (state in ('waiting', 'sent', 'dead')),
      parts_sent integer not null,
      attempts integer not null,
      error text,
      created_at text not null,
      sent_at text,
      dedupe text unique
    ) strict`.execute(db);
  await sql`create index outbox_waiting on outbox (channel, chat_id, id) where state = 'waiting'`.execute(db);
  await sql`create index outbox_created on outbox (created_at)`.execute(db);

  await sql`
    create table conversation (
      channel text not null,
      chat_id text not null,
      state text not null,
      updated_at text not null,
      unreachable text,
      primary key (channel, chat_id)
    ) strict, without rowid`.execute(db);

  await sql`
    create table sent_count (
      channel text not null,
      month text not null,
      sent integer not null,
      primary key (channel, month)
    ) strict, without rowid`.execute(db);

  await sql`
    create table office_question (
      id integer primary key,
      channel text not null,
      chat_id text not null,
      asked_by text,
      question text not null,
      asked_at text not null
    ) strict`.execute(db);
}
