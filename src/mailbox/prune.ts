import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';

/** Chat text is kept this long (the term that people are told), then deleted with everything promised in answer to it. */
const KEEP_MS = 30 * 86_400_000;

/** Deletes messages, and where conversations stood, when their term is over; what still waits for its turn or for delivery stays. */
export async function prune(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_MS).toISOString();
  await transact(db, async (tx) => {
    await tx.deleteFrom('inbox').where('received_at', '<', before).where('state', '!=', 'new').execute();
    await tx.deleteFrom('outbox').where('created_at', '<', before).where('state', '!=', 'waiting').execute();
    await tx.deleteFrom('conversation').where('updated_at', '<', before).execute();
    await tx.deleteFrom('office_question').where('asked_at', '<', before).execute();
  });
}
