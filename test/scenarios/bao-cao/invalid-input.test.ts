import { describe, expect, it } from 'vitest';
import { begunAt, CHANNELS, draftOf, told, valueOf } from './talk.ts';

describe.each(CHANNELS)('Câu trả lời chưa nhận được ngay (%s)', (_, channel) => {
  it('số ngoài khoảng thường gặp được hỏi lại: 1 là đúng và được đánh dấu, 2 là sửa', async () => {
    const bot = await begunAt('8', { channel: channel() });
    expect(await told(bot, '90')).toMatch(/Thường mục này từ 15 đến 50[^]*Đúng không ạ\?/);
    expect(await told(bot, '2')).toContain('Mục 8/42');
    await bot.says('90');
    expect(await told(bot, '1')).toContain('Mục 9/42');
    expect((await draftOf(bot)).answers['so_hoi_tv']).toMatchObject({ state: 'flagged', value: 90 });
  });

  it('gõ luôn số khác thay vì chọn 1, 2', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('90');
    await bot.says('40');
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(40);
  });

  it('số ước chừng được hỏi số chính xác; quá giới hạn thì nói cách ghi và ví dụ', async () => {
    const bot = await begunAt('8', { channel: channel() });
    expect(await told(bot, 'khoảng 30')).toContain('số chính xác');
    expect(await told(bot, '500')).toMatch(/từ 0 đến 120, ví dụ: 24/);
  });

  it('ba lần chưa được thì đề nghị giúp hoặc để lại', async () => {
    const bot = await begunAt('8', { channel: channel() });
    for (const line of ['abc', 'xyz']) await bot.says(line);
    expect(await told(bot, 'ghi gì nhỉ')).toContain('Anh/chị muốn làm gì với mục này ạ?');
    expect(await told(bot, 'chưa có số liệu')).toContain('Mục 8: chưa có số liệu.');
  });

  it('chưa có số liệu khác với 0', async () => {
    const bot = await begunAt('10', { channel: channel() });
    await bot.says('chua co so lieu');
    expect((await draftOf(bot)).answers['so_dv_truc_thuoc']).toMatchObject({ state: 'no-data' });
    await bot.says('sửa 10 thành 0');
    expect(await valueOf(bot, 'so_dv_truc_thuoc')).toBe(0);
  });

  it('1.500 là một nghìn năm trăm; 1.5 thì hỏi lại', async () => {
    const bot = await begunAt('17', { channel: channel() });
    expect(await told(bot, '1.5')).not.toContain('Mục 18/42');
    await bot.says('150 triệu và 200 triệu');
    expect(await valueOf(bot, 'tvpb_kinh_phi')).toBe(150_000_000);
  });

  it('nhãn dán và tin nhắn thoại không đụng đến bản nháp, mục được hỏi lại', async () => {
    const bot = await begunAt('8', { channel: channel() });
    const [sent] = await bot.sends({ kind: 'other', what: 'sticker', caption: null });
    expect(sent?.text).toContain('Mục 8/42');
  });
});
