import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import type { ReportCase } from './report-case.ts';

export function reportTurn(state: ConversationState, _found: ReportCase, _context: TurnContext): Turn {
  return say(state, TEXTS.unknownCommand);
}
