import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Deletes messages, and where conversations stood, that are older than `keepDays` (the term that people are told); what still
 * waits for its turn or for delivery stays. What is fleeting (of strangers and of those who have not agreed, and codes) goes after
 * an hour, wrong codes after a day, codes that nobody can use any more after `keepDays`.
 */
export async function prune(db: Db, now: Date, keepDays: number): Promise<void> {
  const before = new Date(now.getTime() - keepDays * DAY_MS).toISOString();
  const anHourAgo = new Date(now.getTime() - HOUR_MS).toISOString();
  const aDayAgo = new Date(now.getTime() - DAY_MS).toISOString();
  await transact(db, async (tx) => {
    await tx
      .deleteFrom('inbox')
      .where('fleeting', '=', 1)
      .where('received_at', '<', anHourAgo)
      .where('state', '!=', 'new')
      .execute();
    await tx
      .deleteFrom('outbox')
      .where('fleeting', '=', 1)
      .where('created_at', '<', anHourAgo)
      .where('state', '!=', 'waiting')
      .execute();
    await tx.deleteFrom('code_attempt').where('at', '<', aDayAgo).execute();
    await tx.deleteFrom('join_code').where('expires_at', '<', before).execute();
    await tx.deleteFrom('inbox').where('received_at', '<', before).where('state', '!=', 'new').execute();
    await tx.deleteFrom('outbox').where('created_at', '<', before).where('state', '!=', 'waiting').execute();
    await tx.deleteFrom('conversation').where('updated_at', '<', before).execute();
    await tx.deleteFrom('office_question').where('asked_at', '<', before).execute();
  });
}
