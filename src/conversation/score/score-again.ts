import type { Turn } from '../reply.ts';
import type { TurnContext } from '../turn-context.ts';
import { askAgain } from './ask-figure.ts';
import { CHECK_TEXTS } from './check-texts.ts';
import type { ScoreAwaiting } from './score-act.ts';

/** A turn about something else, with the question of a score that is still open asked once more behind it. */
export function withScoreQuestion(turn: Turn, open: ScoreAwaiting, { turnId }: TurnContext): Turn {
  switch (open.kind) {
    case 'figure':
      return askAgain(turn, open, turnId);
    case 'reason':
      return { ...turn, replies: [...turn.replies, { text: CHECK_TEXTS.askReasonAgain(open.code) }] };
  }
}
