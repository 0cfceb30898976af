import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import { absenceTurn } from './absence-turn.ts';
import { auditTurn } from './audit-turn.ts';
import { inviteStep } from './invite-step.ts';
import { askInviteAgain, inviteTurn } from './invite-turn.ts';
import { lockTurn } from './lock-turn.ts';
import type { OfficeCase } from './office-case.ts';

/** Plays a duty. Whatever was asked for another one before is left. */
export function officeTurn(before: ConversationState, found: OfficeCase, context: TurnContext): Turn {
  const state: ConversationState = { ...before, greeted: true, awaiting: null };
  switch (found.of) {
    case 'leave':
      return say({ ...state, choices: null }, TEXTS.leftIt);
    case 'invite':
      return inviteTurn(state, found.found, context);
    case 'absence':
      return absenceTurn(state, found.found, context);
    case 'lock':
      return lockTurn(state, found.found, context);
    case 'audit':
      return auditTurn(state, found.rows, context);
  }
}

/** A turn about something else, with the question of ours that is still open asked once more behind it. */
export function withOpenQuestion(turn: Turn, context: TurnContext): Turn {
  const { awaiting } = turn.state;
  const inviter = context.who.kind === 'member' ? context.who.standing : null;
  if (awaiting?.of !== 'office' || inviter === null) return turn;
  const step = inviteStep(context.register, inviter, awaiting.awaiting.draft);
  const again = askInviteAgain(turn.state, step, context);
  if (again === null) return turn;
  // Only one set of choices is open at a time: what the answer offered can still be asked for by its word.
  const replies = turn.replies.map(({ choices: _closed, ...reply }) => reply);
  return { state: again.state, replies: [...replies, ...again.replies], commands: turn.commands };
}
