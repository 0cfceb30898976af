import { NAME_TEXTS } from './account/name-texts.ts';
import { withOpenQuestion } from './office/office-turn.ts';
import type { Turn } from './reply.ts';
import { withOpenItem } from './report/open-item.ts';
import { askReminderAgain } from './reminder/reminder-turn.ts';
import { withScoreQuestion } from './score/score-again.ts';
import { withReviewQuestion } from './review/review-turn.ts';
import type { TurnContext } from './turn-context.ts';

/** A turn about something else, with the question of ours that is still open asked once more behind it. */
export function withWhatIsAwaited(turn: Turn, context: TurnContext): Turn {
  switch (turn.state.awaiting?.of) {
    case undefined:
      return withOpenItem(turn, context);
    case 'account':
      return { ...turn, replies: [...turn.replies, { text: NAME_TEXTS.askAgain }] };
    case 'score':
      return withScoreQuestion(turn, turn.state.awaiting.awaiting, context);
    case 'office':
      return withOpenQuestion(turn, context);
    case 'reminder':
      return askReminderAgain(turn, turn.state.awaiting.awaiting);
    case 'review':
      return withReviewQuestion(turn);
  }
}
