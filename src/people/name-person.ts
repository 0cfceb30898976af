import type { Tx } from '../db/tables.ts';
import { readName } from './person-name.ts';

/** Gives somebody who was invited without a name the one they go by on the channel, if it is one; who has a name keeps it. */
export async function nameByChannel(tx: Tx, person: string, senderName: string | null): Promise<void> {
  const plain = (senderName ?? '').replace(/[^\p{L}\p{M}'’. -]+/gu, ' ').replace(/\s+/g, ' ');
  const read = readName(plain);
  if (read.kind === 'trouble') return;
  await tx
    .updateTable('person')
    .set({ name: read.name })
    .where('code', '=', person)
    .where('name', '=', person)
    .execute();
}
