import type { Tx } from '../db/tables.ts';
import type { Person } from '../people/person.ts';

/** Sets a name right in the period it stands in; what they were called in others stays. */
export async function renamePerson(tx: Tx, { code, from }: Person, name: string): Promise<void> {
  await tx.updateTable('person').set({ name }).where('code', '=', code).where('valid_from', '=', from).execute();
}
