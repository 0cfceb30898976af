import { expect, it, onTestFinished } from 'vitest';
import { TelegramChannel } from '../../src/channels/telegram/telegram-channel.ts';
import { createApp } from '../../src/app.ts';
import { openDatabase } from '../../src/db/open.ts';
import { DEFAULT_REMINDER_SETTINGS } from '../../src/reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { BAO_CAO_QUY_3, putMilestones } from '../support/put-milestones.ts';
import { SAMPLE_FORMS } from '../support/sample-forms.ts';
import { strictLogger } from '../support/strict-logger.ts';
import { temporaryShelf } from '../support/temporary-shelf.ts';
import { foundUnion } from '../support/union.ts';
import { until } from '../support/until.ts';
import { addStaff } from './many-people.ts';

const PEOPLE = 1_000;
const PER_SECOND = 30;

it('R30: 1,000 recipients at 08:00, 30 a second allowed: all within 40 s, no 429 of our own making, a reply meanwhile within 1 s', async () => {
  const telegram = await startFakeTelegram();
  const went: number[] = [];
  let tooMany = 0;
  telegram.fault = (method) => {
    if (method !== 'sendMessage') return undefined;
    const now = performance.now();
    const isFull = went.filter((at) => now - at < 1_000).length >= PER_SECOND;
    went.push(now);
    if (!isFull) return undefined;
    tooMany += 1;
    return { error_code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } };
  };
  const db = await openDatabase(':memory:');
  const clock = new FakeClock('2026-09-14T09:00');
  const logger = strictLogger();
  const channel = new TelegramChannel({
    token: telegram.token,
    apiRoot: telegram.url,
    webhook: null,
    clock,
    logger,
    readFile: async () => null,
  });
  await foundUnion(db);
  const chats = await addStaff(db, 'telegram', PEOPLE, clock.now());
  for (const chat of chats) telegram.chats.open(chat);
  const app = createApp({
    db,
    clock,
    prunes: false,
    logger,
    channels: [channel],
    files: temporaryShelf(db),
    forms: SAMPLE_FORMS,
    reports: DEFAULT_REPORT_SETTINGS,
    reminders: { ...DEFAULT_REMINDER_SETTINGS, isOn: true },
    linkBase: () => null,
    limits: null,
    office: { name: 'Văn phòng', contact: 'văn phòng' },
    keepChatDays: 30,
    documentsFor: () => ({
      answer: async () => ({ kind: 'answer', text: 'Trả lời.', via: 'extract', citations: [] }),
      sourceText: async () => null,
    }),
  });
  await app.start();
  onTestFinished(async () => {
    await app.stop();
    await db.destroy();
    await telegram.stop();
  });
  await putMilestones(db, BAO_CAO_QUY_3);
  app.wake();
  await app.settle();

  clock.moveTo('2026-09-15T08:00');
  const start = performance.now();
  app.wake();
  await until(() => telegram.sent.length > 100 || undefined, 20_000);
  const waits: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const asked = performance.now();
    const before = answersTo();
    telegram.sendText(Number(chats.at(-1 - n)), 'hạn nộp là khi nào?');
    await until(() => answersTo() > before || undefined, 5_000);
    waits.push(performance.now() - asked);
  }
  await until(() => reminded() === PEOPLE || undefined, 60_000);
  const took = performance.now() - start;
  console.log(
    `R30: ${PEOPLE} reminders in ${(took / 1000).toFixed(1)} s, ${((PEOPLE / took) * 1000).toFixed(1)}/s; replies after ${waits.map((ms) => ms.toFixed(0)).join(', ')} ms; ${tooMany} times 429`,
  );
  expect(tooMany).toBe(0);
  expect(took).toBeLessThan(40_000);
  expect(Math.max(...waits)).toBeLessThan(1_000);

  function reminded(): number {
    return new Set(telegram.sent.filter((one) => one.text.startsWith('Kính nhắc')).map((one) => one.chat_id)).size;
  }
  function answersTo(): number {
    return telegram.sent.filter((one) => one.text.includes('Trả lời.')).length;
  }
}, 90_000);
