import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import type { ReviewCase } from './review-case.ts';

export function reviewTurn(state: ConversationState, _found: ReviewCase, _context: TurnContext): Turn {
  return say(state, TEXTS.unknownCommand);
}
