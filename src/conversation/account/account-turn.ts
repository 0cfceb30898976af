import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import type { AccountCase } from './account-case.ts';

/** Plays a wish about one's own account. */
export function accountTurn(state: ConversationState, _found: AccountCase, _context: TurnContext): Turn {
  return say(state, TEXTS.unknownCommand);
}
