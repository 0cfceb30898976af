import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reminder (
      id integer primary key autoincrement,
      person text not null,
      at text not null,
      answers text not null check (json_valid(answers)),
      answer text,
      answered_at text
    ) strict`.execute(db);
  await sql`create index reminder_person on reminder (person, id)`.execute(db);

  await sql`
    create table reminder_item (
      reminder integer not null,
      n integer not null,
      kind text not null,
      milestone text not null,
      year integer not null,
      due text not null check (due glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      rung integer,
      cum text,
      debt text,
      level text,
      asked_by text,
      primary key (reminder, n)
    ) strict, without rowid`.execute(db);
  await sql`create index reminder_item_due on reminder_item (due, milestone)`.execute(db);

  await sql`
    create table reminder_step (
      key text primary key,
      person text not null,
      milestone text not null,
      year integer not null,
      due text not null,
      rung integer not null,
      skipped text,
      reminder integer,
      at text not null
    ) strict, without rowid`.execute(db);
  await sql`create index reminder_step_at on reminder_step (at)`.execute(db);
  await sql`create index reminder_step_reminder on reminder_step (reminder)`.execute(db);

  await sql`
    create table reminder_later (
      id integer primary key autoincrement,
      person text not null,
      milestone text not null,
      year integer not null,
      due text not null,
      debt text,
      at text not null,
      asked_by text,
      done_at text
    ) strict`.execute(db);
  await sql`create index reminder_later_open on reminder_later (at) where done_at is null`.execute(db);

  await sql`
    create table reminder_problem (
      id integer primary key autoincrement,
      person text not null,
      reminder integer not null,
      sort text not null check (sort in ('vuong', 'khong-phai-toi')),
      reason text,
      at text not null,
      told_at text
    ) strict`.execute(db);

  await sql`
    create table debt_cleared (
      debt text primary key,
      at text not null,
      by_person text
    ) strict, without rowid`.execute(db);

  await sql`
    create table reminder_clock (
      one integer primary key check (one = 1),
      since text,
      not_before text
    ) strict`.execute(db);
  await sql`insert into reminder_clock (one) values (1)`.execute(db);

  await sql`
    create table person_wish (
      person text primary key,
      remind_at integer check (remind_at between 0 and 1439),
      quiet_until text
    ) strict, without rowid`.execute(db);
}
