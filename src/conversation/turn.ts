import type { SmallTalk } from '../answers/small-talk.ts';
import { accountTurn } from './account/account-turn.ts';
import { withWhatIsAwaited } from './awaited.ts';
import { doorTurn } from './door/door-turn.ts';
import type { Facts, TalkWithoutFacts } from './facts.ts';
import { helpText } from './help.ts';
import { importTurn } from './import/import-turn.ts';
import { officeTurn } from './office/office-turn.ts';
import { say, type Turn } from './reply.ts';
import { reminderTurn } from './reminder/reminder-turn.ts';
import { reportTurn } from './report/report-turn.ts';
import { reviewTurn } from './review/review-turn.ts';
import { scoreTurn } from './score/score-turn.ts';
import type { ConversationState } from './state.ts';
import { TEXTS } from './texts.ts';
import type { TurnContext } from './turn-context.ts';
import { answerTurn } from './turns/answer-turn.ts';
import { sourceTurn } from './turns/source-turn.ts';

/** Plays one message. Choices of earlier turns close, except when the turn only showed something about them. */
export function playTurn(state: ConversationState, facts: Facts, context: TurnContext): Turn {
  switch (facts.kind) {
    case 'door':
      return doorTurn(facts.found, context);
    case 'account':
      return accountTurn(state, facts.found, context);
    case 'office':
      return officeTurn(state, facts.found, context);
    case 'import':
      return importTurn(state, facts.found, context);
    case 'reminder': {
      const turn = reminderTurn(state, facts.found, context);
      const asks = turn.state.awaiting?.of === 'reminder' || turn.state.choices !== null;
      return asks ? turn : withWhatIsAwaited(turn, context);
    }
    case 'report':
      return reportTurn(state, facts.found, context);
    case 'review':
      return reviewTurn(state, facts.found, context);
    case 'score': {
      const turn = scoreTurn(state, facts.found, context);
      // What a score asks or offers comes first; the report that is being written waits.
      const asks = turn.state.awaiting !== null || turn.state.choices !== null;
      return asks ? turn : withWhatIsAwaited(turn, context);
    }
    case 'answer': {
      const turn = answerTurn(state, facts.question, facts.answer, context.turnId);
      // What the answer asks in its turn comes first; the open question follows when that is settled.
      const asks = facts.answer.kind === 'ask-back' || facts.answer.kind === 'not-found';
      return asks && turn.state.choices !== null ? turn : withWhatIsAwaited(turn, context);
    }
    case 'source':
      return withWhatIsAwaited(sourceTurn(state, facts.number, facts.source), context);
    case 'to-office':
      return withWhatIsAwaited(
        {
          ...say({ ...state, choices: null }, facts.isReachable ? TEXTS.sentToOffice : TEXTS.notedForOffice),
          commands: [{ kind: 'send-to-office', question: facts.question }],
        },
        context,
      );
    case 'talk':
      return withWhatIsAwaited(talkTurn(state, facts.talk, context), context);
  }
}

function talkTurn(state: ConversationState, talk: TalkWithoutFacts, context: TurnContext): Turn {
  switch (talk.kind) {
    case 'begin':
      return say({ ...state, greeted: true, choices: null }, TEXTS.greeting);
    case 'help':
      return say({ ...state, greeted: true }, helpText(context));
    case 'small-talk':
      return say(state, smallTalk(talk.about, state.greeted), { greeted: true });
    case 'past-choice':
      return say(state, talk.open === 0 ? TEXTS.choicesGone : TEXTS.noSuchChoice(talk.open));
    case 'leave-it':
      return say({ ...state, choices: null }, TEXTS.leftIt);
    case 'unknown-command':
      return say(state, TEXTS.unknownCommand);
    case 'no-text':
      return say(state, TEXTS.noText[talk.what]);
  }
}

function smallTalk(about: SmallTalk, greeted: boolean): string {
  switch (about) {
    case 'greeting':
      return greeted ? TEXTS.hello : TEXTS.greeting;
    case 'thanks':
      return TEXTS.thanks;
    case 'bye':
      return TEXTS.bye;
    case 'who-are-you':
      return TEXTS.whoAreYou;
    case 'agreement':
      return TEXTS.agreement;
    case 'wants-person':
      return TEXTS.wantsPerson;
    case 'complaint':
      return TEXTS.complaint;
  }
}
