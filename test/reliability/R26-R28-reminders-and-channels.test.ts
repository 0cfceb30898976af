import { describe, expect, it } from 'vitest';
import type { SendResult } from '../../src/channels/channel.ts';
import { FakeChannel } from '../support/fake-channel.ts';
import { PlainChannel } from '../support/plain-channel.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';
import type { TestApp } from '../support/start-test-app.ts';
import { letIn } from '../support/union.ts';
import { addStaff } from './many-people.ts';

const DOWN: SendResult = { kind: 'channel-down', reason: 'blocked' };
const BLOCKED: SendResult = { kind: 'unreachable', reason: 'blocked' };

describe('reminders over bad channels', () => {
  it('R26: a fifth of the calls refused for a while, a fifth failing: each of 200 people gets it once, nobody is called too early', async () => {
    const calls: { readonly chat: string; readonly at: number }[] = [];
    const notBefore = new Map<string, number>();
    const tooEarly: string[] = [];
    let count = 0;
    let bot: TestApp | null = null;
    const channel = new (class extends FakeChannel {
      override async send(...args: Parameters<FakeChannel['send']>): Promise<SendResult> {
        const [chat] = args;
        if (bot === null) return super.send(...args);
        const at = bot.clock.now().getTime();
        calls.push({ chat, at });
        if (at < (notBefore.get(chat) ?? 0)) tooEarly.push(chat);
        count += 1;
        if (count % 5 === 0) {
          const afterMs = (1 + (count % 60)) * 1_000;
          notBefore.set(chat, at + afterMs);
          return { kind: 'retry', afterMs, certain: true, reason: '429' };
        }
        if (count % 5 === 2) return { kind: 'retry', afterMs: null, certain: true, reason: '502' };
        return super.send(...args);
      }
    })();
    const started = await remindedBot('2026-09-14T09:00', { channel });
    const chats = await addStaff(started.db, 'web', 200, started.clock.now());
    bot = started;
    await later(started, '2026-09-15T08:00');
    for (let minute = 0; minute < 30; minute += 1) {
      started.clock.advance(20_000);
      await started.app.settle();
    }
    const got = channel.sent.filter(({ chatId }) => chats.includes(chatId)).map(({ chatId }) => chatId);
    expect(got.toSorted()).toEqual(chats.toSorted());
    expect(tooEarly).toEqual([]);
    expect(calls.length).toBeLessThanOrEqual(2 * channel.sent.length);
  });

  it.each([
    ['2 hours', '2026-09-11T10:00', 1],
    ['3 days', '2026-09-14T08:00', 1],
  ])('R27: down for %s: on return one message with what is true then', async (_, back, messages) => {
    const bot = await remindedBot('2026-09-10T09:00');
    bot.logger.expectErrors();
    bot.channel.results.push(...Array.from({ length: 5_000 }, () => DOWN));
    expect(await later(bot, '2026-09-11T08:00')).toEqual([]);
    bot.channel.results.length = 0;
    const sent = (await later(bot, back)).filter(({ chatId }) => chatId === 'yen');
    expect(sent).toHaveLength(messages);
    expect(sent[0]?.text).toContain('Nộp báo cáo quý III');
    expect(sent[0]?.text).not.toContain('đã không đến được');
  });

  it('R27: down over several steps: one message, not a heap; down for 40 days: none of what is over', async () => {
    const bot = await remindedBot('2026-09-10T09:00');
    bot.logger.expectErrors();
    bot.channel.results.push(...Array.from({ length: 50_000 }, () => DOWN));
    for (const day of ['11', '14', '15', '16']) await later(bot, `2026-09-${day}T08:00`);
    bot.channel.results.length = 0;
    const sent = (await later(bot, '2026-09-17T08:30')).filter(({ chatId }) => chatId === 'yen');
    expect(sent).toHaveLength(1);

    const long = await remindedBot('2026-09-10T09:00');
    long.logger.expectErrors();
    long.channel.results.push(...Array.from({ length: 50_000 }, () => DOWN));
    for (const day of ['11', '15', '17', '18', '21']) await later(long, `2026-09-${day}T08:00`);
    long.channel.results.length = 0;
    const late = (await later(long, '2026-10-26T08:30')).filter(({ chatId }) => chatId === 'yen');
    expect(late.length).toBeLessThanOrEqual(1);
    for (const { text } of late) expect(text).toContain('đã quá hạn ngày 20/09/2026');
  });

  it('R27: one channel down, the other one brings its reminders', async () => {
    const zalo = new PlainChannel();
    const bot = await remindedBot('2026-09-14T09:00', { others: [zalo] });
    bot.logger.expectErrors();
    await onZalo(bot, 'nam', 'NAM');
    bot.channel.results.push(...Array.from({ length: 1_000 }, () => DOWN));
    await later(bot, '2026-09-15T08:00');
    expect(zalo.sent.map(({ chatId }) => chatId)).toEqual(['nam']);
  });

  it('R28: blocked: no second try, the other account gets it; with no other one the unit’s leader hears of it, once', async () => {
    const zalo = new PlainChannel();
    const bot = await remindedBot('2026-09-14T09:00', { others: [zalo] });
    const calls = new Map<string, number>();
    const send = bot.channel.send.bind(bot.channel);
    bot.channel.send = async (chat, part) => {
      calls.set(chat, (calls.get(chat) ?? 0) + 1);
      return ['yen', 'nam'].includes(chat) ? BLOCKED : send(chat, part);
    };
    await onZalo(bot, 'yen', 'YEN', '2026-09-01T03:00:00Z');
    await later(bot, '2026-09-15T08:00');
    expect(zalo.sent.map(({ chatId }) => chatId)).toEqual(['yen']);
    await later(bot, '2026-09-15T08:05');
    const told = bot.channel.sent.filter(({ text }) => text.includes('không còn nhắn được'));
    expect(told.map(({ chatId, text }) => [chatId, text.includes('Trần Văn Nam')])).toEqual([['lan', true]]);
    await later(bot, '2026-09-17T08:00');
    await later(bot, '2026-09-18T08:00');
    expect([calls.get('yen'), calls.get('nam')]).toEqual([1, 1]);
    expect(bot.channel.sent.filter(({ text }) => text.includes('không còn nhắn được'))).toHaveLength(1);
  });
});

/** An account on Zalo that was used before the one on the first channel, or after it. */
async function onZalo(bot: TestApp, chatId: string, person: string, at?: string): Promise<void> {
  const moment = at === undefined ? bot.clock.now() : new Date(at);
  await letIn(bot.db, { channel: 'zalo', chatId, senderId: chatId }, person, { at: moment, consents: false });
  if (at === undefined) {
    await bot.db
      .updateTable('identity')
      .set({ last_used_at: '2026-09-01T00:00:00.000Z' })
      .where('channel', '=', 'web')
      .where('person', '=', person)
      .execute();
  }
}
