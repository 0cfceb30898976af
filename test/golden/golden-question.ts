import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/answers/answer.ts';

export interface GoldenQuestion {
  readonly kind: 'answer' | 'not-found' | 'out-of-scope' | 'ask-back';
  /** The question that is judged, after the ones it follows. */
  readonly asked: readonly [string, ...string[]];
  readonly documents: readonly string[];
  /** One of each group has to be cited. */
  readonly places: readonly (readonly string[])[];
  /** One of each group has to stand in the words before the sources. */
  readonly must: readonly (readonly string[])[];
}

/** Reads `questions.tsv`; its first lines say what the columns mean. */
export function readGoldenQuestions(): readonly GoldenQuestion[] {
  return readFileSync(new URL('./questions.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', question = '', documents = '', places = '', must = ''] = line.split('\t');
      return {
        kind: kind as GoldenQuestion['kind'],
        asked: question.split(' >> ') as [string, ...string[]],
        documents: documents.split('|'),
        places: groups(places, '|'),
        must: groups(must, '||'),
      };
    });
}

/** What is wrong with an answer, in a few words; null when it is right. */
export function judge(expected: GoldenQuestion, answer: Answer): string | null {
  const kind = answer.kind === 'not-found' && answer.about === 'out-of-scope' ? 'out-of-scope' : answer.kind;
  if (kind !== expected.kind) return `${kind} instead of ${expected.kind}`;
  if (answer.kind !== 'answer') return null;
  const said = answer.text.split('\n\n')[0] ?? '';
  if (!expected.must.every((any) => any.some((words) => said.includes(words)))) return 'says something else';
  const cited = answer.citations.filter(({ passageId }) =>
    expected.documents.some((id) => passageId.startsWith(`${id}#`)),
  );
  if (cited.length === 0) return 'cites another document';
  const isCited = (place: string): boolean =>
    cited.some((one) => one.place.includes(place) || one.quote.includes(place));
  return expected.places.every((any) => any.some(isCited)) ? null : 'cites another place';
}

function groups(text: string, or: string): readonly (readonly string[])[] {
  return text === '' ? [] : text.split('&&').map((group) => group.split(or));
}
