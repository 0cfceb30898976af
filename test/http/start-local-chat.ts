import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createApp } from '../../src/app.ts';
import { createWebChannel, type WebChannel } from '../../src/channels/web/web-channel.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import type { FileShelf } from '../../src/files/keep-file.ts';
import type { FileDoor } from '../../src/http/file-links/door.ts';
import type { LocalChat } from '../../src/http/local-chat/local-chat.ts';
import { type HttpServer, startHttpServer } from '../../src/http/server.ts';
import { MovableClock, systemClock } from '../../src/lib/clock.ts';
import { parseSamplePeople, type SamplePerson } from '../../src/people/sample-people.ts';
import { letSendersIn } from '../support/union.ts';
import { strictLogger } from '../support/strict-logger.ts';
import { temporaryShelf } from '../support/temporary-shelf.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../../src/reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { SAMPLE_FORMS } from '../support/sample-forms.ts';

export interface RunningChat {
  readonly url: string;
  readonly db: Db;
  readonly clock: MovableClock;
  readonly channel: WebChannel;
  readonly files: FileShelf;
  readonly server: HttpServer;
  readonly logger: ReturnType<typeof strictLogger>;
  /** Sends what is due. */
  wake(): void;
  /** Ends the server and starts another one on the same port, as a restart does. */
  restart(whileDown?: () => Promise<void>): Promise<void>;
}

export const PEOPLE = parseSamplePeople(JSON.parse(readFileSync('data/sample-people.json', 'utf8')));
export const STAFF = 'mau-chuyen-vien';
export const HEAD = 'mau-cum-truong';

/**
 * The local chat on a free port with a database of its own. With `answer` the real app stands behind it and takes its
 * knowledge from there; without it nobody answers, and messages are only stored by what the test gives to `channel.start`.
 */
export async function startLocalChat(
  answer?: (question: string) => Promise<Answer>,
  people: readonly SamplePerson[] = PEOPLE,
): Promise<RunningChat> {
  const db = await openDatabase(':memory:');
  const clock = new MovableClock(systemClock);
  const channel = createWebChannel();
  const logger = strictLogger();
  const files = temporaryShelf(db);
  const local: LocalChat = { db, clock, people, channel, files };
  const door: FileDoor = { shelf: files, clock, logger, onUpload: (address) => app.takeUp(address) };
  const options = { host: '127.0.0.1', health: () => ({ ready: true }), routes: [], files: door, local, logger };
  let server = await startHttpServer({ ...options, port: 0 });
  const { port } = server;
  const sources = { answer: answer ?? (() => Promise.reject(new Error('unused'))), sourceText: async () => null };
  const app = createApp({
    db,
    clock,
    logger,
    channels: [channel],
    prunes: false,
    files,
    forms: SAMPLE_FORMS,
    reports: DEFAULT_REPORT_SETTINGS,
    reminders: DEFAULT_REMINDER_SETTINGS,
    linkBase: () => `http://127.0.0.1:${port}`,
    limits: null,
    office: { name: 'Văn phòng', contact: 'văn phòng' },
    keepChatDays: 30,
    documentsFor: () => sources,
  });
  if (answer) {
    await letSendersIn(
      db,
      'web',
      people.map(({ id }) => id),
      clock.now(),
    );
    await app.start();
  }
  onTestFinished(async () => {
    await server.stop();
    await app.stop();
    await db.destroy();
  });

  return {
    url: `http://127.0.0.1:${port}`,
    db,
    clock,
    channel,
    files,
    server,
    logger,
    wake: () => void app.settle(),
    async restart(whileDown) {
      await server.stop();
      await whileDown?.();
      server = await startHttpServer({ ...options, port });
    },
  };
}
