import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { measureMemory } from './memory.ts';
import { measureQuestion } from './question.ts';
import { readDocuments } from './read-documents.ts';
import { measureStart } from './start.ts';
import { table } from './table.ts';
import { measureTurn } from './turn.ts';
import { measureWebhook } from './webhook.ts';

/**
 * `npm run bench`: each figure beside its baseline, both measured in turn in the same run, on the disk of `var/`. Ratios are to be
 * compared, not times: the same disk may be twenty times slower a minute later.
 */

const ROOT = join(import.meta.dirname, '../..');
const dataDir = join(ROOT, 'data');
mkdirSync(join(ROOT, 'var'), { recursive: true });
const folder = mkdtempSync(join(ROOT, 'var', 'bench-'));
const stateDir = join(folder, 'state');
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const parts = {
  'a turn': () => measureTurn(folder),
  'the webhook': () => measureWebhook(folder),
  'an answered question': () => measureQuestion(folder, { stateDir, dataDir }),
  'the start': () => measureStart({ stateDir, dataDir }),
  memory: () => measureMemory(folder, { stateDir, dataDir }),
};
await readDocuments({ stateDir, dataDir });
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  console.error(`measuring ${name} …`);
  figures.push(...(await measure()));
}
const load = loadavg()[0]!.toFixed(1);
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${load}, ${seconds()} s\n`);
console.log(table(figures));

function seconds(): number {
  return Math.round(performance.now() / 1_000);
}
