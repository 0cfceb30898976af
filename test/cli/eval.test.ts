import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { evalCommand } from '../../src/cli/eval.ts';

const CORPUS = ['{"id":"a","title":"Điều 1","text":"Hạn nộp báo cáo quý"}', '', '{"id":"b","text":"Cờ thi đua"}'].join(
  '\n',
);
const QUERIES =
  '{"id":"1","text":"han nop bao cao","relevant":["a"]}\n{"id":"2","text":"cờ","relevant":["b","unknown"]}\n';

let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-'));
  [out, err] = [[], []];
});

afterEach(() => rm(folder, { recursive: true }));

async function evaluate(corpus: string | Uint8Array, queries: string | Uint8Array, ...more: string[]): Promise<number> {
  const [corpusFile, queriesFile] = [join(folder, 'corpus.jsonl'), join(folder, 'queries.jsonl')];
  await writeFile(corpusFile, corpus);
  await writeFile(queriesFile, queries);
  return runCommand([evalCommand], ['eval', '--corpus', corpusFile, '--queries', queriesFile, ...more], {
    env: { DATA_DIR: join(folder, 'none') },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  });
}

test('prints every measure as JSON, of plain and of gzipped files', async () => {
  expect(await evaluate(CORPUS, gzipSync(QUERIES), '--json')).toBe(0);
  const names = 'success@1 recall@5 recall@10 mrr@10 ndcg@10 p50_ms p95_ms index_s n'.split(' ');
  const result = JSON.parse(out.join('')) as Record<string, number>;
  expect(Object.keys(result)).toEqual(names);
  expect(result).toMatchObject({ 'success@1': 1, 'recall@10': 0.75, 'mrr@10': 1, n: 2 });
});

test('prints a table for people', async () => {
  expect(await evaluate(CORPUS, QUERIES, '--k', '1')).toBe(0);
  expect(out).toContain('success@1  1.0000');
  expect(out).toContain('n          2');
});

test.each([
  ['not JSON', CORPUS, `${QUERIES}xx`, /queries\.jsonl, dòng 3: không phải JSON/],
  ['a missing field', '{"id":"a"}', QUERIES, /corpus\.jsonl, dòng 1: trường "text".*"text": "\.\.\."/],
  ['a wrong type', CORPUS, '{"id":"1","text":"x","relevant":"a"}', /queries\.jsonl, dòng 1: trường "relevant"/],
  ['nothing relevant', CORPUS, '{"id":"1","text":"x","relevant":[]}', /queries\.jsonl, dòng 1: trường "relevant"/],
  ['no object', '[1]', QUERIES, /corpus\.jsonl, dòng 1: /],
  ['the same id twice', `${CORPUS}\n{"id":"a","text":"x"}`, QUERIES, /dòng 4: id "a" đã có ở dòng 1/],
  ['nothing at all', '\n\n', QUERIES, /corpus\.jsonl không có dòng nào/],
  ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0x41), QUERIES, /Không đọc được .*corpus\.jsonl/],
  ['a broken archive', Uint8Array.of(0x1f, 0x8b, 1, 2, 3), QUERIES, /Không đọc được .*corpus\.jsonl/],
])('%s is refused with its place and the mend', async (_, corpus, queries, message) => {
  expect(await evaluate(corpus, queries)).toBe(1);
  expect(err.join('\n')).toMatch(message);
  expect(out).toEqual([]);
});

test('a file that is not there is named', async () => {
  const io = { env: {}, out: () => {}, err: (line: string) => err.push(line), isTerminal: false };
  expect(await runCommand([evalCommand], ['eval', '--corpus', '/no/such', '--queries', '/no/such'], io)).toBe(1);
  expect(err.join('\n')).toContain('/no/such');
});

test.each([[[]], [['--corpus', 'x']], [['--corpus', 'x', '--queries', 'y', '--k', '0']]])(
  '%j makes no sense',
  async (args) => {
    const io = { env: {}, out: () => {}, err: () => {}, isTerminal: false };
    await expect(evalCommand.run(args, io)).rejects.toThrow(UsageError);
  },
);
