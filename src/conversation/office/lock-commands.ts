import type { Tx } from '../../db/tables.ts';
import { lockAccount, unlockAccount } from '../../people/account-lock-store.ts';
import { isLastCentral } from '../../people/last-central.ts';
import { voidInvitesBy } from '../../people/void-invites.ts';
import { type Acting, grantNow, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { LockCommand } from './lock-case.ts';

/** Locks or opens an account. Throws `StaleFacts` when somebody else was faster, or when it has become the last one that matters. */
export async function obeyLock(tx: Tx, { kind, person, lock }: LockCommand, acting: Acting): Promise<void> {
  const by = await grantNow(tx, acting, { right: 'khoa-tai-khoan', person });
  const act = lock ? 'khoa-tai-khoan' : 'mo-khoa-tai-khoan';
  if (kind === 'lock-came-late') {
    await writeDown(tx, acting, { act: `${act}/da-xong-truoc`, target: person, by });
    return;
  }
  if (lock && (await isLastCentral(tx, await acting.liveRegister(tx, acting.at), person))) {
    throw new StaleFacts('This is the last one of the central office by now.');
  }
  const isDone = lock ? await lockAccount(tx, by, acting.at) : await unlockAccount(tx, by);
  if (!isDone) throw new StaleFacts('The account is as wanted already.');
  const voided = lock ? await voidInvitesBy(tx, person, acting.at) : 0;
  await writeDown(tx, acting, { act, target: person, by, ...(voided > 0 ? { detail: { huyMa: voided } } : {}) });
}
