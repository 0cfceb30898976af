import type { Facts } from './facts.ts';
import type { Intent } from './intent.ts';
import { say, type Turn } from './reply.ts';
import type { ConversationState } from './state.ts';
import { TEXTS } from './texts.ts';
import { answerTurn } from './turns/answer-turn.ts';
import { sourceTurn } from './turns/source-turn.ts';

/**
 * Plays one message. `turnId` (at most 16 letters and digits, another one each turn) names the choices this turn opens.
 * Choices of earlier turns close, except when the turn only showed something about them.
 */
export function playTurn(state: ConversationState, intent: Intent, facts: Facts, turnId: string): Turn {
  switch (facts.kind) {
    case 'answer':
      return answerTurn(state, facts.question, facts.answer, turnId);
    case 'source':
      return sourceTurn(state, facts.number, facts.source);
    case 'none':
      return withoutFacts(state, intent);
  }
}

function withoutFacts(state: ConversationState, intent: Intent): Turn {
  switch (intent.kind) {
    case 'begin':
      return say({ ...state, greeted: true, choices: null }, TEXTS.greeting);
    case 'help':
      return say({ ...state, greeted: true }, TEXTS.help);
    case 'small-talk':
      return say(
        state,
        { greeting: state.greeted ? TEXTS.hello : TEXTS.greeting, thanks: TEXTS.thanks, bye: TEXTS.bye }[intent.about],
        {
          greeted: true,
        },
      );
    case 'past-choice':
      return say(state, intent.open === 0 ? TEXTS.choicesGone : TEXTS.noSuchChoice(intent.open));
    case 'pick':
      return picked(state, intent);
    case 'unknown-command':
      return say(state, TEXTS.unknownCommand);
    case 'no-text':
      return say(state, TEXTS.noText[intent.what]);
    case 'ask':
    case 'show-source':
      throw new TypeError(`The intent ${intent.kind} was played without its facts.`);
  }
}

function picked(state: ConversationState, intent: Extract<Intent, { kind: 'pick' }>): Turn {
  const closed = { ...state, choices: null };
  switch (intent.act.do) {
    case 'send-to-office':
      return {
        ...say(closed, TEXTS.sentToOffice),
        commands: [{ kind: 'send-to-office', question: intent.act.question }],
      };
    case 'leave-it':
      return say(closed, TEXTS.leftIt);
    case 'ask':
    case 'show-source':
      throw new TypeError(`The choice ${intent.act.do} was played without its facts.`);
  }
}
