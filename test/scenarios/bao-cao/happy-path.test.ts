import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/start-test-app.ts';
import { CHANNELS, TEXTS_OF_REPORT, told, valueOf, WHOLE_REPORT } from './talk.ts';

describe.each(CHANNELS)('Lập và gửi báo cáo quý (%s)', (_, channel) => {
  it('bắt đầu, trả lời từng mục, dán một tin nhắn, xem bản tổng hợp, gửi và nhận biên nhận', async () => {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    expect(await told(bot, 'báo cáo')).toContain('Anh/chị làm báo cáo nào ạ?');
    const first = await told(bot, '1');
    expect(first).toContain('Bắt đầu báo cáo quý III và 9 tháng năm 2026.');
    expect(first).toContain('3. Người lập báo cáo: Nguyễn Thị Yến');
    expect(first).toContain('Mục 5/42 – Số điện thoại');

    const pasted = await told(bot, WHOLE_REPORT);
    expect(pasted).toContain('Đã ghi 33 mục:');
    expect(pasted).toContain('9: 1 hội; lũy kế 2 hội');
    expect(pasted).toContain('Mục 38/42 – Anh/chị viết giúp các kết quả nổi bật');
    let last = '';
    for (const text of TEXTS_OF_REPORT) last = await told(bot, text);
    expect(last).toContain('11. Tổng số hội viên: 16.356 người');
    expect(last).toContain('đúng rồi thì gửi');

    const sent = await bot.says('gửi');
    const receipt = sent.find(({ chatId }) => chatId === 'yen')!.text;
    expect(receipt).toMatch(/Đã nhận BC-2026Q3-LAM-DONG-0001 lúc 08:30 ngày 16\/09\/2026/);
    expect(receipt).toMatch(/Mã kiểm tra: [0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(await bot.db.selectFrom('report_draft').selectAll().execute()).toEqual([]);
  });

  it.each([
    'bao cao quy 3',
    '/baocao 2026Q3',
    'làm báo cáo quý III',
    'nop bao cao quy 3',
    'Dạ em làm báo cáo 9 tháng ạ',
  ])('“%s” mở thẳng báo cáo quý III', async (said) => {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    expect(await told(bot, said)).toContain('Bắt đầu báo cáo quý III và 9 tháng năm 2026.');
  });

  it('hai số trong một câu: trong kỳ và lũy kế', async () => {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    await told(bot, 'bao cao quy 3');
    await told(bot, 'đến mục 14');
    expect(await told(bot, '2 và 6')).toContain('Mục 14: 2 cuộc.\nMục 14 (lũy kế): 6 cuộc.');
    expect([await valueOf(bot, 'hop_btv'), await valueOf(bot, 'hop_btv@luy-ke')]).toEqual([2, 6]);
  });

  it('báo cáo ngắn về kiến nghị cũng lập và gửi như vậy', async () => {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    expect(await told(bot, 'làm báo cáo kiến nghị')).toContain('Bắt đầu kiến nghị, đề xuất ngày 16/09/2026.');
    for (const line of [
      'bo qua',
      '1, 2',
      '1',
      'Đề nghị hỗ trợ kinh phí tổ chức hội thi sáng tạo kỹ thuật cấp tỉnh năm 2027.',
    ]) {
      await bot.says(line);
    }
    for (const line of ['bỏ qua', 'bỏ qua', 'bỏ qua', 'không', 'bỏ qua']) await bot.says(line);
    const sent = await bot.says('gửi');
    expect(sent[0]?.text).toContain('Đã nhận BC-20260916-LAM-DONG-0001');
  });
});
