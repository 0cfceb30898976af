import type { Invite } from '../../people/invite.ts';
import { ROLES } from '../../people/role.ts';
import type { Outgoing } from '../message.ts';
import { say, type Turn } from '../reply.ts';
import { FRESH } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { DoorCase, DoorCommand } from './door-case.ts';
import { CONSENT_CHOICES } from './door-intent.ts';
import { DOOR_TEXTS } from './door-texts.ts';

/** Plays what stands at the door. Nothing is remembered of it in the conversation. */
export function doorTurn(found: DoorCase, context: TurnContext): Turn {
  const { office } = context;
  switch (found.kind) {
    case 'stranger':
      return say(FRESH, DOOR_TEXTS.stranger(office.contact));
    case 'stranger-in-group':
      return say(FRESH, DOOR_TEXTS.strangerInGroup(office.contact));
    case 'bad-code':
      return doing([{ text: DOOR_TEXTS.badCode(office.contact) }], {
        kind: 'count-attempt',
        usedHash: found.usedHash,
      });
    case 'code-locked':
      return say(FRESH, DOOR_TEXTS.codeLocked);
    case 'already-member':
      return say(FRESH, DOOR_TEXTS.alreadyMember);
    case 'invited':
      return doing([hasCome(found.invite, found.hasAgreed, context)], {
        kind: 'redeem',
        hash: found.hash,
        invite: found.invite,
      });
    case 'links':
      return doing([{ text: DOOR_TEXTS.linked(found.name) }], { kind: 'link', hash: found.hash });
    case 'ask-consent':
      return { state: FRESH, replies: [notice(context)], commands: [] };
    case 'agree': {
      const roles = context.who.kind === 'member' ? (context.who.standing?.roles ?? []) : [];
      return doing([{ text: DOOR_TEXTS.agreed(roles) }], { kind: 'keep-consent', answer: 'dong-y' });
    }
    case 'refuse':
      return doing([{ text: DOOR_TEXTS.refused }], { kind: 'keep-consent', answer: 'tu-choi' });
    case 'still-refused':
      return say(FRESH, DOOR_TEXTS.stillRefused);
    case 'locked':
      return say(FRESH, DOOR_TEXTS.locked(office.contact));
    case 'no-standing':
      return say(FRESH, DOOR_TEXTS.noStanding(office.contact));
    case 'only-in-private':
      return say(FRESH, DOOR_TEXTS.onlyInPrivate);
  }
}

/** Whom and what the code is for stands before the notice: whoever got it by mistake notices. */
function hasCome({ name, role, donVi }: Invite, hasAgreed: boolean, context: TurnContext): Outgoing {
  if (hasAgreed && name !== null) return { text: DOOR_TEXTS.invitedAgain(name) };
  const unit = context.register.today.units.find(({ code }) => code === donVi)?.name ?? donVi;
  const { text, ...others } = notice(context);
  return { text: `${DOOR_TEXTS.invited(name, ROLES[role].label, unit)}\n\n${text}`, ...others };
}

function notice({ office, keepChatDays }: TurnContext): Outgoing {
  const labels = [DOOR_TEXTS.agree, DOOR_TEXTS.disagree];
  return { text: DOOR_TEXTS.notice(office, keepChatDays), choices: { id: CONSENT_CHOICES, labels } };
}

function doing(replies: readonly Outgoing[], command: DoorCommand): Turn {
  return { state: { ...FRESH, greeted: true }, replies, commands: [{ kind: 'door', command }] };
}
