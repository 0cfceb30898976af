import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../src/milestones/milestone.ts';
import { BAO_CAO_QUY_3, putMilestones } from '../support/put-milestones.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';

/** Five things that are due on one day. */
const FIVE: readonly Milestone[] = Array.from({ length: 5 }, (_, n) => ({
  ...BAO_CAO_QUY_3,
  code: `X${n}`,
  name: `Việc thứ ${n + 1}`,
  ky: null,
  clearedBy: 'xac-nhan',
}));

describe('lịch và giờ nhắc của mỗi người', () => {
  it('“lịch”: việc sắp tới, hạn và lần nhắc tới của riêng mình', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    expect((await bot.says('lịch'))[0]?.text).toBe(
      [
        'Việc sắp tới của anh/chị:',
        '- Nộp báo cáo quý III (9 tháng): hạn ngày 20/09/2026 (Chủ nhật), ngày làm việc liền trước là thứ Sáu, 18/09/2026. Tôi nhắc lúc 08:00 ngày 15/09/2026.',
        '',
        'Giờ nhắc: 08:00. Gõ “nhắc tôi lúc 9h” để đổi; “/imlang 2h” để tôi im lặng một lúc.',
      ].join('\n'),
    );
  });

  it('“nhắc tôi lúc 9h”: từ lần sau nhắc lúc 9 giờ; ngoài giờ làm việc thì nói khung giờ', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    expect((await bot.says('nhắc tôi lúc 21h'))[0]?.text).toContain('từ 07:00 đến 18:30');
    expect((await bot.says('nhac toi luc 9h'))[0]?.text).toContain('lúc 09:00');
    expect((await later(bot, '2026-09-15T08:00')).map(({ chatId }) => chatId)).not.toContain('yen');
    expect((await later(bot, '2026-09-15T09:00')).map(({ chatId }) => chatId)).toContain('yen');
    expect((await later(bot, '2026-09-15T09:01')).map(({ chatId }) => chatId)).not.toContain('yen');
  });

  it('“/imlang 2h”: tin tự gửi chờ đến hết giờ im lặng, câu trả lời thì không; “bỏ im lặng” là nhận lại ngay', async () => {
    const bot = await remindedBot('2026-09-15T07:00');
    expect((await bot.says('/imlang 2h'))[0]?.text).toContain('im lặng đến 09:00 ngày 15/09/2026');
    expect((await later(bot, '2026-09-15T08:00')).map(({ chatId }) => chatId)).not.toContain('yen');
    expect(await bot.says('lịch')).toHaveLength(1);
    expect((await later(bot, '2026-09-15T09:00')).map(({ chatId }) => chatId)).toContain('yen');
    await bot.says('im lặng đến 17h ngày 17/9');
    expect((await later(bot, '2026-09-17T08:00')).map(({ chatId }) => chatId)).not.toContain('yen');
    await bot.says('bỏ im lặng');
    expect((await later(bot, '2026-09-17T08:05')).map(({ chatId }) => chatId)).toContain('yen');
  });

  it('đang im lặng: lời nhắc cuối trước hạn vẫn đến và nói vì sao', async () => {
    const bot = await remindedBot('2026-09-17T09:00');
    await bot.says('/imlang 3 ngày');
    const last = (await later(bot, '2026-09-18T08:00')).filter(({ chatId }) => chatId === 'yen');
    expect(last.map(({ text }) => text)).toEqual([expect.stringContaining('đây là lời nhắc cuối trước hạn')]);
  });

  it('năm việc cùng ngày là một tin; báo xong từng việc thì chỉ còn việc chưa xong', async () => {
    const bot = await remindedBot('2026-09-14T09:00', { milestones: FIVE });
    const own = (await later(bot, '2026-09-15T08:00')).filter(({ chatId }) => chatId === 'yen');
    expect(own).toHaveLength(1);
    expect(own[0]?.text).toMatch(/^Kính nhắc anh\/chị 5 việc:/);
    expect(own[0]?.buttons.at(-1)).toBe('Đã xong');
    expect((await bot.says('đã xong'))[0]?.buttons).toHaveLength(6);
    expect((await bot.says('1'))[0]?.text).toContain('ghi nhận là xong: “Việc thứ 1”');
    const next = (await later(bot, '2026-09-17T08:00')).filter(({ chatId }) => chatId === 'yen');
    expect(next[0]?.text).toMatch(/^Kính nhắc anh\/chị 4 việc:/);
  });

  it('đã đủ số tin trong ngày: phần còn lại chờ sáng hôm sau, gộp một tin; lời nhắc cuối vẫn gửi', async () => {
    const bot = await remindedBot('2026-09-14T09:00', { reminders: { perDay: 1 } });
    await later(bot, '2026-09-15T08:00');
    await putMilestones(bot.db, {
      ...BAO_CAO_QUY_3,
      code: 'M90',
      name: 'Việc thêm',
      day: { kind: 'fixed', month: 9, date: 22, yearsOn: 0 },
    });
    expect((await later(bot, '2026-09-15T09:00')).filter(({ chatId }) => chatId === 'yen')).toEqual([]);
    const next = (await later(bot, '2026-09-16T08:00')).filter(({ chatId }) => chatId === 'yen');
    expect(next).toHaveLength(1);
    expect(next[0]?.text).toContain('Việc thêm');
  });
});
