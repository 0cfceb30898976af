import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table bang_tieu_chi (
      code text not null primary key,
      year integer not null,
      name text not null,
      issuer text not null,
      document text not null,
      total integer not null check (total > 0),
      bonus_cap integer not null check (bonus_cap >= 0),
      may_exceed integer not null check (may_exceed in (0, 1)),
      needs_evidence integer not null check (needs_evidence in (0, 1)),
      tie_break text not null check (json_valid(tie_break)),
      valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      valid_to text check (valid_to >= valid_from)
    ) strict, without rowid`.execute(db);

  await sql`
    create table tieu_chi (
      bang text not null,
      sort text not null check (sort in ('group', 'criterion', 'bonus', 'penalty', 'exclusion', 'band')),
      code text not null,
      name text not null,
      nhom text not null,
      maximum text not null,
      rule text not null,
      figures text not null,
      evidence text not null,
      primary key (bang, sort, code)
    ) strict, without rowid`.execute(db);
}
