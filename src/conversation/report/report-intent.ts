import type { Incoming } from '../message.ts';
import type { ConversationState } from '../state.ts';
import type { ReportAct } from './report-act.ts';

/** What somebody who writes a report wants. */
export type ReportIntent = ReportAct;

/** A wish about one's unit's report, or null when the message is about something else. */
export function readReport(_incoming: Incoming, _state: ConversationState): ReportIntent | null {
  return null;
}
