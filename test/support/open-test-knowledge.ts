import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { type Knowledge, openKnowledge } from '../../src/knowledge.ts';
import type { Day } from '../../src/lib/vn-time.ts';

/** The samples that are shipped. */
export const SAMPLE_DATA = new URL('../../data', import.meta.url).pathname;

/** What the bot knows once the documents of a data folder are imported, on that day; anything that goes wrong inside throws. For a `beforeAll`. */
export async function openTestKnowledge(dataDir: string, today: Day): Promise<{ db: Db; knowledge: Knowledge }> {
  const db = await openDatabase(':memory:');
  const refuse = (what: unknown): never => {
    throw new Error('nothing may go wrong here', { cause: what });
  };
  const knowledge = await openKnowledge({
    db,
    clock: { now: () => new Date(`${today}T02:00:00Z`) },
    logger: { debug: () => {}, info: () => {}, warn: refuse, error: refuse },
    dataDir,
  });
  await knowledge.importFiles(null);
  return { db, knowledge };
}
