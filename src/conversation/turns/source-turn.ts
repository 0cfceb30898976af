import type { SourceText } from '../facts.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import { say, type Turn } from '../reply.ts';

/** The exact words of a source were asked for; the choices of the answer stay open, since another source may be asked for next. */
export function sourceTurn(state: ConversationState, number: number, source: SourceText): Turn {
  switch (source.kind) {
    case 'found':
      return say(state, TEXTS.sourceText(number, source.text));
    case 'changed':
      return say({ ...state, choices: null, last: null }, TEXTS.sourceChanged);
    case 'no-such-number':
      return say(state, source.count === 0 ? TEXTS.noSourceYet : TEXTS.noSuchSource(source.count));
  }
}
