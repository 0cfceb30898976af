import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report_draft (
      don_vi text not null,
      form text not null,
      period text not null,
      form_version integer not null,
      body text not null check (json_valid(body)),
      revision integer not null,
      writer text,
      written_at text not null,
      begun_at text not null,
      corrects text,
      primary key (don_vi, form, period)
    ) strict, without rowid`.execute(db);

  await sql`
    create table report (
      receipt text primary key,
      number integer not null,
      don_vi text not null,
      don_vi_name text not null,
      form text not null,
      period text not null,
      state text not null check (state in ('da-gui', 'dang-xem', 'tra-lai', 'chap-nhan')),
      version integer not null,
      first_sent_at text not null,
      days_late integer not null,
      due text,
      unique (don_vi, form, period)
    ) strict, without rowid`.execute(db);

  await sql`
    create table report_version (
      receipt text not null references report (receipt),
      version integer not null,
      form_version integer not null,
      body text not null check (json_valid(body)),
      sent_at text not null,
      sent_by text,
      reason text,
      check_code text not null,
      primary key (receipt, version)
    ) strict, without rowid`.execute(db);

  await sql`
    create table report_event (
      id integer primary key autoincrement,
      don_vi text not null,
      form text not null,
      period text not null,
      receipt text,
      at text not null,
      actor text,
      act text not null,
      slot text,
      before text,
      after text,
      reason text
    ) strict`.execute(db);
  await sql`create index report_event_report on report_event (don_vi, form, period, id)`.execute(db);

  await sql`
    create table report_extension (
      don_vi text not null,
      form text not null,
      period text not null,
      until text not null,
      reason text not null,
      granted_by text not null,
      granted_at text not null,
      primary key (don_vi, form, period)
    ) strict, without rowid`.execute(db);

  await sql`
    create table checked_score (
      receipt text not null references report (receipt),
      code text not null,
      points integer not null,
      reason text not null,
      checked_by text not null,
      checked_at text not null,
      primary key (receipt, code)
    ) strict, without rowid`.execute(db);
}
