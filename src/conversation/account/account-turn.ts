import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import type { AccountCase } from './account-case.ts';
import { linkTurn } from './link-turn.ts';

/** Plays a wish about one's own account. */
export function accountTurn(state: ConversationState, found: AccountCase, context: TurnContext): Turn {
  if (found.kind === 'link') return linkTurn(state, found.link, context);
  return say(state, TEXTS.unknownCommand);
}
