import { expect, onTestFinished } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { strictLogger } from '../support/strict-logger.ts';
import { temporaryShelf } from '../support/temporary-shelf.ts';
import { letSendersIn } from '../support/union.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../../src/reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { SAMPLE_FORMS } from '../support/sample-forms.ts';

/** Whoever the tests of channels let write. */
const SENDERS: readonly string[] = ['yen', '42', '43', ...Array.from({ length: 100 }, (_, n) => String(1 + n))];

/** The real app on a real database behind one channel; the answer to every question is the question. */
export async function startAppOn(
  channel: Channel,
  clock: Clock,
  senders: readonly string[] = SENDERS,
): Promise<{ readonly app: App; readonly db: Db }> {
  const db = await openDatabase(':memory:');
  const app = createApp({
    db,
    clock,
    prunes: false,
    logger: strictLogger(),
    channels: [channel],
    files: temporaryShelf(db),
    forms: SAMPLE_FORMS,
    reports: DEFAULT_REPORT_SETTINGS,
    reminders: DEFAULT_REMINDER_SETTINGS,
    linkBase: () => null,
    limits: null,
    office: { name: 'Văn phòng', contact: 'văn phòng' },
    keepChatDays: 30,
    documentsFor: () => ({
      answer: async (question) => ({ kind: 'answer', text: `Về "${question}".`, via: 'extract', citations: [] }),
      sourceText: async () => null,
    }),
  });
  await letSendersIn(db, channel.name, senders, clock.now());
  expect(await app.start()).toEqual(new Map());
  onTestFinished(async () => {
    await app.stop();
    await db.destroy();
  });
  return { app, db };
}
