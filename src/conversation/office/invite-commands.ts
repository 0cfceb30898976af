import type { Tx } from '../../db/tables.ts';
import { findLock } from '../../people/account-lock-store.ts';
import { findCode, issueInvite, revokeInvite } from '../../people/join-code-store.ts';
import { planInvite } from '../../people/plan-invite.ts';
import { type Acting, grantNow } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { InviteCommand } from './invite-case.ts';

/** Issues or revokes an invite. Throws `StaleFacts` when it would not be what was decided on. */
export async function obeyInvite(tx: Tx, command: InviteCommand, acting: Acting): Promise<void> {
  const { at, incoming, liveRegister } = acting;
  const { channel } = incoming;
  switch (command.kind) {
    case 'invite': {
      const { wish, invite, code } = command;
      const plan = planInvite(await liveRegister(tx, at), wish);
      if (plan.kind === 'refused' || JSON.stringify(plan.invite) !== JSON.stringify(invite)) {
        throw new StaleFacts('The invite is not what it was.');
      }
      if (invite.person !== null && (await findLock(tx, invite.person)) !== null) {
        throw new StaleFacts('Whoever is invited has an account by now.');
      }
      const { role, donVi, scope } = invite;
      const grant = await grantNow(tx, acting, { right: 'moi', role, donVi, scope });
      await issueInvite(tx, grant, invite, { code, at, channel });
      return;
    }
    case 'revoke': {
      const kept = await findCode(tx, command.hash, at);
      if (kept?.purpose !== 'moi' || kept.state !== 'open') throw new StaleFacts('The code is used or gone.');
      const { role, donVi, scope } = kept.invite;
      const grant = await grantNow(tx, acting, { right: 'moi', role, donVi, scope });
      if (!(await revokeInvite(tx, grant, command.hash, { at, channel }))) throw new StaleFacts('The code is gone.');
      return;
    }
  }
}
