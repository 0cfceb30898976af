import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/audit/audit-store.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { importTables, keepDraft, keepSent, PROVING_FIELDS, yearDraft } from '../../support/year-report.ts';

/** Lâm Đồng has sent the year's report. */
async function withReport(): Promise<TestApp> {
  const bot = await startTestApp({ now: '2026-12-21T09:00' });
  await importTables(bot.db);
  await keepSent(bot.db, yearDraft(undefined, PROVING_FIELDS));
  return bot;
}

async function said(bot: TestApp, text: string, who = 'cuong'): Promise<string> {
  const sent = await bot.says(text, who);
  return sent
    .filter(({ chatId }) => chatId === who)
    .map((part) => part.text)
    .join('\n');
}

describe('Cụm trưởng thẩm định điểm', () => {
  it.each(['thẩm định điểm Lâm Đồng', 'tham dinh lam dong quy 4', '/thamdinh LHH-LAM-DONG'])(
    '“%s”: từng mục với điểm tự chấm và minh chứng',
    async (text) => {
      const bot = await withReport();
      const shown = await said(bot, text);
      expect(shown).toContain('Tự chấm: 484/1.000 điểm, xếp loại Yếu.\nThẩm định: 484/1.000 điểm');
      expect(shown).toContain('3.1. Số nhiệm vụ tư vấn, phản biện và giám định xã hội trong năm: 80/100 [có tệp]');
      expect(shown).toContain('1.2. Giáo dục chính trị, học tập và làm theo Bác: 0/30 [chưa có minh chứng]');
    },
  );

  it('sửa điểm kèm lý do: hai cột cạnh nhau, đơn vị được báo, lịch sử và nhật ký ghi lại', async () => {
    const bot = await withReport();
    await bot.says('thẩm định điểm Lâm Đồng', 'cuong');
    const sent = await bot.says('3.1 = 50: chỉ 4 nhiệm vụ có văn bản\nX3 = 10: vắng họp sơ kết', 'cuong');
    expect(sent.find(({ chatId }) => chatId === 'cuong')?.text).toContain(
      'trong năm: 80 → 50. Lý do: chỉ 4 nhiệm vụ có văn bản\nX3. Vắng họp cụm không có lý do: trừ 0 → trừ 10. Lý do: vắng họp sơ kết',
    );
    for (const who of ['yen', 'lan'])
      expect(sent.find(({ chatId }) => chatId === who)?.text).toContain('Lý do: chỉ 4 nhiệm vụ có văn bản');
    expect(sent.find(({ chatId }) => chatId === 'nam')).toBeUndefined();
    const view = await said(bot, 'xem tham dinh', 'yen');
    expect(view).toContain('Tự chấm: 484/1.000 điểm, xếp loại Yếu.\nThẩm định: 444/1.000 điểm, xếp loại Yếu.');
    const events = await bot.db
      .selectFrom('report_event')
      .select(['act', 'slot', 'after', 'reason', 'actor'])
      .execute();
    expect(events).toEqual([
      { act: 'tham-dinh', slot: '3.1', after: '5000', reason: 'chỉ 4 nhiệm vụ có văn bản', actor: 'CUONG' },
      { act: 'tham-dinh', slot: 'X3', after: '1000', reason: 'vắng họp sơ kết', actor: 'CUONG' },
    ]);
    const audit = await bot.db.selectFrom('audit').select(['act', 'target', 'detail', 'by_right']).execute();
    expect(audit.map(({ act, by_right }) => [act, by_right])).toEqual([
      ['tham-dinh-diem', 'cum-truong'],
      ['tham-dinh-diem', 'cum-truong'],
    ]);
    expect(audit[0]?.detail).toBe('{"muc":"3.1","truoc":null,"sau":5000}');
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole', rows: 2 });
  });

  it('thiếu lý do thì được hỏi; hỏi lại sau một câu khác; “thôi” thì không ghi gì', async () => {
    const bot = await withReport();
    await bot.says('thẩm định điểm Lâm Đồng', 'cuong');
    expect(await said(bot, '2.1 = 10')).toContain('Vì sao mục 2.1 là 10 điểm');
    expect(await said(bot, 'cụm có mấy đơn vị?')).toContain('Chưa tìm thấy');
    expect(await said(bot, '2')).toContain('lý do sửa điểm mục 2.1');
    expect(await said(bot, 'thiếu biên bản họp')).toContain('20 → 10. Lý do: thiếu biên bản họp');
    await bot.says('3.3 = 10', 'cuong');
    await bot.says('thôi', 'cuong');
    expect(await bot.db.selectFrom('checked_score').select(['code', 'points']).execute()).toEqual([
      { code: '2.1', points: 1000 },
    ]);
  });

  it.each([
    ['3.3 = 45: không hợp lý', 'phải từ 0 đến 40'],
    ['3.3 = 10,25: không hợp lý', 'chỉ lẻ đến 0,5'],
    ['9.9 = 10: không hợp lý', 'Không có mục 9.9'],
    ['3.3 = 24: không hợp lý', 'không có gì để sửa'],
    ['3.3 = 1.2.3: không hợp lý', 'chưa phải là số điểm'],
  ])('“%s” không được ghi', async (text, why) => {
    const bot = await withReport();
    await bot.says('thẩm định điểm Lâm Đồng', 'cuong');
    expect(await said(bot, `3.1 = 50: đủ căn cứ sửa\n${text}`)).toContain(why);
    expect(await bot.db.selectFrom('checked_score').select('code').execute()).toEqual([]);
  });

  it('sửa lại thì thấy điểm đã ghi trước; “bỏ 2.1” thì lấy lại điểm tự chấm', async () => {
    const bot = await withReport();
    await bot.says('thẩm định điểm Lâm Đồng', 'cuong');
    await bot.says('2.1 = 10: thiếu biên bản', 'cuong');
    await bot.says('thẩm định điểm Lâm Đồng', 'dak');
    expect(await said(bot, '2.1 = 0: thiếu cả giấy mời', 'dak')).toContain('(trước đó đã ghi 10: thiếu biên bản)');
    expect(await said(bot, 'bo 2.1')).toContain('Thẩm định: 484/1.000');
    expect(await said(bot, 'bỏ 2.1')).toContain('chưa được sửa điểm');
  });

  it('cụm khác, chuyên viên, đơn vị chưa gửi: không xem được gì; bản nháp là của riêng đơn vị', async () => {
    const bot = await withReport();
    for (const who of ['ha', 'nam'])
      expect(await said(bot, 'thẩm định điểm Lâm Đồng', who)).toContain('Chỉ Cụm trưởng');
    expect(await said(bot, 'thẩm định điểm Đắk Lắk')).toContain('chưa gửi báo cáo');
    await bot.db.deleteFrom('report_version').execute();
    await bot.db.deleteFrom('report').execute();
    await keepDraft(bot.db, yearDraft());
    expect(await said(bot, 'thẩm định điểm Lâm Đồng')).toContain('chưa gửi báo cáo');
    // Of the head's own unit a draft is not checked either.
    await bot.db.updateTable('report_draft').set({ don_vi: 'LHH-GIA-LAI' }).execute();
    expect(await said(bot, 'thẩm định điểm Gia Lai')).toContain('chưa gửi báo cáo');
    expect(await said(bot, 'thẩm định điểm là gì?')).toContain('Chưa tìm thấy');
  });

  it('hết nhiệm kỳ giữa chừng thì không sửa được nữa', async () => {
    const bot = await withReport();
    await bot.says('thẩm định điểm Lâm Đồng', 'cuong');
    bot.clock.moveTo('2027-01-01T08:00');
    expect(await said(bot, '3.1 = 50: chỉ 4 nhiệm vụ có văn bản')).toContain('Chỉ Cụm trưởng');
    expect(await bot.db.selectFrom('checked_score').select('code').execute()).toEqual([]);
  });
});
