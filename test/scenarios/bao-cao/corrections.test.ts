import { describe, expect, it } from 'vitest';
import { begunAt, CHANNELS, draftOf, filled, told, valueOf } from './talk.ts';

describe.each(CHANNELS)('Sửa câu trả lời (%s)', (_, channel) => {
  it.each([
    ['à nhầm, 25 chứ', '24 hội → 25 hội'],
    ['a nham 25 chu', '24 hội → 25 hội'],
    ['ủa không, 25 mới đúng', '24 hội → 25 hội'],
    ['nhầm rồi, là 25 chứ không phải 24', '24 hội → 25 hội'],
    ['sửa 8 thành 25', '24 hội → 25 hội'],
    ['sua lai muc 8 la 25', '24 hội → 25 hội'],
    ['sửa số hội thành viên thành 25', '24 hội → 25 hội'],
  ])('“%s” sau khi trả lời 24: nói rõ cũ và mới, rồi về mục đang hỏi', async (said, change) => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('24');
    const answer = await told(bot, said);
    expect(answer).toContain(change);
    expect(answer).toContain('Mục 9/42');
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(25);
  });

  it('“sửa 8” hỏi lại mục 8 rồi về đúng mục đang bỏ dở', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('24');
    await bot.says('đến mục 20');
    expect(await told(bot, 'sửa 8')).toContain('(đang ghi: 24 hội)');
    expect(await told(bot, '26')).toMatch(/24 hội → 26 hội[^]*Mục 20\/42/);
  });

  it('sửa số trong kỳ thì chỉ hỏi lại số lũy kế của mục đó, rồi về mục đang hỏi', async () => {
    const bot = await begunAt('14', { channel: channel() });
    await bot.says('2 và 6');
    const again = await told(bot, 'sửa 14 thành 3');
    expect(again).toMatch(/Mục 14: 2 cuộc → 3 cuộc\.[^]*Mục 14\/42, số lũy kế/);
    expect(await told(bot, '7')).toContain('Mục 15/42');
    expect((await draftOf(bot)).answers['hop_btv@luy-ke']?.value).toBe(7);
  });

  it('“lùi” về mục trước, thấy đang ghi gì; “giữ nguyên” thì đi tiếp', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('24');
    expect(await told(bot, 'lui')).toContain('Mục 8/42');
    expect(await told(bot, 'giữ nguyên')).toMatch(/vẫn là 24 hội[^]*Mục 9\/42/);
  });

  it('báo cáo đã gửi: bản sửa cần lý do; Cụm trưởng thấy cũ, mới và lý do; bản cũ còn nguyên', async () => {
    const bot = await filled({ channel: channel() });
    await bot.says('gửi');
    expect(await told(bot, 'bao cao quy 3')).toContain('BC-2026Q3-LAM-DONG-0001');
    await bot.says('1');
    await bot.says('sửa 8 thành 25');
    await bot.says('gửi');
    expect(await told(bot, 'gửi')).toContain('lý do sửa');
    expect(await told(bot, 'có')).toContain('ít nhất 5 ký tự');
    const sent = await bot.says('cập nhật danh sách hội thành viên');
    expect(sent.find(({ chatId }) => chatId === 'yen')?.text).toContain(
      'Đã nhận bản sửa BC-2026Q3-LAM-DONG-0001 (bản 2)',
    );
    const head = sent.find(({ chatId }) => chatId === 'cuong')?.text ?? '';
    expect(head).toContain('Số hội thành viên: 24 hội → 25 hội');
    expect(head).toContain('Lý do sửa: cập nhật danh sách hội thành viên');
    expect(await bot.db.selectFrom('report_version').select('version').execute()).toHaveLength(2);
  });
});
