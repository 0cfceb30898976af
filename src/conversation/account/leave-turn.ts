import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { AccountAct } from './account-act.ts';
import type { AccountCommand, LeavingCase } from './account-case.ts';
import { LEAVE_TEXTS } from './leave-texts.ts';

/**
 * Plays withdrawing and erasing: asked once more before it is done. Where nothing is remembered of somebody (they have not agreed)
 * no number can be waited for, and words that can't be meant otherwise take its place.
 */
export function leaveTurn(state: ConversationState, found: LeavingCase, context: TurnContext): Turn {
  const { who, turnId, office, keepChatDays } = context;
  const consent = who.kind === 'member' ? who.consent : 'none';
  const isRemembered = consent === 'dong-y';
  const isWithdrawal = found.kind === 'withdraw-consent' || found.kind === 'really-withdraw';
  if (isWithdrawal && !isRemembered) {
    return say(state, consent === 'rut' ? LEAVE_TEXTS.alreadyWithdrawn : LEAVE_TEXTS.nothingToWithdraw);
  }
  if (found.isLastCentral) return say(state, LEAVE_TEXTS.lastCentral(office.contact));
  switch (found.kind) {
    case 'withdraw-consent':
      return ask(LEAVE_TEXTS.askWithdraw(keepChatDays), LEAVE_TEXTS.withdraw, { kind: 'really-withdraw' });
    case 'really-withdraw':
      return done(LEAVE_TEXTS.withdrawn, { kind: 'withdraw' });
    case 'erase-data':
      if (isRemembered) return ask(LEAVE_TEXTS.askErase, LEAVE_TEXTS.erase, { kind: 'really-erase' });
      return found.isPlain
        ? done(LEAVE_TEXTS.erased(keepChatDays), { kind: 'erase' })
        : say(state, LEAVE_TEXTS.askEraseInWords);
    case 'really-erase':
      return done(LEAVE_TEXTS.erased(keepChatDays), { kind: 'erase' });
  }

  function ask(text: string, label: string, act: AccountAct): Turn {
    const options = [
      { label, act: { do: 'account', act } as const },
      { label: LEAVE_TEXTS.stay, act: { do: 'leave-it' } as const },
    ];
    return offer(state, text, { id: turnId, options });
  }

  function done(text: string, command: AccountCommand): Turn {
    return { ...say(state, text), commands: [{ kind: 'account', command }] };
  }
}
