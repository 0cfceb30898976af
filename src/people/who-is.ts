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
