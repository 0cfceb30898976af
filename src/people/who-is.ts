import type { ChannelName } from '../conversation/message.ts';
import type { Db, Tx } from '../db/tables.ts';
import { consentState } from './consent.ts';
import { findAccount } from './identity-store.ts';
import type { RegisterToday } from './register.ts';
import { STRANGER, type Who } from './who.ts';

/** Who is behind a sender, by the database as it is now. */
export async function whoIs(
  db: Db | Tx,
  register: RegisterToday,
  sender: { readonly channel: ChannelName; readonly senderId: string },
): Promise<Who> {
  const account = await findAccount(db, sender);
  if (!account) return STRANGER;
  return {
    kind: 'member',
    code: account.person,
    standing: register.standings.get(account.person) ?? null,
    consent: consentState(account.consent),
    isLocked: account.lockedAt !== null,
  };
}

/** True when the account behind a sender is in every respect what it was when `who` was looked up. */
export async function isUnchanged(
  tx: Tx,
  who: Who,
  sender: { readonly channel: ChannelName; readonly senderId: string },
): Promise<boolean> {
  const account = await findAccount(tx, sender);
  if (who.kind === 'stranger' || !account) return who.kind === 'stranger' && !account;
  const isLocked = account.lockedAt !== null;
  return who.code === account.person && who.isLocked === isLocked && who.consent === consentState(account.consent);
}
