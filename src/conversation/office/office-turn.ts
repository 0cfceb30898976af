import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import type { OfficeCase } from './office-case.ts';

/** Plays a duty. */
export function officeTurn(state: ConversationState, _found: OfficeCase, _context: TurnContext): Turn {
  return say(state, TEXTS.unknownCommand);
}
