import Database from 'better-sqlite3';
import type { DocumentLine, QueryLine } from '../../src/search/evaluation/json-lines.ts';
import { measure, type Measures } from '../../src/search/evaluation/measures.ts';

/** The baseline: an FTS5 table with its default tokenizer, all words of the question joined by OR, ranked by its own bm25. */
export function evaluateStockFts5(
  corpus: readonly DocumentLine[],
  queries: readonly QueryLine[],
  now: () => number,
): Measures & { readonly index_s: number } {
  const db = new Database(':memory:');
  const start = now();
  db.exec('create virtual table passage using fts5 (id unindexed, title, body)');
  const insert = db.prepare('insert into passage values (?, ?, ?)');
  db.transaction(() => {
    for (const { id, title, text } of corpus) insert.run(id, title, text);
  })();
  const indexed = now();
  const search = db
    .prepare<[string], string>('select id from passage where passage match ? order by rank limit 10')
    .pluck();
  const outcomes = queries.map(({ text, relevant }) => {
    const asked = now();
    const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const found = search.all(words.map((word) => `"${word}"`).join(' OR '));
    return { found, relevant: new Set(relevant), ms: now() - asked };
  });
  db.close();
  return { ...measure(outcomes), index_s: (indexed - start) / 1000 };
}
