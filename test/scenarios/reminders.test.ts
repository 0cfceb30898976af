import { describe, expect, it } from 'vitest';
import { remindedBot, later } from '../support/reminded-bot.ts';

describe('nhắc việc', () => {
  it('trước hạn 3 ngày: người của đơn vị còn nợ được nhắc một lần, đủ việc, hạn, nguồn và cách bắt đầu', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    const sent = await later(bot, '2026-09-15T08:00');
    const own = sent.filter(({ chatId }) => chatId === 'yen');
    expect(own.map(({ text }) => text)).toEqual([
      [
        'Kính nhắc anh/chị:',
        'Nộp báo cáo quý III (9 tháng): hạn ngày 20/09/2026 (Chủ nhật), ngày làm việc liền trước là thứ Sáu, 18/09/2026.',
        'Đơn vị chưa mở báo cáo này. Gõ “báo cáo quý 3” để bắt đầu.',
        'Nguồn: 15/KH-MẪU, mục I, STT 9: “Chậm nhất ngày 20/9”',
      ].join('\n'),
    ]);
    expect(own[0]?.buttons).toEqual(['Đã rõ', 'Nhắc lại lúc khác', 'Đang vướng', 'Không phải tôi']);
    expect(await later(bot, '2026-09-15T08:01')).toEqual([]);
  });
});
