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

  it('answers the messages of one person in the order they were written, however long each takes', async () => {
    const bot = await startTestApp({
      sources: {
        answer: async (question) => {
          if (question === 'câu một') await new Promise((resolve) => setImmediate(resolve));
          return answer(`Trả lời ${question}`);
        },
      },
    });
    await bot.channel.deliver(...['câu một', 'câu hai', 'câu ba'].map((text) => typed(bot, text)));
    await bot.app.settle();
    expect(firstLines(bot)).toEqual(['Trả lời câu một', 'Trả lời câu hai', 'Trả lời câu ba']);
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
    await first.channel.deliver(typed(first, 'câu một'), typed(first, 'câu hai'));

    const second = await startTestApp({
      db: first.db,
      channel: new FakeChannel(),
      sources: { answer: async (question) => answer(`Trả lời ${question}`) },
    });
    await second.app.settle();
    expect(firstLines(second)).toEqual(['Trả lời câu một', 'Trả lời câu hai']);

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

  it('tells a person whose conversation can no longer be read, and answers all the same', async () => {
    const bot = await startTestApp({ sources: { answer: async () => answer('Trả lời') } });
    await bot.says('câu một');
    await bot.db.updateTable('conversation').set({ state: '{"v":99}' }).execute();
    const replies = await bot.says('câu hai');
    expect(replies.map((reply) => reply.text.split('\n')[0])).toEqual([
      'Tôi không đọc lại được phần trò chuyện trước, mong anh/chị thông cảm.',
      'Trả lời',
    ]);
  });
});

function typed(bot: TestApp, text: string) {
  return bot.channel.message('yen', { kind: 'text', text }, bot.clock.now());
}

const firstLines = (bot: TestApp): string[] => bot.channel.sent.map((part) => part.text.split('\n')[0]!);
