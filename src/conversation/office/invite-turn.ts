import { dayInVietnam, writeMoment } from '../../lib/vn-time.ts';
import { authorize } from '../../people/authorized.ts';
import type { PlannedInvite } from '../../people/invite.ts';
import { INVITE_DAYS, inviteExpiry } from '../../people/invite-expiry.ts';
import { labelRole, nameOfUnit } from '../../people/person-label.ts';
import type { RegisterToday } from '../../people/register.ts';
import { ROLES } from '../../people/role.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { askInvite } from './ask-invite.ts';
import type { InviteCase, OpenInvite } from './invite-case.ts';
import type { InviteStep } from './invite-step.ts';
import { INVITE_TEXTS } from './invite-texts.ts';
import { offerPreview } from './offer-choice.ts';
import { refuse } from './refuse.ts';

/** Plays the making of an invite, the list of those that are open, and the revoking of one. */
export function inviteTurn(before: ConversationState, found: InviteCase, context: TurnContext): Turn {
  const { register } = context;
  const state: ConversationState = { ...before, choices: null, awaiting: null };
  switch (found.kind) {
    case 'invite': {
      const { step, notice } = found;
      switch (step.kind) {
        case 'not-allowed':
          return refuse(state, INVITE_TEXTS.notAllowed, { act: 'moi', target: '' });
        case 'refused':
          return say(state, INVITE_TEXTS.refused(step.reason));
        case 'ready':
          return makeInvite(state, step, context);
        case 'ask-role':
        case 'ask-unit':
        case 'ask-cum':
        case 'ask-name':
        case 'ask-same':
          return askInvite(state, step, notice, context);
      }
    }
    // Every step is named above.
    // oxlint-disable-next-line no-fallthrough
    case 'invite-has-account':
      return say(state, INVITE_TEXTS.hasAccount(describeInvite(found.invite, register)));
    case 'invites':
      return say(state, found.open.length === 0 ? INVITE_TEXTS.noInvites : describeInvites(found.open, register));
    case 'revoke-none':
      return say(state, INVITE_TEXTS.noSuchInvite(found.open));
    case 'revoke-too-late':
      return say(state, found.how === 'used' ? INVITE_TEXTS.usedAlready : INVITE_TEXTS.goneAlready);
    case 'revoke':
      return revoke(state, found.invite, found.isSure, context);
  }
}

function makeInvite(
  state: ConversationState,
  { invite, wish }: Extract<InviteStep, { kind: 'ready' }>,
  { who, register, now, freshCode, office }: TurnContext,
): Turn {
  const { role, donVi, scope } = invite;
  if (!authorize({ right: 'moi', role, donVi, scope }, who, register.today)) {
    return refuse(state, INVITE_TEXTS.notAllowed, { act: 'moi', target: '' });
  }
  const until = writeExpiry(inviteExpiry(now, INVITE_DAYS, invite.until));
  const command = { kind: 'invite', wish, invite, code: freshCode } as const;
  return {
    state,
    replies: [
      { text: INVITE_TEXTS.made(describeInvite(invite, register), until) },
      { text: INVITE_TEXTS.forward(invite.name, office.name, freshCode, until), holdsCode: true },
    ],
    commands: [{ kind: 'office', command }],
  };
}

function revoke(state: ConversationState, open: OpenInvite, isSure: boolean, context: TurnContext): Turn {
  const { who, register, turnId } = context;
  const { role, donVi, scope, person } = open.invite;
  const label = describeInvite(open.invite, register);
  if (!authorize({ right: 'moi', role, donVi, scope }, who, register.today)) {
    return refuse(state, INVITE_TEXTS.notAllowed, { act: 'thu-hoi-ma', target: person });
  }
  if (!isSure) {
    const yes = { label: INVITE_TEXTS.yesRevoke, act: { kind: 'revoke-yes', hash: open.hash } } as const;
    return offerPreview(state, INVITE_TEXTS.askRevoke(label), turnId, yes);
  }
  return {
    ...say(state, INVITE_TEXTS.revoked(label)),
    commands: [{ kind: 'office', command: { kind: 'revoke', hash: open.hash } }],
  };
}

/** The question that is open for an invite, asked once more after something else was talked about. */
export function askInviteAgain(state: ConversationState, step: InviteStep, context: TurnContext): Turn | null {
  switch (step.kind) {
    case 'ask-role':
    case 'ask-unit':
    case 'ask-cum':
    case 'ask-name':
    case 'ask-same':
      return askInvite(state, step, null, context);
    case 'not-allowed':
    case 'refused':
    case 'ready':
      return null;
  }
}

function describeInvites(open: readonly OpenInvite[], register: RegisterToday): string {
  const lines = open.map(({ invite, expiresAt }, index) =>
    INVITE_TEXTS.invite(index + 1, describeInvite(invite, register), writeExpiry(expiresAt)),
  );
  return INVITE_TEXTS.invites(lines.join('\n'));
}

/** Who, as what, where. */
function describeInvite({ name, role, scope, donVi }: PlannedInvite, { today }: RegisterToday): string {
  const place = labelRole({ role, scope }, today);
  const unit = ROLES[role].scope === 'don-vi' ? '' : `, ${nameOfUnit(donVi, today)}`;
  return `${name ?? INVITE_TEXTS.unnamed} (${place}${unit})`;
}

function writeExpiry(moment: Date): string {
  // An end at midnight is the end of the day before.
  const last = new Date(moment.getTime() - 1);
  return dayInVietnam(last) === dayInVietnam(moment) ? writeMoment(moment) : writeMoment(last);
}
