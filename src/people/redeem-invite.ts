import { appendAudit } from '../audit/audit-store.ts';
import type { Address } from '../conversation/message.ts';
import type { Tx } from '../db/tables.ts';
import { linkIdentity } from './identity-store.ts';
import type { Invite } from './invite.ts';
import { takeCode } from './join-code-store.ts';
import { putPerson, putTerm } from './people-store.ts';
import { heldTerm, whyNot } from './plan-invite.ts';
import type { RegisterToday } from './register.ts';
import { voidInvitesFor } from './void-invites.ts';

/**
 * Uses an invite up: the sender becomes the invited person, who begins to exist here if need be, and gets the role unless they
 * have it; other invites of theirs end. Gives false, and changes nothing, when the invite no longer stands.
 */
export async function redeemInvite(
  tx: Tx,
  register: RegisterToday,
  redeeming: {
    readonly hash: string;
    readonly invite: Invite;
    readonly sender: Address & { readonly senderId: string };
    readonly at: Date;
  },
): Promise<boolean> {
  const { hash, invite, sender, at } = redeeming;
  if (whyNot(register, invite) !== null || !(await takeCode(tx, hash, at))) return false;
  const { person, donVi, role, scope, until } = invite;
  const { day } = register;
  if (!register.standings.has(person)) {
    // Until they agree that it is kept, nobody's name is taken from a channel: the code stands for it.
    await putPerson(tx, { code: person, name: invite.name ?? person, donVi, from: day, to: null });
  }
  if (!heldTerm(register, person, invite)) await putTerm(tx, { person, role, scope, from: day, to: until });
  await linkIdentity(tx, sender, person, at);
  const voided = await voidInvitesFor(tx, person, at);
  await appendAudit(tx, {
    at: at.toISOString(),
    actor: person,
    act: 'vao-bang-ma',
    target: person,
    byRight: '',
    channel: sender.channel,
    detail: { donVi, role, scope, until, ...(voided > 0 ? { huyMa: voided } : {}) },
  });
  return true;
}
