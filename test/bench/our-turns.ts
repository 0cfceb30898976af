import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { Answer } from '../../src/answers/answer.ts';
import { decode } from '../../src/channels/telegram/decode.ts';
import { playNext } from '../../src/conversation/converse.ts';
import type { Address } from '../../src/conversation/message.ts';
import { openDatabase } from '../../src/db/open.ts';
import { filesFolder } from '../../src/files/file-bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { createGate } from '../../src/limits/gate.ts';
import { createIntake } from '../../src/mailbox/inbox.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../../src/reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { SAMPLE_FORMS } from '../support/sample-forms.ts';
import { letSendersIn } from '../support/union.ts';
import type { Synchronous, Turns } from './turn.ts';
import { BOT, SENDERS } from './updates.ts';

/**
 * A Telegram update on its way through our code until its reply is promised: decoded, committed to the inbox, its turn played,
 * state and reply committed. What the documents say is given: an answered question has a figure of its own.
 */
export async function openOurTurns(file: string, synchronous: Synchronous): Promise<Turns> {
  const db = await openDatabase(file);
  await sql`pragma synchronous = ${sql.raw(synchronous)}`.execute(db);
  await letSendersIn(db, 'telegram', SENDERS, systemClock.now());
  let promised = (): void => undefined;
  const conversation = {
    db,
    clock: systemClock,
    logger: createLogger('error', []),
    liveRegister: createLiveRegister(),
    gate: createGate(null),
    files: { db, folder: filesFolder(dirname(file)) },
    fetchFile: async () => ({ kind: 'gone' }) as const,
    forms: SAMPLE_FORMS,
    reports: DEFAULT_REPORT_SETTINGS,
    reminders: DEFAULT_REMINDER_SETTINGS,
    linkBase: () => null,
    office: { name: 'Văn phòng', contact: 'văn phòng' },
    keepChatDays: 30,
    randomBytes,
    documentsFor: () => ({ answer: async () => ANSWER, sourceText: async () => null }),
    onReplies: () => promised(),
  };
  let conversing: Promise<unknown> = Promise.resolve();
  const playAll = (addresses: readonly Address[]): void => {
    conversing = Promise.all(addresses.map((address) => playNext(conversation, address)));
  };
  const receive = createIntake({ db, clock: systemClock, onStored: playAll });

  return {
    async play(update) {
      const reply = new Promise<void>((resolve) => (promised = resolve));
      const message = decode(update, { me: BOT, receivedAt: systemClock.now().toISOString() });
      await receive([message!]);
      await reply;
    },
    settle: async () => void (await conversing),
    close: () => db.destroy(),
  };
}

const ANSWER: Answer = {
  kind: 'answer',
  text:
    'Báo cáo quý III nộp chậm nhất ngày 20/9/2026.\n\n' +
    'Nguồn: 05/HD-MẪU ngày 15/1/2026, Điều 1 khoản 1 (đang áp dụng).',
  via: 'milestone',
  citations: [
    {
      passageId: 'huong-dan.docx#1',
      document: 'Hướng dẫn mẫu',
      number: '05/HD-MẪU',
      date: '2026-01-15',
      place: 'Điều 1 khoản 1',
      quote: 'Báo cáo quý III nộp chậm nhất ngày 20/9/2026.',
      score: 1,
    },
  ],
};
