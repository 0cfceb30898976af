import * as fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Db } from '../../src/db/tables.ts';
import { startFakeZalo } from '../support/fake-zalo.ts';
import { until } from '../support/until.ts';
import { malformedUpdates } from './malformed.ts';
import type { Line } from './recording-logger.ts';
import { startAppOn } from './start-app-on.ts';
import { openRig, SECRET } from './telegram/rig.ts';
import { openZaloWebhook } from './zalo/open-zalo.ts';
import { BARE } from './zalo/updates.fixture.ts';

const MANY = 500;
const SEED = 25;

it(`Telegram's webhook lives with ${MANY} malformed updates`, async () => {
  const from = { id: 42, is_bot: false, first_name: 'Yến', last_name: 'Đỗ' };
  const chat = { id: 42, type: 'private' };
  const document = { file_id: 'f', file_name: 'a.docx', mime_type: 'x/y', file_size: 5 };
  const message = { message_id: 1, date: 1_790_000_000, from, chat, text: 'Hạn nộp?', document, caption: 'x' };
  const press = { id: '9', from, message: { message_id: 1, date: 0, chat }, data: 'c1:1' };
  const rig = await openRig({ webhook: true });
  const { db } = await startAppOn(rig.channel, rig.clock);
  const header = { 'x-telegram-bot-api-secret-token': SECRET };
  await survives([
    ...samples({ update_id: 7, message }, 'update_id', MANY / 2),
    ...samples({ update_id: 8, callback_query: press }, 'update_id', MANY / 2),
  ])(rig.webhookUrl!, header);
  expectFewLines(rig.logged);

  rig.fake.sendText(43, 'Vẫn trả lời chứ ạ?');
  await until(() => rig.fake.sent.some(({ chat_id, text }) => chat_id === '43' && text.includes('Vẫn trả lời')));
  await expectSound(db);
});

it(`Zalo's webhook lives with ${MANY} malformed updates`, async () => {
  const fake = await startFakeZalo();
  onTestFinished(() => fake.stop());
  const { channel, clock, webhook, lines } = await openZaloWebhook(fake);
  const { db } = await startAppOn(channel, clock);
  const header = { 'x-bot-api-secret-token': webhook.secret };
  await survives(samples(BARE, 'event_name', MANY))(webhook.url, header);
  expectFewLines(lines);

  await fake.inject('yen', { kind: 'text', text: 'Vẫn trả lời chứ ạ?' });
  await until(() => fake.sent.some(({ chat_id, text }) => chat_id === 'yen' && text?.includes('Vẫn trả lời')));
  await expectSound(db);
});

function samples(good: { readonly [field: string]: unknown }, envelope: string, numRuns: number) {
  return fc.sample(malformedUpdates(good, envelope), { numRuns, seed: SEED });
}

/** Pushes all of them, some at a time, and sees that each gets the status it must have. */
function survives(all: ReturnType<typeof samples>) {
  return async (url: string, headers: Record<string, string>): Promise<void> => {
    for (let at = 0; at < all.length; at += 20) {
      const some = all.slice(at, at + 20);
      const statuses = await Promise.all(
        some.map(async ({ body }) => (await fetch(url, { method: 'POST', headers, body })).status),
      );
      expect(statuses.map((status, index) => ({ ...shown(some[index]!), status }))).toEqual(some.map(shown));
    }
  };
}

function shown({ body, status }: ReturnType<typeof samples>[number]) {
  return { body: typeof body === 'string' ? body.slice(0, 300) : body, status };
}

/** The clock stands still: within a minute each complaint is made once, and nothing else is worth a line. */
function expectFewLines(lines: readonly Line[]): void {
  const loud = lines.filter(({ level }) => level !== 'debug').map(({ message }) => message);
  expect(loud).toHaveLength(1);
  expect(loud[0]).toMatch(/is no (update|JSON object)$/);
}

/** Whatever of it was taken for a message can be read again, and every one had its turn. */
async function expectSound(db: Db): Promise<void> {
  const rows = await db.selectFrom('inbox').select(['body', 'state']).execute();
  expect(rows.length).toBeGreaterThan(1);
  for (const { body, state } of rows) {
    expect(state).toBe('done');
    const { chatId, senderId, messageId } = JSON.parse(body) as Record<string, unknown>;
    for (const id of [chatId, senderId, messageId]) expect(id).toEqual(expect.stringMatching(/./));
  }
}
