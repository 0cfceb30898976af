import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ngay_nghi (
      dip text not null,
      sort text not null check (sort in ('nghi', 'lam-bu')),
      valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      valid_to text not null check (valid_to >= valid_from),
      note text not null,
      primary key (dip, sort, valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table milestone (
      code text not null,
      cum text not null,
      name text not null,
      owed_by text not null check (json_valid(owed_by)),
      reminded text not null check (json_valid(reminded)),
      rule text not null,
      ky text,
      cleared_by text not null,
      document text not null,
      place text not null,
      wording text not null,
      ladder text check (json_valid(ladder)),
      valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      valid_to text check (valid_to >= valid_from),
      primary key (code, cum, valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table milestone_day (
      milestone text not null,
      year integer not null,
      cum text not null,
      day text not null check (day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      primary key (milestone, year, cum)
    ) strict, without rowid`.execute(db);
}
