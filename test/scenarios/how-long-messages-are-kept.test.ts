import { expect, it } from 'vitest';
import { prune } from '../../src/mailbox/prune.ts';
import { answer, startTestApp } from '../support/start-test-app.ts';

it('Tin nhắn hai chiều và câu hỏi giữ đúng số ngày đã đặt, rồi xóa; số ngày đó có trong thông báo và trong “dữ liệu của tôi”', async () => {
  const bot = await startTestApp({ sources: { answer: async () => answer('Trả lời.', 'trích') }, keepChatDays: 7 });
  await bot.says('hạn nộp báo cáo canary?');
  expect((await bot.says('dữ liệu của tôi'))[0]!.text).toContain(
    'mỗi tin tự xóa sau 7 ngày (cũ nhất: xóa ngày 21/09/2026)',
  );
  await bot.db.deleteFrom('consent').where('person', '=', 'NAM').execute();
  expect((await bot.says('xin chào', 'nam'))[0]!.text).toContain('sau 7 ngày');

  const kept = async (): Promise<string> =>
    JSON.stringify([
      await bot.db.selectFrom('inbox').select('body').execute(),
      await bot.db.selectFrom('outbox').select('body').execute(),
      await bot.db.selectFrom('conversation').select('state').execute(),
    ]);
  bot.clock.moveTo('2026-09-21T08:29');
  await prune(bot.db, bot.clock.now(), 7);
  expect(await kept()).toContain('canary');
  bot.clock.moveTo('2026-09-21T08:31');
  await prune(bot.db, bot.clock.now(), 7);
  expect(await kept()).toBe('[[],[],[]]');
});
