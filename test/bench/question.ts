import { join } from 'node:path';
import { databaseFile } from '../../src/db/state-folder.ts';
import { openDatabase } from '../../src/db/open.ts';
import { openKnowledge } from '../../src/knowledge.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLogger } from '../../src/lib/logger.ts';
import type { BotFolders } from './bot.ts';
import { type Figure, figureOf } from './figure.ts';
import { alternate, type Round, timed } from './measure.ts';
import { questions } from './questions.ts';
import { openRawFts } from './raw-fts.ts';

/** Each question is asked so often; the first time warms up. */
const TIMES = 11;

/** Questions answered out of the sample documents, beside a plain full-text query of the same words over the same passages. */
export async function measureQuestion(folder: string, { stateDir, dataDir }: BotFolders): Promise<readonly Figure[]> {
  const db = await openDatabase(databaseFile(stateDir));
  const knowledge = await openKnowledge({ db, clock: systemClock, logger: createLogger('error', []), dataDir });
  const raw = openRawFts(join(folder, 'raw-fts.db'), databaseFile(stateDir));
  const options = { today: '2026-09-14', audience: 'cong-khai', asOf: null } as const;

  const samples = await alternate(
    {
      ours: rounds((question) => knowledge.answer(question, options)),
      baseline: rounds((question) => raw.search(question)),
    },
    { warmUp: questions.length, rounds: questions.length * (TIMES - 1) },
  );
  raw.close();
  await db.destroy();
  return [
    figureOf(samples, 50, { name: 'question answered, p50', unit: 'ms', goal: null }),
    figureOf(samples, 95, { name: 'question answered, p95', unit: 'ms', goal: { kind: 'ratio', atMost: 3 } }),
  ];
}

function rounds(ask: (question: string) => unknown): Round {
  let n = 0;
  return () => timed(() => ask(questions[n++ % questions.length]!));
}
