import type { Tx } from '../db/tables.ts';

/** Whoever has an account needs no invite: one that was still open for them would let somebody else into it. Gives how many there were. */
export function voidInvitesFor(tx: Tx, person: string, at: Date): Promise<number> {
  return voidInvites(tx, 'person', person, at);
}

/** What was issued by an account that may be in the wrong hands lets nobody in any more. Gives how many there were. */
export function voidInvitesBy(tx: Tx, issuer: string, at: Date): Promise<number> {
  return voidInvites(tx, 'issued_by', issuer, at);
}

async function voidInvites(tx: Tx, column: 'person' | 'issued_by', code: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('join_code')
    .set({ revoked_at: at.toISOString() })
    .where('purpose', '=', 'moi')
    .where(column, '=', code)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at.toISOString())
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
