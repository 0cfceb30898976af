import { type Kysely, sql } from 'kysely';

const DATES = sql`
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to text check (valid_to >= valid_from)`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table don_vi (
      code text not null,
      name text not null,
      aliases text not null check (json_valid(aliases)),
      merged_into text,
      ${DATES},
      primary key (code, valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table cum_thi_dua (
      code text not null,
      name text not null,
      he_thong text not null check (he_thong in ('vusta', 'tinh', 'toan-quoc')),
      ${DATES},
      primary key (code, valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table cum_member (
      cum text not null,
      don_vi text not null,
      ${DATES},
      primary key (cum, don_vi, valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table cum_lead (
      cum text not null,
      don_vi text not null,
      role text not null check (role in ('cum-truong', 'cum-pho')),
      ${DATES},
      primary key (cum, don_vi, role, valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table person (
      code text not null,
      name text not null,
      don_vi text not null,
      ${DATES},
      primary key (code, valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table term (
      person text not null,
      role text not null,
      scope text not null,
      ${DATES},
      primary key (person, role, scope, valid_from)
    ) strict, without rowid`.execute(db);
}
