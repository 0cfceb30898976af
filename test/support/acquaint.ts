import { databaseFile, makeStateFolder } from '../../src/db/state-folder.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { ChannelName } from '../../src/conversation/message.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { letSendersIn } from './union.ts';

/** Makes members who have agreed out of these senders, in the database of a bot that does not run yet. */
export async function acquaint(
  stateDir: string,
  senders: Partial<Record<ChannelName, readonly string[]>>,
): Promise<void> {
  await makeStateFolder(stateDir);
  const db = await openDatabase(databaseFile(stateDir));
  for (const [channel, ids] of Object.entries(senders)) {
    await letSendersIn(db, channel as ChannelName, ids, systemClock.now());
  }
  await db.destroy();
}
