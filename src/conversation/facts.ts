import type { Answer } from '../answers/answer.ts';
import type { Intent } from './intent.ts';
import type { ConversationState } from './state.ts';

/** The exact words behind a source of the last answer, or why they can't be shown. */
export type SourceText =
  | { readonly kind: 'found'; readonly text: string }
  /** The document was imported anew and no longer says this. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'no-such-number'; readonly count: number };

/** What a turn needs to know of the world. */
export type Facts =
  | { readonly kind: 'none' }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: Answer }
  | { readonly kind: 'source'; readonly number: number; readonly source: SourceText };

/** Where facts come from; each may take its time, so none of them is asked inside a transaction. */
export interface Sources {
  readonly answer: (question: string, previousQuestion: string | null) => Promise<Answer>;
  readonly sourceText: (passageId: string, quote: string) => Promise<string | null>;
}

/** The only place of a turn that asks the outside world. */
export async function gatherFacts(intent: Intent, state: ConversationState, sources: Sources): Promise<Facts> {
  switch (intent.kind) {
    case 'ask':
      return answered(intent.question);
    case 'show-source':
      return shown(intent.number);
    case 'pick':
      if (intent.act.do === 'ask') return answered(intent.act.question);
      if (intent.act.do === 'show-source') return shown(intent.act.number);
      return { kind: 'none' };
    case 'begin':
    case 'help':
    case 'past-choice':
    case 'small-talk':
    case 'unknown-command':
    case 'no-text':
      return { kind: 'none' };
  }

  async function answered(question: string): Promise<Facts> {
    return { kind: 'answer', question, answer: await sources.answer(question, state.last?.question ?? null) };
  }

  async function shown(number: number): Promise<Facts> {
    const known = state.last?.sources ?? [];
    const wanted = known[number - 1];
    if (!wanted) return { kind: 'source', number, source: { kind: 'no-such-number', count: known.length } };
    const text = await sources.sourceText(wanted.passageId, wanted.quote);
    return { kind: 'source', number, source: text === null ? { kind: 'changed' } : { kind: 'found', text } };
  }
}
