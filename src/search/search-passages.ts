import type { Db } from '../db/tables.ts';
import type { Corpus } from './corpus/corpus.ts';
import { LiveCorpus } from './corpus/live-corpus.ts';
import type { Glossary } from './glossary.ts';
import type { Hit } from './hit.ts';
import { readQuestion } from './question/read-question.ts';
import { rank } from './ranking/rank.ts';
import { WEIGHTS } from './ranking/weights.ts';

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
  const corpus = await index.current();
  const only = options.documentIds ?? null;
  return rank(corpus, readQuestion(corpus, index.glossary, question), {
    limit: options.limit,
    allowed: (passage) => only === null || only.has(corpus.passages[passage]!.documentId),
    weights: WEIGHTS,
  });
}
