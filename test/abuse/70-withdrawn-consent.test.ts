import { expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { tellPerson } from '../../src/people/tell-person.ts';
import { answer, startTestApp } from '../support/start-test-app.ts';

it('70: rút đồng ý rồi thì không còn nhắc hạn, không hỏi văn bản, không xuất dữ liệu của người đó, kể cả việc đã hẹn từ trước', async () => {
  let asked = 0;
  const bot = await startTestApp({ sources: { answer: async () => ((asked += 1), answer('Trả lời.', 'trích')) } });
  const at = bot.clock.now();
  const later = new Date(at.getTime() + 3_600_000);
  const remind = (dedupe: string): Promise<boolean> =>
    transact(bot.db, (tx) => tellPerson(tx, 'YEN', { text: 'nhắc hạn' }, { at, dedupe, dueAt: later }));
  expect(await remind('nhac/1')).toBe(true);
  await bot.says('hạn nộp');
  await bot.says('rút đồng ý');
  await bot.says('1');
  const before = bot.channel.sent.length;

  expect(await remind('nhac/2')).toBe(false);
  bot.clock.moveTo('2026-09-14T12:00');
  bot.app.wake();
  await bot.app.settle();
  expect(bot.channel.sent).toHaveLength(before);

  for (const text of ['hạn nộp báo cáo?', 'xuất dữ liệu của tôi', 'sửa tên thành Lan Anh', '/baocao', '1', '1', 'có']) {
    const replies = await bot.says(text);
    expect(replies.map((part) => part.fileId).filter((id) => id !== undefined)).toEqual([]);
  }
  expect(asked).toBe(1);
  expect(await bot.db.selectFrom('conversation').selectAll().where('chat_id', '=', 'yen').execute()).toEqual([]);
  const kept = await bot.db.selectFrom('inbox').select('body').where('fleeting', '=', 0).execute();
  expect(JSON.stringify(kept)).not.toContain('Lan Anh');

  await bot.says('đồng ý');
  expect(await remind('nhac/3')).toBe(true);
});
