import type { Db, Tx } from '../db/tables.ts';
import type { Answer, Item, Parcel } from './item.ts';

/** A message of the bot's own as it is kept. */
export interface Reminder extends Parcel {
  readonly id: number;
  readonly at: Date;
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
}

export async function putReminder(tx: Tx, { person, answers, items }: Parcel, at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('reminder')
    .values({ person, at: at.toISOString(), answers: JSON.stringify(answers), answer: null, answered_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = items.map(({ askedBy, ...item }, n) => ({ reminder: id, n, ...item, asked_by: askedBy }));
  await tx.insertInto('reminder_item').values(rows).execute();
  return id;
}

export async function findReminder(db: Db | Tx, id: number): Promise<Reminder | null> {
  const row = await db.selectFrom('reminder').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const items = await db.selectFrom('reminder_item').selectAll().where('reminder', '=', id).orderBy('n').execute();
  return {
    id,
    person: row.person,
    at: new Date(row.at),
    answers: JSON.parse(row.answers) as readonly Answer[],
    answer: row.answer,
    answeredAt: row.answered_at === null ? null : new Date(row.answered_at),
    items: items.map(({ reminder: _reminder, n: _n, asked_by, ...item }): Item => ({ ...item, askedBy: asked_by })),
  };
}

/** Takes a reminder away that was never sent. */
export async function removeReminder(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('reminder_item').where('reminder', '=', id).execute();
  await tx.deleteFrom('reminder').where('id', '=', id).execute();
}

/** Writes down an answer; false when it was answered before. */
export async function putAnswer(tx: Tx, id: number, answer: Answer, at: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('reminder')
    .set({ answer, answered_at: at.toISOString() })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
