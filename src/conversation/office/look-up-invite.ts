import type { Db } from '../../db/tables.ts';
import { findLock } from '../../people/account-lock-store.ts';
import { findCode } from '../../people/join-code-store.ts';
import { openInvites } from '../../people/open-invites.ts';
import type { Asking } from '../asking.ts';
import { answerInvite } from './answer-invite.ts';
import { fillInvite } from './fill-invite.ts';
import type { InviteCase, InviteNotice } from './invite-case.ts';
import { EMPTY_DRAFT, type InviteDraft } from './invite-draft.ts';
import type { InviteIntent } from './invite-intent.ts';
import { inviteStep } from './invite-step.ts';

/** How far an invite has come, or which ones are open. */
export async function lookUpInvite(db: Db, intent: InviteIntent, asking: Asking): Promise<InviteCase> {
  const { who, register, now } = asking;
  const inviter = who.kind === 'member' ? who.standing : null;
  if (inviter === null) return { kind: 'invite', notice: null, step: { kind: 'not-allowed', draft: EMPTY_DRAFT } };
  switch (intent.kind) {
    case 'invite': {
      const { draft, unit, isNoName } = fillInvite(intent.said, register);
      if (unit === null) return next(draft, isNoName ? { kind: 'no-name' } : null);
      if (unit.found.kind === 'several') return next(draft, { kind: 'which-unit', units: unit.found.units });
      return next(draft, { kind: 'no-such-unit', said: unit.said });
    }
    case 'invite-answer': {
      const { draft, notice } = answerInvite(inviteStep(register, inviter, intent.draft), intent.said, register);
      return next(draft, notice);
    }
    case 'invite-draft':
      return next(intent.draft, null);
    case 'invites':
      return { kind: 'invites', open: await openInvites(db, inviter.person.code, now) };
    case 'revoke': {
      const open = await openInvites(db, inviter.person.code, now);
      const invite = open[intent.number - 1];
      return invite ? { kind: 'revoke', invite, isSure: false } : { kind: 'revoke-none', open: open.length };
    }
    case 'revoke-yes': {
      const invite = (await openInvites(db, inviter.person.code, now)).find(({ hash }) => hash === intent.hash);
      if (invite) return { kind: 'revoke', invite, isSure: true };
      const code = await findCode(db, intent.hash, now);
      return { kind: 'revoke-too-late', how: code?.state === 'used' ? 'used' : 'gone' };
    }
  }

  async function next(draft: InviteDraft, notice: InviteNotice | null): Promise<InviteCase> {
    const step = inviteStep(register, inviter!, draft);
    const wasUnit = draft.unit !== null && step.kind === 'ask-unit';
    const unit = wasUnit ? register.today.units.find(({ code }) => code === draft.unit) : undefined;
    if (step.kind === 'ready' && step.invite.person !== null && (await findLock(db, step.invite.person)) !== null) {
      return { kind: 'invite-has-account', invite: step.invite };
    }
    return { kind: 'invite', step, notice: notice ?? (unit ? { kind: 'not-your-unit', unit } : null) };
  }
}
