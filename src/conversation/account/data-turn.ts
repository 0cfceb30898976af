import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { AccountCase, ExportFile } from './account-case.ts';
import { ACCOUNT_TEXTS } from './account-texts.ts';
import { dataCard } from './data-texts.ts';

/** Shows what is kept of somebody; not to whoever holds a locked account, who may be somebody else. */
export function showData(
  state: ConversationState,
  found: Extract<AccountCase, { kind: 'show-data' }>,
  { who, office, keepChatDays }: TurnContext,
): Turn {
  if (who.kind === 'stranger' || who.isLocked) return say(state, ACCOUNT_TEXTS.locked(office.contact));
  return say(state, dataCard(found, { office, keepChatDays }));
}

/** Sends the file with all that is kept of somebody; the turn's command says it, since the link is made with it. */
export function sendExport(state: ConversationState, file: ExportFile | null, context: TurnContext): Turn {
  const refusal = whyNot(context);
  if (refusal !== null || file === null) return say(state, refusal ?? ACCOUNT_TEXTS.notAgreed);
  return { state, replies: [], commands: [{ kind: 'account', command: { kind: 'send-export', file } }] };
}

/**
 * Why somebody may not see, correct or take away their data now, or null when they may: a locked account may be in other hands,
 * and for those who have not agreed nothing is done but what ends it.
 */
export function whyNot({ who, office }: Pick<TurnContext, 'who' | 'office'>): string | null {
  if (who.kind === 'stranger' || who.isLocked) return ACCOUNT_TEXTS.locked(office.contact);
  return who.consent === 'dong-y' ? null : ACCOUNT_TEXTS.notAgreed;
}
