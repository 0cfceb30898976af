import { describe, expect, it } from 'vitest';
import { begun, begunAt, CHANNELS, told, valueOf } from './talk.ts';

describe.each(CHANNELS)('Chỗ có thể hiểu nhiều cách (%s)', (_, channel) => {
  it('“không” ở mục đếm là 0 sau khi xác nhận', async () => {
    const bot = await begunAt('10', { channel: channel() });
    expect(await told(bot, 'ko có')).toContain('là số 0');
    expect(await valueOf(bot, 'so_dv_truc_thuoc')).toBeUndefined();
    await bot.says('đúng');
    expect(await valueOf(bot, 'so_dv_truc_thuoc')).toBe(0);
  });

  it('tên gọi chung của nhiều mục: hỏi mục nào', async () => {
    const bot = await begun({ channel: channel() });
    expect(await told(bot, 'sửa kinh phí')).toContain('Anh/chị muốn mục nào ạ?');
    expect(await told(bot, '1')).toMatch(/Mục \d+\/42/);
  });

  it('“đến mục hội viên mới”, “đến phần tài chính”, “mục 20”', async () => {
    const bot = await begun({ channel: channel() });
    expect(await told(bot, 'đến mục hội viên mới')).toContain('Mục 12/42');
    expect(await told(bot, 'den phan tai chinh')).toContain('Mục 36/42');
    expect(await told(bot, 'mục 20')).toContain('Mục 20/42');
  });

  it.each([
    'Nghỉ từ 5/9 đến 9/9 để tổ chức Đại hội nhiệm kỳ của Liên hiệp Hội tỉnh.',
    'Trả lại mục 12 cho đơn vị vì chưa đủ hồ sơ nghiệm thu theo quy định.',
  ])('ở mục viết chữ, “%s” là câu trả lời, không phải lệnh', async (said) => {
    const bot = await begunAt('38', { channel: channel() });
    expect(await told(bot, said)).toContain('Mục 39/42');
    expect(await valueOf(bot, 'ket_qua')).toBe(said);
  });

  it('câu trả lời bắt đầu bằng “phản biện” không phải là lệnh đi đến phần nào', async () => {
    const bot = await begunAt('38', { channel: channel() });
    const said = 'Phản biện quy hoạch tỉnh, được Ủy ban nhân dân tỉnh tiếp thu trong quý.';
    await bot.says(said);
    expect(await valueOf(bot, 'ket_qua')).toBe(said);
  });
});
