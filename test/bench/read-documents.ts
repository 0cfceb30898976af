import { databaseFile, makeStateFolder } from '../../src/db/state-folder.ts';
import { openDatabase } from '../../src/db/open.ts';
import { openKnowledge } from '../../src/knowledge.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLogger } from '../../src/lib/logger.ts';
import type { BotFolders } from './bot.ts';

/** Makes a state folder in which the sample documents are indexed, as the first start does. */
export async function readDocuments({ stateDir, dataDir }: BotFolders): Promise<void> {
  await makeStateFolder(stateDir);
  const db = await openDatabase(databaseFile(stateDir));
  const knowledge = await openKnowledge({ db, clock: systemClock, logger: createLogger('error', []), dataDir });
  await knowledge.importFiles(null);
  await db.destroy();
}
