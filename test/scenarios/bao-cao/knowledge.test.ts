import { describe, expect, it } from 'vitest';
import { begunAt, CHANNELS, filled, told } from './talk.ts';

describe.each(CHANNELS)('Vì sao, còn thiếu gì, xem lại (%s)', (_, channel) => {
  it.each(['vì sao', 'vi sao hoi', 'giải thích', 'mục này là gì'])(
    '“%s” nói tiêu chí và cách ghi, rồi hỏi lại',
    async (said) => {
      const bot = await begunAt('9', { channel: channel() });
      expect(await told(bot, said)).toMatch(/tiêu chí 2\.2[^]*Cách ghi[^]*Mục 9\/42/);
    },
  );

  it('“còn thiếu gì” kể theo nhóm, đánh dấu mục bắt buộc', async () => {
    const bot = await begunAt('8', { channel: channel() });
    expect(await told(bot, 'con thieu gi')).toMatch(/Tổ chức, hội viên: mục 8\*, 9\*[^]*Mục 8\/42/);
  });

  it('kỳ trước ghi bao nhiêu hiện ngay dưới câu hỏi, lũy kế được tính sẵn', async () => {
    const bot = await filled({ channel: channel() });
    await bot.says('gửi');
    bot.clock.moveTo('2026-12-16T09:00');
    await bot.says('báo cáo quý 4');
    expect(await told(bot, 'đến mục 14')).toContain('kỳ trước: 2 cuộc');
    expect(await told(bot, '3')).toContain('là 9 cuộc');
    expect(await told(bot, '1')).toContain('Mục 14 (lũy kế): 9 cuộc.');
  });
});
