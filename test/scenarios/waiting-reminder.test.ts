import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/db/tables.ts';
import { BAO_CAO_QUY_3, sendReportOf } from '../support/put-milestones.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';
import type { TestApp } from '../support/start-test-app.ts';

const SECOND = { ...BAO_CAO_QUY_3, code: 'M95', name: 'Gửi danh sách', ky: null, clearedBy: 'xac-nhan' } as const;

describe('lời nhắc đã hứa mà chưa gửi được', () => {
  it.each<[string, (db: Db) => Promise<unknown>]>([
    ['báo cáo đã nộp', (db) => sendReportOf(db, 'LHH-LAM-DONG')],
    ['hạn đã dời', (db) => db.updateTable('milestone').set({ rule: '30/10' }).execute()],
    [
      'việc đã giao người khác',
      (db) => db.updateTable('term').set({ valid_to: '2026-09-14' }).where('person', '=', 'YEN').execute(),
    ],
    ['đã rút đồng ý', (db) => db.updateTable('consent').set({ answer: 'rut' }).where('person', '=', 'YEN').execute()],
    [
      'tài khoản đã khóa',
      (db) =>
        db.updateTable('account').set({ locked_at: '2026-09-15T01:00:00Z' }).where('person', '=', 'YEN').execute(),
    ],
  ])('%s: bỏ, và ghi vào danh sách lời nhắc bị bỏ', async (_, change) => {
    const bot = await stuck();
    await change(bot.db);
    const sent = await later(bot, '2026-09-15T08:10');
    expect(sent.filter(({ chatId }) => chatId === 'yen')).toEqual([]);
    const step = await bot.db
      .selectFrom('reminder_step')
      .select('skipped')
      .where('person', '=', 'YEN')
      .orderBy('rung', 'desc')
      .executeTakeFirst();
    expect(step?.skipped).toBe('no-longer-true');
    const waiting = await bot.db.selectFrom('outbox').select('id').where('person', '=', 'YEN').execute();
    expect(waiting).toEqual([]);
  });

  it('một trong hai việc đã xong: gửi phần còn lại', async () => {
    const bot = await stuck(BAO_CAO_QUY_3, SECOND);
    await sendReportOf(bot.db, 'LHH-LAM-DONG');
    const sent = (await later(bot, '2026-09-15T08:10')).filter(({ chatId }) => chatId === 'yen');
    expect(sent.map(({ text }) => text.split('\n').slice(0, 2))).toEqual([
      ['Kính nhắc anh/chị:', expect.stringMatching(/^Gửi danh sách: hạn ngày/)],
    ]);
  });

  it('kẹt qua đêm: sáng hôm sau gửi với ngày tháng đúng, nói lẽ ra gửi hôm nào', async () => {
    const bot = await stuck();
    const sent = (await later(bot, '2026-09-16T07:00')).filter(({ chatId }) => chatId === 'yen');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).not.toMatch(/hôm nay|hôm qua|ngày mai/);
    expect(sent[0]?.text).toContain('lẽ ra gửi ngày 15/09/2026');
  });
});

/** At 08:00 of the third day before, when nothing goes out for five minutes. */
async function stuck(...milestones: readonly (typeof BAO_CAO_QUY_3)[]): Promise<TestApp> {
  const bot = await remindedBot('2026-09-14T09:00', milestones.length > 0 ? { milestones } : {});
  const trouble = { kind: 'retry', afterMs: 300_000, certain: true, reason: '502' } as const;
  bot.channel.results.push(...Array.from({ length: 100 }, () => trouble));
  expect(await later(bot, '2026-09-15T08:00')).toEqual([]);
  bot.channel.results.length = 0;
  return bot;
}
