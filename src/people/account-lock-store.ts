import type { Db, Tx } from '../db/tables.ts';
import type { Authorized } from './authorized.ts';
import { identitiesOf } from './identity-store.ts';
import type { Right } from './rights.ts';

export interface AccountLock {
  readonly lockedAt: string | null;
  /** How many channels it is used on. */
  readonly channels: number;
}

/** Whether a person's account may be used; null for somebody who has none. */
export async function findLock(db: Db | Tx, person: string): Promise<AccountLock | null> {
  const account = await db.selectFrom('account').select('locked_at').where('person', '=', person).executeTakeFirst();
  const channels = (await identitiesOf(db, person)).length;
  return account && channels > 0 ? { lockedAt: account.locked_at, channels } : null;
}

/**
 * From now on nothing is answered on any of the person's channels but one sentence; what waits to be sent there is not sent any
 * more. Gives false, and does nothing, when it was locked already.
 */
export async function lockAccount(
  tx: Tx,
  { right: { person } }: Authorized<Extract<Right, { right: 'khoa-tai-khoan' }>>,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ locked_at: at.toISOString() })
    .where('person', '=', person)
    .where('locked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const dead = { state: 'dead' as const, error: 'account locked' };
  await tx.updateTable('outbox').set(dead).where('state', '=', 'waiting').where('person', '=', person).execute();
  for (const { channel, chatId } of await identitiesOf(tx, person)) {
    await tx
      .updateTable('outbox')
      .set(dead)
      .where('state', '=', 'waiting')
      .where('channel', '=', channel)
      .where('chat_id', '=', chatId)
      .execute();
  }
  return true;
}

/** The account may be used again. Gives false, and does nothing, when it was not locked. */
export async function unlockAccount(
  tx: Tx,
  { right: { person } }: Authorized<Extract<Right, { right: 'khoa-tai-khoan' }>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ locked_at: null })
    .where('person', '=', person)
    .where('locked_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
