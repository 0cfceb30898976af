import { describe, expect, it } from 'vitest';
import { begunAt, CHANNELS, told } from './talk.ts';

describe.each(CHANNELS)('Để sau và hủy (%s)', (_, channel) => {
  it.each(['để sau', 'de sau nhe', 'mai làm tiếp', '/desau'])('“%s” lưu lại; “làm tiếp” về đúng mục', async (said) => {
    const bot = await begunAt('8', { channel: channel() });
    for (const line of ['lui', '24']) await bot.says(line);
    await bot.says('đến mục 8');
    await bot.says('24');
    expect(await told(bot, said)).toContain('gõ “làm tiếp”');
    bot.clock.moveTo('2026-09-23T14:05');
    const again = await told(bot, 'lam tiep');
    expect(again).toContain('Làm tiếp báo cáo quý III và 9 tháng năm 2026');
    expect(again).toContain('lưu 08:30 ngày 16/09/2026');
  });

  it('“hủy” hỏi lại; “không” thì làm tiếp, chỉ “có” mới bỏ bản nháp', async () => {
    const bot = await begunAt('8', { channel: channel() });
    expect(await told(bot, 'hủy')).toContain('Hủy bản nháp báo cáo quý III và 9 tháng năm 2026?');
    expect(await told(bot, 'không')).toContain('Mục 8/42');
    expect(await bot.db.selectFrom('report_draft').selectAll().execute()).toHaveLength(1);
    await bot.says('huy');
    expect(await told(bot, 'có')).toContain('Đã hủy bản nháp');
    expect(await bot.db.selectFrom('report_draft').selectAll().execute()).toEqual([]);
    expect(await told(bot, '/tiep')).toContain('chưa có bản nháp nào');
  });

  it('sau khi để sau, một con số không rơi vào mục nào', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('để sau');
    expect(await told(bot, '24')).toContain('Câu này đã qua');
    expect((await bot.db.selectFrom('report_draft').select('body').executeTakeFirstOrThrow()).body).not.toContain(
      'so_hoi_tv',
    );
  });
});
