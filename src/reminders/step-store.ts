import type { Db, Tx } from '../db/tables.ts';
import type { DueStep } from '../milestones/due.ts';
import type { Skipped } from './plan/plan-tick.ts';

const KEYS_A_STATEMENT = 500;

/** Which of these keys were sent or skipped. */
export async function handledAmong(db: Db | Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 0; from < keys.length; from += KEYS_A_STATEMENT) {
    const rows = await db
      .selectFrom('reminder_step')
      .select('key')
      .where('key', 'in', keys.slice(from, from + KEYS_A_STATEMENT))
      .execute();
    for (const { key } of rows) found.add(key);
  }
  return found;
}

/** Writes down that a step was said with this reminder, or why not; throws for one that was settled before. */
export async function putStep(
  tx: Tx,
  { key, step, recipient }: DueStep,
  settled: { readonly at: Date; readonly reminder: number } | { readonly at: Date; readonly skipped: Skipped['why'] },
): Promise<void> {
  const { milestone, year, due } = recipient.occurrence;
  await tx
    .insertInto('reminder_step')
    .values({
      key,
      person: recipient.person,
      milestone: milestone.code,
      year,
      due,
      rung: step.rung,
      skipped: 'skipped' in settled ? settled.skipped : null,
      reminder: 'reminder' in settled ? settled.reminder : null,
      at: settled.at.toISOString(),
    })
    .execute();
}

/** The steps said with a reminder were never sent after all, and why. */
export async function skipStepsOf(tx: Tx, reminder: number, why: string): Promise<void> {
  await tx.updateTable('reminder_step').set({ skipped: why }).where('reminder', '=', reminder).execute();
}
