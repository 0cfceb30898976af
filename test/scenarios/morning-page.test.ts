import { describe, expect, it } from 'vitest';
import { sendReportOf } from '../support/put-milestones.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';

const HAN = 'hạn ngày 20/09/2026 (Chủ nhật), ngày làm việc liền trước là thứ Sáu, 18/09/2026';

describe('trang buổi sáng của Cụm trưởng', () => {
  it('07:30 ngày làm việc, từ trước hạn 7 ngày: ai đã nộp, ai chưa, đã hỏi mấy lần; mỗi sáng một lần', async () => {
    const bot = await remindedBot('2026-09-09T09:00');
    await sendReportOf(bot.db, 'LHH-GIA-LAI');
    expect(await later(bot, '2026-09-10T07:30')).toEqual([]);
    expect((await later(bot, '2026-09-11T07:29')).length).toBe(0);
    const pages = await later(bot, '2026-09-11T07:30');
    expect(pages.find(({ chatId }) => chatId === 'cuong')).toMatchObject({
      text: [
        'Cụm Tây Nguyên, sáng ngày 11/09/2026:',
        `- Nộp báo cáo quý III (9 tháng), ${HAN}: 1/3 đã nộp; chưa: Đắk Lắk (chưa mở), Lâm Đồng (chưa mở).`,
        '',
        'Tôi nhắc giúp các đơn vị chưa xong nhé?',
      ].join('\n'),
      buttons: ['Nhắc giúp'],
    });
    expect(pages.find(({ chatId }) => chatId === 'van-phong')?.text).toBe(
      [
        'Tình hình các cụm, sáng ngày 11/09/2026:',
        '',
        `Nộp báo cáo quý III (9 tháng), ${HAN}:`,
        '- Cụm phía Bắc: 0/1 đã nộp; chưa: Hà Nội (chưa mở).',
        '- Cụm Tây Nguyên: 1/3 đã nộp; chưa: Đắk Lắk (chưa mở), Lâm Đồng (chưa mở).',
      ].join('\n'),
    );
    expect(await later(bot, '2026-09-11T07:45')).toEqual([]);
    expect(await later(bot, '2026-09-12T08:00')).toEqual([]);
    await later(bot, '2026-09-11T08:00');
    const monday = await later(bot, '2026-09-14T07:30');
    expect(monday.find(({ chatId }) => chatId === 'cuong')?.text).toContain('Lâm Đồng (chưa mở, hỏi 1 lần)');
  });

  it('1: nhắc giúp, lịch sự, nhân danh Cụm trưởng, mỗi đơn vị một lần một ngày; nói đơn vị nào chưa có ai', async () => {
    const bot = await remindedBot('2026-09-14T07:00');
    await later(bot, '2026-09-14T07:30');
    const sent = await bot.says('1', 'cuong');
    expect(sent.filter(({ chatId }) => chatId === 'cuong').map(({ text }) => text)).toEqual([
      'Tôi đã nhắc thay anh/chị: Gia Lai, Lâm Đồng.\nChưa có ai nhận được tin của trợ lý: Đắk Lắk. Gõ “mời” để mời người của đơn vị.',
    ]);
    const toYen = sent.filter(({ chatId }) => chatId === 'yen');
    expect(toYen[0]?.text).toMatch(
      /^Phạm Mạnh Cường \(Cụm trưởng Cụm Tây Nguyên\) nhờ tôi nhắc anh\/chị:\nNộp báo cáo quý III/,
    );
    expect(toYen[0]?.buttons).toHaveLength(4);
    const again = await bot.says('nhắc giúp', 'cuong');
    expect(again).toHaveLength(1);
    bot.clock.moveTo('2026-09-14T09:00');
    expect((await bot.says('1', 'cuong'))[0]?.text).toContain('Hôm nay đã nhắc rồi: Gia Lai, Lâm Đồng.');
  });

  it('bấm lúc 20 giờ: sáng hôm sau mới nhắc, và nói trước như vậy', async () => {
    const bot = await remindedBot('2026-09-14T07:00');
    await later(bot, '2026-09-14T07:30');
    bot.clock.moveTo('2026-09-14T20:00');
    const sent = await bot.says('1', 'cuong');
    expect(sent.map(({ chatId }) => chatId)).toEqual(['cuong']);
    expect(sent[0]?.text).toContain('Tôi sẽ nhắc thay anh/chị lúc 07:00 ngày 15/09/2026: Gia Lai, Lâm Đồng.');
    const morning = await later(bot, '2026-09-15T07:00');
    expect(morning.filter(({ chatId }) => chatId === 'yen').map(({ text }) => text)).toEqual([
      expect.stringContaining('nhờ tôi nhắc anh/chị'),
    ]);
  });

  it('cụm đã nộp đủ thì không có trang', async () => {
    const bot = await remindedBot('2026-09-14T07:00');
    for (const unit of ['LHH-GIA-LAI', 'LHH-LAM-DONG', 'LHH-DAK-LAK']) await sendReportOf(bot.db, unit);
    const pages = await later(bot, '2026-09-14T07:30');
    expect(pages.map(({ chatId }) => chatId).toSorted()).toEqual(['ha', 'van-phong']);
    expect(pages.map(({ text }) => text).join()).not.toContain('Tây Nguyên');
  });

  it('trang kẹt lại qua đêm thì bỏ: sáng hôm sau có trang mới', async () => {
    const bot = await remindedBot('2026-09-14T07:00');
    bot.channel.results.push(
      ...Array.from(
        { length: 30 },
        () => ({ kind: 'retry', afterMs: 3_600_000 * 20, certain: true, reason: '502' }) as const,
      ),
    );
    expect(await later(bot, '2026-09-14T07:30')).toEqual([]);
    bot.channel.results.length = 0;
    const next = await later(bot, '2026-09-15T07:30');
    const toHead = next.filter(({ chatId }) => chatId === 'cuong').map(({ text }) => text.split('\n')[0]);
    expect(toHead).toEqual(['Cụm Tây Nguyên, sáng ngày 15/09/2026:']);
  });
});
