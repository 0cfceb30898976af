import { describe, expect, it } from 'vitest';
import { answer } from '../../support/start-test-app.ts';
import { begunAt, CHANNELS, told, valueOf } from './talk.ts';

const SOURCES = {
  answer: async () =>
    answer('Hạn nộp báo cáo quý III là 20/09/2026.\n\nNguồn 1: Hướng dẫn mẫu, Điều 1', 'Chậm nhất ngày 20/9'),
  sourceText: async () => 'Chậm nhất ngày 20/9',
};

describe.each(CHANNELS)('Hỏi chuyện khác giữa chừng (%s)', (_, channel) => {
  it.each(['hạn nộp báo cáo quý 3 là khi nào', 'bao cao quy 3 nop khi nao?', 'nộp muộn bị trừ mấy điểm'])(
    '“%s” được trả lời kèm nguồn, rồi hỏi lại đúng mục trong cùng một tin',
    async (said) => {
      const bot = await begunAt('8', { channel: channel(), sources: SOURCES });
      const sent = await bot.says(said);
      expect(sent.at(-1)?.text).toMatch(/20\/09\/2026[^]*Nguồn[^]*Quay lại báo cáo\. Mục 8\/42/);
      await bot.says('24');
      expect(await valueOf(bot, 'so_hoi_tv')).toBe(24);
    },
  );

  it.each(['trợ giúp', 'cảm ơn em', 'nguồn 1', 'chào em', '/lenhla'])(
    '“%s” xong thì hỏi lại mục đang mở',
    async (said) => {
      const bot = await begunAt('8', { channel: channel(), sources: SOURCES });
      expect(await told(bot, said)).toContain('Quay lại báo cáo. Mục 8/42');
    },
  );

  it('ở mục viết chữ, “hỏi: …” vẫn là câu hỏi, còn câu kể thì là câu trả lời', async () => {
    const bot = await begunAt('38', { channel: channel(), sources: SOURCES });
    expect(await told(bot, 'hỏi: hạn nộp báo cáo quý 3')).toContain('20/09/2026');
    const said = 'Đã nộp đủ các báo cáo đúng hạn nộp, rà soát tiêu chí chấm điểm của cụm trong quý.';
    expect(await told(bot, said)).toContain('Mục 39/42');
    expect(await valueOf(bot, 'ket_qua')).toBe(said);
  });

  it('“dữ liệu của tôi” không làm mất mục đang hỏi', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('dữ liệu của tôi');
    await bot.says('24');
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(24);
  });
});
