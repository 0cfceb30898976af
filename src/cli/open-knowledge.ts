import type { Config } from '../config.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { openDatabase } from '../db/open.ts';
import type { Db } from '../db/tables.ts';
import { type Knowledge, openKnowledge } from '../knowledge.ts';
import { systemClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import { secretsOf } from '../config.ts';

/** Opens what the bot knows for the length of one command, beside a bot that may be running. */
export async function withKnowledge<T>(config: Config, work: (knowledge: Knowledge, db: Db) => Promise<T>): Promise<T> {
  await makeStateFolder(config.stateDir);
  const db = await openDatabase(databaseFile(config.stateDir));
  try {
    const logger = createLogger(config.logLevel, secretsOf(config));
    return await work(await openKnowledge({ db, clock: systemClock, logger, dataDir: config.dataDir }), db);
  } finally {
    await db.destroy();
  }
}
