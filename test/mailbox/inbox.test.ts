import { describe, expect, it } from 'vitest';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { FakeChannel } from '../support/fake-channel.ts';

describe('the inbox', () => {
  it('gives a message that is delivered twice one turn', async () => {
    const bot = await startTestApp({ sources: { answer: async (question) => answer(`Trả lời: ${question}`) } });
    const message = bot.channel.message('yen', { kind: 'text', text: 'hạn nộp?' }, bot.clock.now(), 'm-1');
    await bot.channel.deliver(message, message);
    await bot.app.settle();
    await bot.channel.deliver(message);
    await bot.app.settle();
    expect(bot.channel.sent).toHaveLength(1);
  });

  it('stores what many people send at the same moment with few flushes of the disk', async () => {
    const bot = await startTestApp();
    const commits = await countCommits(bot, async () => {
      const all = Array.from({ length: 40 }, (_, n) =>
        bot.channel.message(`c${n}`, { kind: 'text', text: 'x' }, bot.clock.now()),
      );
      await Promise.all(all.map((message) => bot.channel.deliver(message)));
    });
    expect(commits).toBeLessThan(5);
    await bot.app.settle();
  });

  it('answers the messages of one person in the order they were written, however long each takes', async () => {
    const bot = await startTestApp({
      sources: {
        answer: async (question) => {
          if (question === 'hạn một') await new Promise((resolve) => setImmediate(resolve));
          return answer(`Trả lời ${question}`);
        },
      },
    });
    await bot.channel.deliver(...['hạn một', 'hạn hai', 'hạn ba'].map((text) => typed(bot, text)));
    await bot.app.settle();
    expect(firstLines(bot)).toEqual(['Trả lời hạn một', 'Trả lời hạn hai', 'Trả lời hạn ba']);
  });

  it('plays after a restart what was stored and not yet answered', async () => {
    const stuck = Promise.withResolvers<void>();
    const first = await startTestApp({
      sources: {
        answer: async (question) => {
          await stuck.promise;
          return answer(`Trả lời muộn ${question}`);
        },
      },
    });
    await first.channel.deliver(typed(first, 'hạn một'), typed(first, 'hạn hai'));

    const second = await startTestApp({
      db: first.db,
      channel: new FakeChannel(),
      sources: { answer: async (question) => answer(`Trả lời ${question}`) },
    });
    await second.app.settle();
    expect(firstLines(second)).toEqual(['Trả lời hạn một', 'Trả lời hạn hai']);

    stuck.resolve();
    await first.app.settle();
    expect(firstLines(first), 'a turn that was played elsewhere promises nothing twice').toEqual([]);
  });

  it('apologises for a turn that always throws, keeps it for the operator, and goes on with the next message', async () => {
    const bot = await startTestApp({
      sources: {
        answer: async (question) => {
          if (question.includes('hỏng')) throw new Error('broken');
          return answer(`Trả lời ${question}`);
        },
      },
    });
    bot.logger.expectErrors();
    await bot.channel.deliver(typed(bot, 'câu hỏng'), typed(bot, 'câu lành'));
    await bot.app.settle();
    expect(firstLines(bot)).toEqual([expect.stringContaining('Rất tiếc, tôi gặp lỗi'), 'Trả lời câu lành']);
    const kept = await bot.db.selectFrom('inbox').select(['state', 'attempts', 'error']).orderBy('id').execute();
    expect(kept[0]).toEqual({ state: 'failed', attempts: 3, error: 'Error' });
  });

  it('lets somebody with one question not wait behind somebody with fifty', async () => {
    const bot = await startTestApp({ sources: { answer: async (question) => answer(`Trả lời ${question}`) } });
    const flood = Array.from({ length: 50 }, (_, n) =>
      bot.channel.message('flood', { kind: 'text', text: `hạn số ${n}` }, bot.clock.now()),
    );
    await bot.channel.deliver(...flood, typed(bot, 'hạn của Yến'));
    await bot.app.settle();
    const at = bot.channel.sent.findIndex((part) => part.chatId === 'yen');
    expect(at).toBeLessThan(20);
    expect(bot.channel.sent).toHaveLength(51);
  });

  it('gives everybody in a group a conversation of their own', async () => {
    const bot = await startTestApp();
    const inGroup = (senderId: string, text: string) => ({
      ...bot.channel.message('nhóm', { kind: 'text', text }, bot.clock.now()),
      senderId,
      chatKind: 'group' as const,
    });
    await bot.channel.deliver(inGroup('yen', 'lệ phí dự hội thảo'));
    await bot.app.settle();
    await bot.channel.deliver(inGroup('nam', '1'));
    await bot.app.settle();
    expect(bot.channel.sent.at(-1)?.text).toContain('Câu này đã qua');
    expect(await bot.db.selectFrom('office_question').selectAll().execute()).toEqual([]);
  });

  it('names nothing after a row that was pruned: a reply is never taken for an old one', async () => {
    const bot = await startTestApp({ sources: { answer: async (question) => answer(`Trả lời ${question}`) } });
    await bot.says('hạn một');
    await bot.db.deleteFrom('inbox').execute();
    expect(await bot.says('hạn hai')).toHaveLength(1);
  });

  it('tells a person whose conversation can no longer be read, and answers all the same', async () => {
    const bot = await startTestApp({ sources: { answer: async () => answer('Trả lời') } });
    await bot.says('hạn một');
    await bot.db.updateTable('conversation').set({ state: '{"v":99}' }).execute();
    const replies = await bot.says('hạn hai');
    expect(replies.map((reply) => reply.text.split('\n')[0])).toEqual([
      'Tôi không đọc lại được phần trò chuyện trước, mong anh/chị thông cảm.',
      'Trả lời',
    ]);
  });
});

/** How many transactions stored messages while `work` ran. */
async function countCommits(bot: TestApp, work: () => Promise<void>): Promise<number> {
  let commits = 0;
  const original = bot.db.transaction.bind(bot.db);
  bot.db.transaction = () => {
    commits += 1;
    return original();
  };
  await work();
  bot.db.transaction = original;
  return commits;
}

function typed(bot: TestApp, text: string) {
  return bot.channel.message('yen', { kind: 'text', text }, bot.clock.now());
}

const firstLines = (bot: TestApp): string[] => bot.channel.sent.map((part) => part.text.split('\n')[0]!);
