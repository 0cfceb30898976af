import { describe, expect, it } from 'vitest';
import { begunAt, CHANNELS, told, valueOf } from './talk.ts';

describe.each(CHANNELS)('Lặp lại, phủ định, chuyện phiếm, đường sai (%s)', (_, channel) => {
  it('trả lời hai lần như nhau không đổi gì; nút cũ không rơi vào mục khác', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('90');
    const { choices } = JSON.parse(
      (await bot.db.selectFrom('conversation').select('state').where('chat_id', '=', 'yen').executeTakeFirstOrThrow())
        .state,
    );
    await bot.says('24');
    const sent = await bot.sends({ kind: 'choice', choicesId: choices.id, number: 1 });
    expect(sent[0]?.text).toMatch(/Câu này đã qua[^]*Mục 9\/42/);
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(24);
    expect(await told(bot, 'sửa 8 thành 24')).toContain('vẫn là 24 hội');
  });

  it('“không”, “không phải” trả lời câu hỏi lại thì ghi lại từ đầu', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.says('90');
    expect(await told(bot, 'không phải')).toContain('Mục 8/42');
    expect(await valueOf(bot, 'so_hoi_tv')).toBeUndefined();
  });

  it('mục bắt buộc không bỏ qua được, và nói cách khác', async () => {
    const bot = await begunAt('8', { channel: channel() });
    expect(await told(bot, 'bỏ qua')).toContain('“chưa có số liệu”');
    expect(await told(bot, 'mục sau')).toContain('Mục 9/42');
  });

  it('“sửa 99”, “à nhầm” khi chưa trả lời gì, “gửi” khi còn thiếu: nói rõ việc cần làm', async () => {
    const bot = await begunAt('8', { channel: channel() });
    expect(await told(bot, 'sửa 99')).toMatch(/Không có mục nào là “99”[^]*Mục 8\/42/);
    expect(await told(bot, 'à nhầm, 5 chứ')).toContain('sửa 12 thành 15');
    expect(await told(bot, 'gui bao cao')).toMatch(/Chưa gửi được[^]*Mục 8/);
    expect(await told(bot, '1')).toContain('Mục 8/42');
  });

  it('cảm ơn, chào, hỏi có phải người thật không: trả lời rồi về mục đang hỏi', async () => {
    const bot = await begunAt('8', { channel: channel() });
    for (const line of ['cảm ơn em', 'chào em', 'bạn là người hay máy']) {
      expect(await told(bot, line)).toContain('Mục 8/42');
    }
  });
});
