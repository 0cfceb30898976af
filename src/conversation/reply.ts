import type { AccountCommand } from './account/account-case.ts';
import type { DoorCommand } from './door/door-case.ts';
import type { ImportCommand } from './import/import-case.ts';
import type { Outgoing } from './message.ts';
import type { OfficeCommand } from './office/office-case.ts';
import type { ReminderCommand } from './reminder/reminder-case.ts';
import type { ReportCommand } from './report/report-case.ts';
import type { ReviewCommand } from './review/review-case.ts';
import type { ScoreCommand } from './score/score-case.ts';
import type { ConversationState, OpenChoices } from './state.ts';

/** What a message leads to, as data: nothing has happened yet. */
export interface Turn {
  readonly state: ConversationState;
  readonly replies: readonly Outgoing[];
  readonly commands: readonly TurnCommand[];
}

export type TurnCommand =
  /** The office is told, and the question kept for it. */
  | { readonly kind: 'send-to-office'; readonly question: string }
  /** The question could not be looked up now; it is kept. */
  | { readonly kind: 'keep-question'; readonly question: string }
  | { readonly kind: 'door'; readonly command: DoorCommand }
  | { readonly kind: 'account'; readonly command: AccountCommand }
  | { readonly kind: 'office'; readonly command: OfficeCommand }
  | { readonly kind: 'import'; readonly command: ImportCommand }
  | { readonly kind: 'reminder'; readonly command: ReminderCommand }
  | { readonly kind: 'report'; readonly command: ReportCommand }
  | { readonly kind: 'review'; readonly command: ReviewCommand }
  | { readonly kind: 'score'; readonly command: ScoreCommand };

/** One message and nothing else. */
export function say(state: ConversationState, text: string, change: Partial<ConversationState> = {}): Turn {
  return { state: { ...state, ...change }, replies: [{ text }], commands: [] };
}

/** One message with choices, which from now on are the open ones. */
export function offer(state: ConversationState, text: string, choices: OpenChoices): Turn {
  const labels = choices.options.map((option) => option.label);
  return { state: { ...state, choices }, replies: [{ text, choices: { id: choices.id, labels } }], commands: [] };
}
