import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { SendResult } from '../../src/channels/channel.ts';
import { transact } from '../../src/db/transact.ts';
import { enqueue, PRIORITY } from '../../src/mailbox/outbox.ts';
import { until } from '../support/until.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const trouble: SendResult = { kind: 'retry', afterMs: null, certain: true, reason: '502' };

describe('delivery', () => {
  it('keeps the order of a conversation when the first message has to wait', async () => {
    const bot = await startTestApp();
    bot.channel.results.push(trouble);
    await promise(bot, 'an', 'một', 'hai', 'ba');
    expect(texts(bot)).toEqual([]);
    bot.clock.advance(1_000);
    await bot.app.settle();
    expect(texts(bot)).toEqual(['một', 'hai', 'ba']);
  });

  it('lets a reply go before what the bot says of its own accord, unless that was tried already', async () => {
    const bot = await startTestApp();
    const at = bot.clock.now();
    await transact(bot.db, async (tx) => {
      for (const [text, priority] of [
        ['lời nhắc', PRIORITY.notice],
        ['câu trả lời', PRIORITY.reply],
      ] as const) {
        await enqueue(tx, { text }, { channel: 'web', chatId: 'an' }, { at, priority, dedupe: text });
      }
    });
    await bot.app.settle();
    expect(texts(bot)).toEqual(['câu trả lời', 'lời nhắc']);
    bot.channel.results.push({ ...trouble, afterMs: 30_000 });
    await transact(bot.db, (tx) =>
      enqueue(
        tx,
        { text: 'lời nhắc 2' },
        { channel: 'web', chatId: 'an' },
        { at, priority: PRIORITY.notice, dedupe: '2' },
      ),
    );
    await bot.app.settle();
    await promise(bot, 'an', 'câu trả lời 2');
    expect(texts(bot)).toHaveLength(2);
    bot.clock.advance(30_000);
    await bot.app.settle();
    expect(texts(bot).slice(2)).toEqual(['lời nhắc 2', 'câu trả lời 2']);
  });

  it('does not let one conversation hold up another', async () => {
    const bot = await startTestApp();
    bot.channel.results.push(trouble);
    await promise(bot, 'an', 'cho An');
    await promise(bot, 'binh', 'cho Bình');
    expect(texts(bot)).toEqual(['cho Bình']);
  });

  it('does not call a conversation again before the time the channel asked for', async () => {
    const bot = await startTestApp();
    bot.channel.results.push({ ...trouble, afterMs: 30_000 });
    await promise(bot, 'an', 'một');
    bot.clock.advance(29_999);
    await bot.app.settle();
    expect(texts(bot)).toEqual([]);
    bot.clock.advance(1);
    await bot.app.settle();
    expect(texts(bot)).toEqual(['một']);
  });

  it('gives up a conversation that blocked the bot, and takes it up when the person writes again', async () => {
    const bot = await startTestApp();
    await bot.says('chào', 'yen');
    bot.channel.results.push({ kind: 'unreachable', reason: 'blocked' });
    await promise(bot, 'yen', 'một', 'hai');
    expect(await unreachable(bot, 'yen')).toBe('blocked');
    expect(await waiting(bot)).toBe(0);
    await bot.says('chào', 'yen');
    expect(await unreachable(bot, 'yen')).toBeNull();
  });

  it('follows a conversation that moved, and sends each message once', async () => {
    const bot = await startTestApp();
    bot.channel.results.push({ kind: 'unreachable', reason: 'migrated', movedTo: 'new' });
    await promise(bot, 'old', 'một', 'hai');
    expect(bot.channel.sent.map(({ chatId, text }) => `${chatId}: ${text}`)).toEqual(['new: một', 'new: hai']);
  });

  it('rests when the channel takes nothing, keeps everything, and counts what was sent by the month', async () => {
    const bot = await startTestApp();
    bot.logger.expectErrors();
    bot.channel.results.push({ kind: 'channel-down', reason: 'quota' });
    await promise(bot, 'an', 'một');
    await promise(bot, 'binh', 'hai');
    expect(texts(bot)).toEqual([]);
    bot.clock.advance(5 * 60_000);
    await bot.app.settle();
    expect(texts(bot)).toEqual(['một', 'hai']);
    const counts = await bot.db.selectFrom('sent_count').selectAll().execute();
    expect(counts).toEqual([{ channel: 'web', month: '2026-09', sent: 2 }]);
  });

  it('keeps for the operator what no channel will ever take, and goes on', async () => {
    const bot = await startTestApp();
    bot.channel.results.push({ kind: 'refused', reason: 'too long' });
    await promise(bot, 'an', 'một', 'hai');
    expect(texts(bot)).toEqual(['hai']);
    const dead = await bot.db.selectFrom('outbox').select(['error']).where('state', '=', 'dead').execute();
    expect(dead).toEqual([{ error: 'too long' }]);
  });

  it('sends a message once also while the disk takes no note of it, and nothing overtakes it', async () => {
    const bot = await startTestApp();
    bot.logger.expectErrors();
    await refuseMarks(bot);
    void promise(bot, 'an', 'một', 'hai');
    await until(() => bot.logger.errors.length >= 2 || undefined);
    expect(texts(bot)).toEqual(['một']);
    await sql`drop trigger full_disk`.execute(bot.db);
    await until(() => texts(bot).length === 2 || undefined);
    expect(texts(bot)).toEqual(['một', 'hai']);
  });

  it('does not bring an answer that is more than a day late; the person is told so once', async () => {
    const bot = await startTestApp();
    bot.logger.expectErrors();
    bot.channel.results.push({ kind: 'channel-down', reason: 'quota' });
    await promise(bot, 'an', 'một', 'hai');
    bot.clock.advance(3 * 86_400_000);
    await bot.app.settle();
    expect(texts(bot)).toEqual([expect.stringContaining('câu trả lời ngày 14/09/2026 đã không đến được')]);
  });

  it('sends at once what is promised now, whatever a clock that ran ahead has left behind', async () => {
    const bot = await startTestApp({ now: '2027-01-10T08:00' });
    bot.channel.results.push(trouble);
    await promise(bot, 'an', 'từ tương lai');
    bot.clock.moveTo('2026-09-14T08:30');
    await promise(bot, 'an', 'bây giờ');
    expect(texts(bot)).toEqual(['từ tương lai', 'bây giờ']);
  });

  it('sends the same promise once, however often it is made', async () => {
    const bot = await startTestApp();
    await promise(bot, 'an', 'một');
    await promise(bot, 'an', 'một');
    expect(texts(bot)).toEqual(['một']);
  });
});

async function promise(bot: TestApp, chatId: string, ...messages: string[]): Promise<void> {
  await transact(bot.db, async (tx) => {
    for (const text of messages) {
      const options = { at: bot.clock.now(), priority: 0, dedupe: `${chatId}/${text}` };
      await enqueue(tx, { text }, { channel: 'web', chatId }, options);
    }
  });
  await bot.app.settle();
}

/** From now on no outbox row can be changed, as on a full disk. */
async function refuseMarks(bot: TestApp): Promise<void> {
  await sql`create trigger full_disk before update on outbox begin select raise(fail, 'the disk is full'); end`.execute(
    bot.db,
  );
}

const texts = (bot: TestApp): string[] => bot.channel.sent.map((part) => part.text);

async function waiting(bot: TestApp): Promise<number> {
  const rows = await bot.db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute();
  return rows.length;
}

async function unreachable(bot: TestApp, chatId: string): Promise<string | null | undefined> {
  const row = await bot.db
    .selectFrom('conversation')
    .select('unreachable')
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row?.unreachable;
}
