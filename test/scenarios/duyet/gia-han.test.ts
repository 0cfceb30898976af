import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { ruleDeadlines, sendAs, wholeDraft } from '../../support/sent-reports.ts';

async function start(now = '2026-09-18T09:00'): Promise<TestApp> {
  const bot = await startTestApp({ now });
  await ruleDeadlines(bot);
  return bot;
}

async function asks(bot: TestApp, text: string, who = 'cuong'): Promise<string> {
  return (await bot.says(text, who))
    .filter(({ chatId }) => chatId === who)
    .map((part) => part.text)
    .join('\n\n');
}

describe('Gia hạn cho một đơn vị', () => {
  it.each([
    ['đủ ý', ['gia hạn Lâm Đồng quý 3 đến 30/9: bão lũ', '1']],
    ['không dấu, bằng chữ', ['gia han cho Lam Dong quy 3 den 30/9: bao lu', 'gia han']],
    ['không nói kỳ: là kỳ vừa đến hạn', ['/giahan Lâm Đồng đến hết 30/9/2026: bão lũ', '1']],
    ['thiếu lý do thì hỏi', ['gia hạn Lâm Đồng quý 3 đến 30/9', 'bão lũ', '1']],
  ])('%s', async (_, messages) => {
    const bot = await start();
    for (const message of messages.slice(0, -1)) await bot.says(message, 'cuong');
    const since = bot.channel.sent.length;
    expect(await asks(bot, messages.at(-1)!)).toContain(
      'Đã gia hạn cho Liên hiệp Hội tỉnh Lâm Đồng đến hết ngày 30/09/2026.',
    );
    const notices = bot.channel.sent.slice(since).filter(({ chatId }) => chatId !== 'cuong');
    expect(notices.map(({ chatId }) => chatId).toSorted()).toEqual(['lan', 'nam', 'yen']);
    expect(notices[0]?.text).toContain('được gia hạn nộp báo cáo quý III và 9 tháng năm 2026 đến hết ngày 30/09/2026');
    expect(await bot.db.selectFrom('audit').select(['act', 'target', 'by_right']).execute()).toContainEqual({
      act: 'gia-han',
      target: 'LHH-LAM-DONG',
      by_right: 'cum-truong',
    });
  });

  it('nộp trong thời gian gia hạn là đúng hạn, biên nhận và tình hình nói rõ; hết hạn gia hạn thì tự thôi', async () => {
    const bot = await start();
    await bot.says('gia hạn Lâm Đồng quý 3 đến 30/9: bão lũ', 'cuong');
    await bot.says('1', 'cuong');
    bot.clock.moveTo('2026-09-29T09:00');
    await sendAs(bot, 'yen', '2026Q3', wholeDraft('2026Q3', 'yen', bot.clock.now().toISOString()));
    expect(await asks(bot, '/kiemtra BC-2026Q3-LAM-DONG-0001')).toContain('đúng hạn (được gia hạn đến 30/09/2026)');
    expect(await asks(bot, 'tình hình quý 3')).toContain('đúng hạn (được gia hạn đến 30/09/2026)');
    expect(await asks(bot, 'gia hạn Lâm Đồng quý 3 đến 5/10: bão lũ')).toContain('đã gửi báo cáo');

    const other = await start();
    await other.says('gia hạn Lâm Đồng quý 3 đến 30/9: bão lũ', 'cuong');
    await other.says('1', 'cuong');
    other.clock.moveTo('2026-10-02T09:00');
    await sendAs(other, 'yen', '2026Q3', wholeDraft('2026Q3', 'yen', other.clock.now().toISOString()));
    expect(await asks(other, '/kiemtra BC-2026Q3-LAM-DONG-0001')).toContain(
      'muộn 2 ngày làm việc (được gia hạn đến 30/09/2026)',
    );
  });

  it.each([
    ['cuong', 'gia hạn Lâm Đồng quý 3 đến 15/9/2026: bão lũ', 'phải sau hạn nộp 20/09/2026'],
    ['cuong', 'gia hạn Lâm Đồng quý 3 đến 31/9: bão lũ', 'Tháng 9 chỉ có 30 ngày'],
    ['cuong', 'gia hạn Lâm Đồng quý 3 đến 20/12/2027: bão lũ', 'không quá 180 ngày'],
    ['cuong', 'gia hạn Lâm Đồng quý 3', 'chưa rõ gia hạn đến ngày nào'],
    ['cuong', 'gia hạn đến 30/9: bão lũ', 'chưa rõ gia hạn cho đơn vị nào'],
    ['cuong', 'gia hạn Hà Nội quý 3 đến 30/9: bão lũ', 'Chỉ Cụm trưởng của đơn vị đó'],
    ['dak', 'gia hạn Lâm Đồng quý 3 đến 30/9: bão lũ', 'Chỉ Cụm trưởng của đơn vị đó'],
    ['yen', 'gia hạn Lâm Đồng quý 3 đến 30/9: bão lũ', 'Chỉ Cụm trưởng của đơn vị đó'],
    ['yen', 'gia hạn Lâm Đồng quý 3', 'Chỉ Cụm trưởng của đơn vị đó'],
  ])('%s gõ “%s”: %s', async (who, said, wanted) => {
    const bot = await start();
    expect(await asks(bot, said, who)).toContain(wanted);
    expect(await bot.db.selectFrom('report_extension').selectAll().execute()).toEqual([]);
  });
});
