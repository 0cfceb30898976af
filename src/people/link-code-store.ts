import type { Tx } from '../db/tables.ts';
import { hashOfCode } from './join-code-store.ts';

/** How long a code that links another channel can be typed. */
export const LINK_CODE_MS = 10 * 60_000;

/** Keeps a code that makes whoever types it an account of `person`; the ones they got before work no more. */
export async function issueLinkCode(tx: Tx, person: string, code: string, at: Date): Promise<void> {
  const now = at.toISOString();
  await tx
    .updateTable('join_code')
    .set({ revoked_at: now })
    .where('person', '=', person)
    .where('purpose', '=', 'lien-ket')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  await tx
    .insertInto('join_code')
    .values({
      hash: hashOfCode(code),
      purpose: 'lien-ket',
      person,
      grants: '{}',
      issued_by: person,
      issued_at: now,
      expires_at: new Date(at.getTime() + LINK_CODE_MS).toISOString(),
      used_at: null,
      revoked_at: null,
    })
    .execute();
}
