import type { Tx } from '../db/tables.ts';
import { NOTICE_VERSION } from '../people/consent.ts';
import { TRAIL } from './trail.ts';

/**
 * Writes down that somebody no longer agrees, forgets where their conversations stood, and drops what the bot was going to tell
 * them of its own accord. What they wrote before goes when its term is over.
 */
export async function withdrawConsent(
  tx: Tx,
  person: string,
  { channel, at }: { readonly channel: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('consent')
    .values({ person, version: NOTICE_VERSION, answer: 'rut', channel, answered_at: at.toISOString() })
    .execute();
  await tx.deleteFrom('conversation').where(TRAIL.conversation(person)).execute();
  await tx.deleteFrom('outbox').where('person', '=', person).where('state', '=', 'waiting').execute();
}
