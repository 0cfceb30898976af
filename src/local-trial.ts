import { createWebChannel, type WebChannel } from './channels/web/web-channel.ts';
import type { Config } from './config.ts';
import type { Db } from './db/tables.ts';
import { transact } from './db/transact.ts';
import type { FileShelf } from './files/keep-file.ts';
import type { LocalChat } from './http/local-chat/local-chat.ts';
import type { MovableClock } from './lib/clock.ts';
import { dayInVietnam } from './lib/vn-time.ts';
import {
  importSampleCriteria,
  importSampleOrganisation,
  importSampleSchedule,
} from './organisation-import/import-sample.ts';
import { linkIdentity } from './people/identity-store.ts';
import { loadStaff } from './people/people-store.ts';
import { readSamplePeople } from './people/read-sample-people.ts';
import { codeOfSample, type SamplePerson } from './people/sample-people.ts';
import type { Terminal } from './read-documents.ts';

/** The program as it runs with no channel configured: sample people in a browser of this machine, and a clock that can be moved. */
export interface LocalTrial {
  readonly channel: WebChannel;
  readonly chat: LocalChat;
}

/** Opens the trial; an empty organisation, and no scoring tables, are filled with the sample ones. Throws `SamplePeopleInvalid`. */
export async function openLocalTrial(deps: {
  readonly config: Config;
  readonly db: Db;
  readonly files: FileShelf;
  readonly clock: MovableClock;
  readonly terminal: Terminal;
  readonly onClockMoved: () => void;
}): Promise<LocalTrial> {
  const { config, db, files, clock, terminal, onClockMoved } = deps;
  const people = await readSamplePeople(config.dataDir);
  const today = dayInVietnam(clock.now());
  for (const importSample of [importSampleOrganisation, importSampleCriteria, importSampleSchedule]) {
    const sample = await importSample(db, config.dataDir, today);
    if (sample.kind === 'failed') sample.lines.forEach((line) => terminal.print(line));
  }
  await letIn(db, people, clock.now());
  const channel = createWebChannel();
  return { channel, chat: { db, clock, people, channel, files, onClockMoved } };
}

/** The sample people who are in the register need no invite: the trial is on the operator's own machine. */
async function letIn(db: Db, people: readonly SamplePerson[], at: Date): Promise<void> {
  const known = new Set((await loadStaff(db)).people.map(({ code }) => code));
  const linked = await db.selectFrom('identity').select('sender_id').where('channel', '=', 'web').execute();
  const missing = people.filter(({ id }) => known.has(codeOfSample(id)) && !linked.some((row) => row.sender_id === id));
  await transact(db, async (tx) => {
    for (const { id } of missing) {
      await linkIdentity(tx, { channel: 'web', chatId: id, senderId: id }, codeOfSample(id), at);
    }
  });
}
