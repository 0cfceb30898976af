import { expect, it } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

it('71: khi hỏng, người dùng thấy một câu tiếng Việt có mã lỗi; không vết lỗi, đường dẫn hay SQL', async () => {
  const broken = Object.assign(
    new Error('SQLITE_ERROR: near "select": select * from passage at /srv/app/src/search.ts:7'),
    {
      code: 'SQLITE_ERROR',
    },
  );
  const bot = await startTestApp({
    sources: {
      answer: async () => {
        throw broken;
      },
    },
  });
  bot.logger.expectErrors();
  const replies = await bot.says('hạn nộp báo cáo quý 3?');
  const text = replies.map((part) => part.text).join('\n');
  const { id } = await bot.db.selectFrom('inbox').select('id').where('state', '=', 'failed').executeTakeFirstOrThrow();
  expect(text).toContain(`(mã lỗi L${id})`);
  expect(text).toMatch(/^Rất tiếc/);
  for (const leak of ['SQLITE', 'select', '/srv', 'Error', '.ts', ' at ']) expect(text).not.toContain(leak);
});
