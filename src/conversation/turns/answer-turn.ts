import type { Answer, Citation } from '../../answers/answer.ts';
import type { ConversationState, OpenChoices } from '../state.ts';
import { TEXTS } from '../texts.ts';
import { offer, say, type Turn } from '../reply.ts';

/** A list of rows has a source for each; beyond these they are asked for by `nguồn N`, so that a phone still shows the answer. */
const MOST_BUTTONS = 3;

/** A question was asked and `answer` is what came of it. */
export function answerTurn(before: ConversationState, question: string, answer: Answer, turnId: string): Turn {
  const state: ConversationState = { ...before, greeted: true, choices: null };
  const told = (text: string): string => (before.greeted ? text : `${text}\n\n${TEXTS.firstAnswerNote}`);
  switch (answer.kind) {
    case 'answer':
      return offer({ ...state, last: { question, sources: answer.citations.map(shown) } }, told(answer.text), {
        id: turnId,
        options: answer.citations.slice(0, MOST_BUTTONS).map((_, index) => ({
          label: TEXTS.showSource(index + 1),
          act: { do: 'show-source', number: index + 1 },
        })),
      });
    case 'not-found':
      if (answer.about === 'out-of-scope') return say({ ...state, last: null }, told(answer.text));
      return offer(
        { ...state, last: { question, sources: answer.citations.map(shown) } },
        told(`${answer.text}\n\n${TEXTS.offerOffice}`),
        officeChoices(question, turnId),
      );
    case 'ask-back':
      return offer({ ...state, last: null }, told(answer.text), {
        id: turnId,
        options: answer.choices.map((choice) => ({
          label: choice.label,
          act: { do: 'ask', question: choice.question },
        })),
      });
    case 'unavailable':
      return { ...say({ ...state, last: null }, told(answer.text)), commands: [{ kind: 'keep-question', question }] };
  }
}

function officeChoices(question: string, turnId: string): OpenChoices {
  return {
    id: turnId,
    options: [
      { label: TEXTS.yes, act: { do: 'send-to-office', question } },
      { label: TEXTS.no, act: { do: 'leave-it' } },
    ],
  };
}

function shown(citation: Citation): { passageId: string; quote: string } {
  return { passageId: citation.passageId, quote: citation.quote };
}
