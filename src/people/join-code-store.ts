import { createHash } from 'node:crypto';
import { appendAudit } from '../audit/audit-store.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Authorized } from './authorized.ts';
import type { Invite, PlannedInvite } from './invite.ts';
import { INVITE_DAYS, inviteExpiry } from './invite-expiry.ts';
import { readCode } from './join-code.ts';
import { nextPersonCode } from './person-code.ts';
import type { Right } from './rights.ts';

export type InviteRight = Extract<Right, { right: 'moi' }>;

/** A code as it is kept; of the code itself only the hash. */
export type StoredCode = {
  readonly hash: string;
  readonly issuedBy: string;
  /** Whether it can still be used at the moment of looking. */
  readonly state: 'open' | 'used' | 'gone';
} & ({ readonly purpose: 'moi'; readonly invite: Invite } | { readonly purpose: 'lien-ket'; readonly person: string });

/** What a code is known by. `code` as `makeCode` or `readCode` gives it. Throws `TypeError` for anything else. */
export function hashOfCode(code: string): string {
  const letters = readCode(code);
  if (letters === null) throw new TypeError('Not a code.');
  return createHash('sha256').update(letters).digest('hex');
}

/**
 * Keeps an invite under the hash of `code`, and gives it as it was kept: whoever is new gets a code of their own here. Role, unit
 * and scope are the grant's. It can be used for `days` days (7 when not given), but no longer than the role lasts.
 */
export async function issueInvite(
  tx: Tx,
  grant: Authorized<InviteRight>,
  planned: PlannedInvite,
  issuing: { readonly code: string; readonly at: Date; readonly channel: string; readonly days?: number },
): Promise<{ readonly invite: Invite; readonly expiresAt: Date }> {
  const { role, donVi, scope } = grant.right;
  const { at, channel } = issuing;
  const person = planned.person ?? nextPersonCode(donVi, await everyPersonCode(tx));
  const invite: Invite = { ...planned, person, role, donVi, scope };
  const expiresAt = inviteExpiry(at, issuing.days ?? INVITE_DAYS, invite.until);
  await tx
    .insertInto('join_code')
    .values({
      hash: hashOfCode(issuing.code),
      purpose: 'moi',
      person,
      grants: JSON.stringify(invite),
      issued_by: grant.actor,
      issued_at: at.toISOString(),
      expires_at: expiresAt.toISOString(),
      used_at: null,
      revoked_at: null,
    })
    .execute();
  const detail = { role, donVi, scope, until: invite.until, hetHan: expiresAt.toISOString() };
  const entry = { at: at.toISOString(), actor: grant.actor, act: 'moi', target: person, byRight: grant.by };
  await appendAudit(tx, { ...entry, channel, detail });
  return { invite, expiresAt };
}

/** The code with this hash, if there ever was one. */
export async function findCode(db: Db | Tx, hash: string, now: Date): Promise<StoredCode | undefined> {
  const row = await db.selectFrom('join_code').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row) return undefined;
  const isOver = row.expires_at <= now.toISOString();
  const state = row.revoked_at !== null ? 'gone' : row.used_at !== null ? 'used' : isOver ? 'gone' : 'open';
  const kept = { hash, issuedBy: row.issued_by, state } as const;
  return row.purpose === 'moi'
    ? { ...kept, purpose: 'moi', invite: JSON.parse(row.grants) as Invite }
    : { ...kept, purpose: 'lien-ket', person: row.person };
}

/** Uses a code up; false when it can't be used any more. */
export async function takeCode(tx: Tx, hash: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('join_code')
    .set({ used_at: at.toISOString() })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at.toISOString())
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Once its second use was told of, a used code is like any other that is gone: the same work, and nobody is told again. */
export async function retireCode(tx: Tx, hash: string, at: Date): Promise<void> {
  await tx.updateTable('join_code').set({ revoked_at: at.toISOString() }).where('hash', '=', hash).execute();
}

/** Makes an invite useless that nobody has used yet; false when there was nothing left to revoke. */
export async function revokeInvite(
  tx: Tx,
  grant: Authorized<InviteRight>,
  hash: string,
  { at, channel }: { readonly at: Date; readonly channel: string },
): Promise<boolean> {
  const kept = await findCode(tx, hash, at);
  if (kept?.purpose !== 'moi' || kept.state !== 'open') return false;
  const { role, donVi, scope } = kept.invite;
  const { right } = grant;
  if (right.role !== role || right.donVi !== donVi || right.scope !== scope) return false;
  await tx.updateTable('join_code').set({ revoked_at: at.toISOString() }).where('hash', '=', hash).execute();
  const entry = { at: at.toISOString(), actor: grant.actor, act: 'thu-hoi-ma', target: kept.invite.person };
  await appendAudit(tx, { ...entry, byRight: grant.by, channel, detail: { role, donVi, scope } });
  return true;
}

async function everyPersonCode(tx: Tx): Promise<ReadonlySet<string>> {
  const people = await tx.selectFrom('person').select('code').distinct().execute();
  const invited = await tx.selectFrom('join_code').select('person as code').distinct().execute();
  const account = await tx.selectFrom('account').select('person as code').execute();
  return new Set([...people, ...invited, ...account].map(({ code }) => code));
}
