import { type Kysely, sql } from 'kysely';

/** Rights depend on these tables; each change to one of them gives the register a new version. */
const REGISTER = ['don_vi', 'cum_thi_dua', 'cum_member', 'cum_lead', 'person', 'term', 'hand_over'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity (
      channel text not null,
      sender_id text not null,
      chat_id text not null,
      person text not null,
      linked_at text not null,
      last_used_at text not null,
      primary key (channel, sender_id)
    ) strict, without rowid`.execute(db);
  await sql`create index identity_person on identity (person)`.execute(db);

  await sql`
    create table account (
      person text primary key,
      locked_at text,
      joined_at text not null
    ) strict, without rowid`.execute(db);

  await sql`
    create table consent (
      id integer primary key autoincrement,
      person text not null,
      version text not null,
      answer text not null check (answer in ('dong-y', 'tu-choi', 'rut')),
      channel text not null,
      answered_at text not null
    ) strict`.execute(db);
  await sql`create index consent_person on consent (person, id)`.execute(db);

  await sql`
    create table join_code (
      hash text primary key,
      purpose text not null check (purpose in ('moi', 'lien-ket')),
      person text not null,
      grants text not null check (json_valid(grants)),
      issued_by text not null,
      issued_at text not null,
      expires_at text not null,
      used_at text,
      revoked_at text
    ) strict, without rowid`.execute(db);

  await sql`
    create table code_attempt (
      id integer primary key autoincrement,
      channel text not null,
      sender_id text not null,
      at text not null
    ) strict`.execute(db);
  await sql`create index code_attempt_sender on code_attempt (channel, sender_id, at)`.execute(db);
  await sql`create index code_attempt_at on code_attempt (at)`.execute(db);

  await sql`
    create table hand_over (
      id integer primary key autoincrement,
      giver text not null,
      taker text not null,
      role text not null,
      scope text not null,
      valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      valid_to text not null check (valid_to >= valid_from),
      made_at text not null
    ) strict`.execute(db);

  await sql`
    create table audit (
      id integer primary key,
      at text not null,
      actor text not null,
      act text not null,
      target text not null,
      by_right text not null,
      channel text not null,
      detail text not null check (json_valid(detail)),
      hash text not null
    ) strict`.execute(db);
  await sql`
    create table audit_head (
      one integer primary key check (one = 1),
      rows integer not null,
      hash text not null
    ) strict`.execute(db);
  await sql`insert into audit_head (one, rows, hash) values (1, 0, '')`.execute(db);

  await sql`
    create table register_version (
      one integer primary key check (one = 1),
      version integer not null
    ) strict`.execute(db);
  await sql`insert into register_version (one, version) values (1, 1)`.execute(db);
  for (const table of REGISTER) {
    for (const event of ['insert', 'update', 'delete']) {
      await sql`
        create trigger ${sql.raw(`${table}_${event}`)} after ${sql.raw(event)} on ${sql.raw(table)}
        begin update register_version set version = version + 1; end`.execute(db);
    }
  }

  // Of those who have not agreed to it nothing is kept: such rows live no longer than handling them takes.
  await sql`alter table inbox add column fleeting integer not null default 0 check (fleeting in (0, 1))`.execute(db);
  await sql`alter table outbox add column fleeting integer not null default 0 check (fleeting in (0, 1))`.execute(db);
  // Set: the message is for this person, wherever they can be reached.
  await sql`alter table outbox add column person text`.execute(db);
}
