// Measures the search beside SQLite's FTS5 as it comes, on question sets that lie outside the project:
//   node test/bench/search-bench.ts FOLDER...   each with corpus.jsonl(.gz) and queries-dev.jsonl
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { evaluate } from '../../src/search/evaluation/evaluate.ts';
import { type QueryLine, readCorpus, readQueries } from '../../src/search/evaluation/json-lines.ts';
import type { Measures } from '../../src/search/evaluation/measures.ts';
import { loadGlossary } from '../../src/search/load-glossary.ts';
import { evaluateStockFts5 } from './stock-fts5.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TYPINGS: Readonly<Record<string, (text: string) => string>> = {
  'with diacritics': (text) => text,
  'no tone marks': (text) => text.normalize('NFD').replace(TONES, '').normalize('NFC'),
  'without any': (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
};
const now = (): number => performance.now();
const glossary = await loadGlossary('data/glossary');

console.log('| set | typed | engine | success@1 | mrr@10 | recall@10 | p50 ms | p95 ms | index s |');
console.log('|---|---|---|---|---|---|---|---|---|');
for (const folder of process.argv.slice(2)) {
  const plain = join(folder, 'corpus.jsonl');
  const corpus = await readCorpus(existsSync(plain) ? plain : `${plain}.gz`);
  const queries = await readQueries(join(folder, 'queries-dev.jsonl'));
  for (const [typing, retype] of Object.entries(TYPINGS)) {
    const asked = queries.map((query): QueryLine => ({ ...query, text: retype(query.text) }));
    print(basename(folder), typing, 'ours', await evaluate(corpus, asked, { limit: 10, glossary, now }));
    print(basename(folder), typing, 'stock FTS5', evaluateStockFts5(corpus, asked, now));
  }
}

function print(set: string, typing: string, engine: string, result: Measures & { readonly index_s: number }): void {
  const shares = [result['success@1'], result['mrr@10'], result['recall@10']].map((share) => (100 * share).toFixed(1));
  const times = [result.p50_ms, result.p95_ms, result.index_s].map((time) => time.toFixed(2));
  console.log(`| ${[set, typing, engine, ...shares, ...times].join(' | ')} |`);
}
