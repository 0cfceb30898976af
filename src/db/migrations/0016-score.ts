import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table score_answer (
      don_vi text not null,
      period text not null,
      bang text not null,
      question text not null,
      value text not null check (json_valid(value)),
      answered_by text,
      answered_at text not null,
      primary key (don_vi, period, bang, question)
    ) strict, without rowid`.execute(db);
}
