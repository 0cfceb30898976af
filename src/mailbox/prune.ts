import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';

const DAY_MS = 86_400_000;

/**
 * Deletes messages, and where conversations stood, that are older than `keepDays` (the term that people are told); what still
 * waits for its turn or for delivery stays.
 */
export async function prune(db: Db, now: Date, keepDays: number): Promise<void> {
  const before = new Date(now.getTime() - keepDays * DAY_MS).toISOString();
  await transact(db, async (tx) => {
    await tx.deleteFrom('inbox').where('received_at', '<', before).where('state', '!=', 'new').execute();
    await tx.deleteFrom('outbox').where('created_at', '<', before).where('state', '!=', 'waiting').execute();
    await tx.deleteFrom('conversation').where('updated_at', '<', before).execute();
    await tx.deleteFrom('office_question').where('asked_at', '<', before).execute();
  });
}
