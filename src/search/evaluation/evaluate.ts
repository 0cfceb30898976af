import { openDatabase } from '../../db/open.ts';
import { transact } from '../../db/transact.ts';
import type { Glossary } from '../glossary.ts';
import { putPassages } from '../search-index.ts';
import { openSearchIndex, searchPassages } from '../search-passages.ts';
import type { DocumentLine, QueryLine } from './json-lines.ts';
import { measure, type Measures, type Outcome } from './measures.ts';

export interface Evaluation extends Measures {
  /** Seconds from the texts to an index that answers. */
  readonly index_s: number;
  /** Questions asked. */
  readonly n: number;
}

/** Puts the documents into a throw-away database, asks every question, `limit` hits each, and measures what came. */
export async function evaluate(
  documents: readonly DocumentLine[],
  queries: readonly QueryLine[],
  options: { readonly limit: number; readonly glossary: Glossary; readonly now: () => number },
): Promise<Evaluation> {
  const db = await openDatabase(':memory:');
  try {
    const start = options.now();
    await transact(db, (tx) => putPassages(tx, 'corpus', documents));
    const index = await openSearchIndex(db, options.glossary);
    await index.current();
    const indexMs = options.now() - start;
    const outcomes: Outcome[] = [];
    for (const { text, relevant } of queries) {
      const asked = options.now();
      const hits = await searchPassages(index, text, { limit: options.limit });
      outcomes.push({ found: hits.map(({ id }) => id), relevant: new Set(relevant), ms: options.now() - asked });
    }
    return { ...measure(outcomes), index_s: indexMs / 1000, n: outcomes.length };
  } finally {
    await db.destroy();
  }
}
