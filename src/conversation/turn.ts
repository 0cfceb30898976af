import type { SmallTalk } from '../answers/small-talk.ts';
import type { Facts } from './facts.ts';
import type { Intent } from './intent.ts';
import { say, type Turn } from './reply.ts';
import type { ChoiceAct, ConversationState } from './state.ts';
import { TEXTS } from './texts.ts';
import { answerTurn } from './turns/answer-turn.ts';
import { sourceTurn } from './turns/source-turn.ts';

/** What a turn knows besides the message and the facts. */
export interface TurnContext {
  /** Names the choices this turn opens: at most 16 letters and digits, another one each turn. */
  readonly turnId: string;
  /** Somebody of the office reads what is sent to it, here and now. */
  readonly hasOffice: boolean;
}

/** Plays one message. Choices of earlier turns close, except when the turn only showed something about them. */
export function playTurn(state: ConversationState, intent: Intent, facts: Facts, context: TurnContext): Turn {
  switch (facts.kind) {
    case 'answer':
      return answerTurn(state, facts.question, facts.answer, context.turnId);
    case 'source':
      return sourceTurn(state, facts.number, facts.source);
    case 'none':
      return withoutFacts(state, intent, context);
  }
}

function withoutFacts(state: ConversationState, intent: Intent, context: TurnContext): Turn {
  switch (intent.kind) {
    case 'begin':
      return say({ ...state, greeted: true, choices: null }, TEXTS.greeting);
    case 'help':
      return say({ ...state, greeted: true }, TEXTS.help);
    case 'small-talk':
      return say(state, smallTalk(intent.about, state.greeted), { greeted: true });
    case 'past-choice':
      return say(state, intent.open === 0 ? TEXTS.choicesGone : TEXTS.noSuchChoice(intent.open));
    case 'pick':
      return picked(state, intent.act, context);
    case 'unknown-command':
      return say(state, TEXTS.unknownCommand);
    case 'no-text':
      return say(state, TEXTS.noText[intent.what]);
    case 'ask':
    case 'show-source':
      throw new TypeError(`The intent ${intent.kind} was played without its facts.`);
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
    case 'wants-person':
      return TEXTS.wantsPerson;
    case 'complaint':
      return TEXTS.complaint;
  }
}

function picked(state: ConversationState, act: ChoiceAct, { hasOffice }: TurnContext): Turn {
  const closed = { ...state, choices: null };
  switch (act.do) {
    case 'send-to-office':
      return {
        ...say(closed, hasOffice ? TEXTS.sentToOffice : TEXTS.notedForOffice),
        commands: [{ kind: 'send-to-office', question: act.question }],
      };
    case 'leave-it':
      return say(closed, TEXTS.leftIt);
    case 'ask':
    case 'show-source':
      throw new TypeError(`The choice ${act.do} was played without its facts.`);
  }
}
