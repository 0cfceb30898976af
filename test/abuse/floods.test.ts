import { performance } from 'node:perf_hooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { decode } from '../../src/channels/telegram/decode.ts';
import { ALLOWED_UPDATES } from '../../src/channels/telegram/update.ts';
import { openDatabase } from '../../src/db/open.ts';
import { limitsFor } from '../../src/limits/limits.ts';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { until } from '../support/until.ts';

const LIMITS = limitsFor(30)!;
const MINUTE_MS = 60_000;
const TOO_FAST = 'Anh/chị nhắn nhanh quá';

describe('58: một người gửi dồn dập', () => {
  it('được nói đúng một lần, và những tin ấy không được đọc; sau một phút tôi đọc tiếp', async () => {
    const bot = await withLimits();
    await flood(bot, 'nam', 100);
    const told = bot.channel.sent.filter(({ text }) => text.startsWith(TOO_FAST));
    expect(told.map(({ text, chatId }) => [chatId, text])).toEqual([
      [
        'nam',
        'Anh/chị nhắn nhanh quá nên tôi chưa đọc những tin vừa rồi; tôi đọc tiếp sau một phút. Khi đó anh/chị gửi lại giúp tôi ạ.',
      ],
    ]);
    expect(bot.channel.sent).toHaveLength(31);

    bot.clock.advance(30_000);
    expect(await bot.says('hạn nộp báo cáo quý 3', 'nam')).toEqual([]);
    bot.clock.advance(30_000);
    expect((await bot.says('hạn nộp báo cáo quý 3', 'nam'))[0]?.text).toContain('20/9/2026');
  });

  it('gửi dồn mười phút liền vẫn chỉ được nói một lần', async () => {
    const bot = await withLimits();
    for (let step = 0; step < 120; step += 1) {
      await flood(bot, 'nam', 50);
      bot.clock.advance(5_000);
    }
    expect(bot.channel.sent.filter(({ text }) => text.startsWith(TOO_FAST))).toHaveLength(1);
  });

  it('không làm người khác, kể cả người cùng nhóm, mất lượt', async () => {
    const bot = await withLimits();
    await flood(bot, 'nam', 100);
    expect((await bot.says('hạn nộp báo cáo quý 3', 'yen'))[0]?.text).toContain('20/9/2026');

    const inGroup = (senderId: string, text: string) => ({
      ...bot.channel.message('nhom', { kind: 'text', text }, bot.clock.now()),
      senderId,
      chatKind: 'group' as const,
    });
    const before = bot.channel.sent.length;
    const many = Array.from({ length: 50 }, (_, n) => inGroup('lan', `câu số ${n}`));
    await bot.channel.deliver(...many, inGroup('yen', 'hạn nộp báo cáo quý 3'));
    await bot.app.settle();
    expect(bot.channel.sent.slice(before).at(-1)?.text).toContain('20/9/2026');
  });

  it('3.000 tin của một người làm người khác đợi thêm không quá 250 ms', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tran-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    const bot = await withLimits(await openDatabase(join(folder, 'bot.db')));
    const quiet = await waits(bot, 20);
    let isFlooding = true;
    const flooding = (async () => {
      for (let batch = 0; batch < 60; batch += 1) {
        await bot.channel.deliver(...messages(bot, 'nam', 50));
        await new Promise((resolve) => setImmediate(resolve));
      }
      isFlooding = false;
    })();
    const busy = await waits(bot, 20, () => isFlooding);
    await flooding;
    await bot.app.settle();
    expect(p95(busy) - p95(quiet)).toBeLessThanOrEqual(250);
    const left = await bot.db.selectFrom('inbox').select('id').where('state', '=', 'new').execute();
    expect(left).toEqual([]);
  });
});

describe('59: 500 người lạ cùng lúc', () => {
  it('không hỏi văn bản lần nào, mỗi người nhiều nhất một câu mỗi phút, tất cả nhiều nhất 60; nội dung không được giữ', async () => {
    let asked = 0;
    const bot = await startTestApp({
      limits: LIMITS,
      sources: { answer: async () => ((asked += 1), answer('Không ai được hỏi.')) },
    });
    const crowd = Array.from({ length: 500 }, (_, n) => messages(bot, `la-${n}`, 3)).flat();
    await bot.channel.deliver(...crowd);
    await bot.app.settle();
    expect(asked).toBe(0);
    const perChat = Map.groupBy(bot.channel.sent, ({ chatId }) => chatId);
    expect(perChat.size).toBe(60);
    expect([...perChat.values()].every((sent) => sent.length === 1)).toBe(true);
    expect((await bot.says('hạn nộp báo cáo quý 3', 'yen'))[0]?.text).toBeDefined();

    const rows = await bot.db.selectFrom('inbox').select(['state', 'body']).where('chat_id', 'like', 'la-%').execute();
    expect(rows.every(({ state }) => state === 'done')).toBe(true);
    expect(rows.filter(({ body }) => body.includes('quý 3') || body.includes('Chị Yến'))).toEqual([]);

    bot.clock.advance(MINUTE_MS);
    expect(await bot.says('xin chào', 'la-3')).toHaveLength(1);
  });
});

describe('60: bấm sửa, bày tỏ cảm xúc, bình chọn, gõ tìm dồn dập', () => {
  it('Telegram không được yêu cầu gửi những thứ đó, và nếu có đến thì cũng không thành tin nhắn', () => {
    expect(ALLOWED_UPDATES).toEqual(['message', 'callback_query']);
    const from = { id: 7, is_bot: false, first_name: 'Nam' };
    const message = { message_id: 1, from, chat: { id: 7, type: 'private' }, date: 1_789_000_000, text: 'a' };
    const context = { me: { id: 1, username: 'bot' }, receivedAt: '2026-09-14T01:30:00.000Z' };
    expect(decode({ update_id: 1, message }, context)).toBeDefined();
    for (const update of [
      { edited_message: message },
      {
        message_reaction: {
          chat: message.chat,
          message_id: 1,
          user: from,
          date: 1,
          old_reaction: [],
          new_reaction: [],
        },
      },
      { inline_query: { id: '1', from, query: 'a', offset: '' } },
      { poll_answer: { poll_id: '1', user: from, option_ids: [0] } },
      { my_chat_member: { chat: message.chat, from, date: 1 } },
    ]) {
      expect(decode({ update_id: 1, ...update }, context)).toBeUndefined();
    }
  });
});

describe('61: một người bắt đầu 1.000 biểu mẫu', () => {
  it('chỉ 30 lần trong một phút, 600 lần trong một ngày được đọc', async () => {
    const bot = await withLimits();
    for (let minute = 0; minute < 60; minute += 1) {
      const many = Array.from({ length: 17 }, () => command(bot, '/baocao'));
      await bot.channel.deliver(...many, command(bot, '/huy'));
      await bot.app.settle();
      bot.clock.advance(MINUTE_MS);
    }
    // What comes back of the day's 600 within an hour is on top.
    expect(bot.channel.sent.length).toBeGreaterThanOrEqual(600);
    expect(bot.channel.sent.length).toBeLessThanOrEqual(626);
  });
});

describe('63: 200 tệp trong một giờ', () => {
  it('chỉ nhận phần của một người, nói đúng một lần, chữ vẫn được đọc', async () => {
    const bot = await withLimits();
    let taken = 0;
    for (let n = 0; n < 200; n += 1) {
      const file = { ref: `f${n}`, name: `ảnh ${n}.jpg`, mimeType: 'image/jpeg', size: 1_000_000 };
      const [reply] = await bot.sends({ kind: 'file', file, caption: null }, 'nam');
      if (reply?.text.startsWith('Tôi đã nhận được tệp')) taken += 1;
      bot.clock.advance(3_600_000 / 200);
    }
    expect(taken).toBeGreaterThanOrEqual(20);
    expect(taken).toBeLessThanOrEqual(25);
    const told = bot.channel.sent.filter(({ text }) => text.startsWith('Anh/chị gửi nhiều tệp quá'));
    expect(told).toHaveLength(1);
    expect((await bot.says('hạn nộp báo cáo quý 3', 'nam'))[0]?.text).toContain('20/9/2026');
  });
});

function withLimits(db?: Awaited<ReturnType<typeof openDatabase>>): Promise<TestApp> {
  const sources = { answer: async () => answer('Báo cáo quý III nộp chậm nhất ngày 20/9/2026.') };
  return startTestApp({ limits: LIMITS, sources, ...(db && { db }) });
}

function command(bot: TestApp, text: string) {
  return bot.channel.message('nam', { kind: 'text', text }, bot.clock.now());
}

function messages(bot: TestApp, who: string, count: number) {
  return Array.from({ length: count }, () =>
    bot.channel.message(who, { kind: 'text', text: 'hạn nộp báo cáo quý 3' }, bot.clock.now()),
  );
}

async function flood(bot: TestApp, who: string, count: number): Promise<void> {
  await bot.channel.deliver(...messages(bot, who, count));
  await bot.app.settle();
}

/** How long somebody waits for each of `least` answers or more, in milliseconds, one question after the other. */
async function waits(bot: TestApp, least: number, goesOn = () => false): Promise<readonly number[]> {
  const found: number[] = [];
  const others = ['yen', 'lan', 'giang', 'dak'];
  while (found.length < least || (goesOn() && found.length < 100)) {
    const who = others[found.length % others.length]!;
    const before = bot.channel.sent.filter(({ chatId }) => chatId === who).length;
    const begin = performance.now();
    await bot.channel.deliver(...messages(bot, who, 1));
    await until(() => bot.channel.sent.filter(({ chatId }) => chatId === who).length > before || undefined, 5_000);
    found.push(performance.now() - begin);
  }
  return found;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}
