import type { Db } from '../db/tables.ts';
import type { Invite } from './invite.ts';

/** The invites somebody has made that can still be used, the oldest first. */
export async function openInvites(
  db: Db,
  issuer: string,
  now: Date,
): Promise<readonly { readonly hash: string; readonly invite: Invite; readonly expiresAt: Date }[]> {
  const rows = await db
    .selectFrom('join_code')
    .select(['hash', 'grants', 'expires_at'])
    .where('purpose', '=', 'moi')
    .where('issued_by', '=', issuer)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('issued_at')
    .orderBy('hash')
    .execute();
  return rows.map(({ hash, grants, expires_at }) => ({
    hash,
    invite: JSON.parse(grants) as Invite,
    expiresAt: new Date(expires_at),
  }));
}
