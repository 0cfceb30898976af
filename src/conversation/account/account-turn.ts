import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import type { AccountCase } from './account-case.ts';
import { sendExport, showData } from './data-turn.ts';
import { leaveTurn } from './leave-turn.ts';
import { linkTurn } from './link-turn.ts';
import { askForName, rename } from './name-turn.ts';
import { NAME_TEXTS } from './name-texts.ts';

/** Plays a wish about one's own account. What was asked before is over with it. */
export function accountTurn(before: ConversationState, found: AccountCase, context: TurnContext): Turn {
  const state = { ...before, choices: null, awaiting: null };
  switch (found.kind) {
    case 'show-data':
      return showData(state, found, context);
    case 'correct-data':
      return askForName(state, context);
    case 'new-name':
      return rename(state, found.said, context);
    case 'same-name':
      return say(state, NAME_TEXTS.leftAsItIs);
    case 'withdraw-consent':
    case 'really-withdraw':
    case 'erase-data':
    case 'really-erase':
      return leaveTurn(state, found, context);
    case 'stay':
      return say(state, TEXTS.leftIt);
    case 'link':
      return linkTurn(before, found.link, context);
    case 'export-data':
      return sendExport(state, found.file, context);
  }
}
