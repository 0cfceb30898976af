import type { Db } from '../db/tables.ts';
import type { Corpus } from './corpus/corpus.ts';
import { LiveCorpus } from './corpus/live-corpus.ts';
import type { Glossary } from './glossary.ts';
import type { Hit } from './hit.ts';
import { omission, readingsOf } from './question/readings.ts';
import { QUESTION_WORDS } from './question/question-words.ts';
import { likeliestWords } from './question/restore.ts';
import { scorePassages } from './ranking/score.ts';
import { termsOf } from './ranking/terms.ts';
import { WEIGHTS } from './ranking/weights.ts';
import { spellWords } from './text/vocabulary.ts';

/** What a search needs; `current` brings the documents' words into memory (call it after the start to have them warm). */
export interface SearchIndex {
  readonly current: () => Promise<Corpus>;
  readonly glossary: Glossary;
}

export interface SearchOptions {
  readonly limit: number;
  /** The only documents allowed, for rights and validity: left out before the ranking is cut. All when missing or null. */
  readonly documentIds?: ReadonlySet<string> | null;
}

/** Opens the index of this database. Reads nothing yet: the first search does, or a call of `current()`. */
export async function openSearchIndex(db: Db, glossary: Glossary): Promise<SearchIndex> {
  const corpus = new LiveCorpus(db);
  return { current: () => corpus.current(), glossary };
}

/** The passages that fit a question best, best first; none when no word of it is in the documents. Any text is a question. */
export async function searchPassages(index: SearchIndex, question: string, options: SearchOptions): Promise<Hit[]> {
  return rank(await index.current(), index.glossary, question, options);
}

function rank(corpus: Corpus, _glossary: Glossary, question: string, options: SearchOptions): Hit[] {
  const typed = spellWords(question.normalize('NFC'));
  const omitted = omission(typed);
  const words = likeliestWords(
    corpus,
    typed.map((word) => readingsOf(corpus.vocabulary, word, omitted)),
  );
  const asked = words.map((word, at) => ({
    word,
    fold: corpus.vocabulary.foldOf(word),
    asking: QUESTION_WORDS.has(word === 0 ? typed[at]! : corpus.vocabulary.spelling(word)),
  }));
  const scores = scorePassages(corpus, termsOf(asked, WEIGHTS), WEIGHTS);
  const allowed = options.documentIds ?? null;
  return [...scores.keys()]
    .filter((at) => scores[at]! > 0 && (allowed === null || allowed.has(corpus.passages[at]!.documentId)))
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, options.limit)
    .map((at) => ({ id: corpus.passages[at]!.id, score: scores[at]!, coverage: 1 }));
}
