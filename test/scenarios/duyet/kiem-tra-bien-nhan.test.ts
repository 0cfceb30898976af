import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { ruleDeadlines, sendAs, wholeDraft } from '../../support/sent-reports.ts';

const RECEIPT = 'BC-2026Q3-LAM-DONG-0001';
const NONE = /^Tôi không tìm thấy biên nhận này/;

async function withReport(now = '2026-09-18T16:42'): Promise<TestApp> {
  const bot = await startTestApp({ now });
  await ruleDeadlines(bot);
  await sendAs(bot, 'yen', '2026Q3', wholeDraft('2026Q3', 'yen', bot.clock.now().toISOString()));
  return bot;
}

async function asks(bot: TestApp, text: string, who = 'yen'): Promise<string> {
  return (await bot.says(text, who)).map((part) => part.text).join('\n\n');
}

describe('Kiểm tra một biên nhận', () => {
  it.each([
    `/kiemtra ${RECEIPT}`,
    `Kiểm tra biên nhận ${RECEIPT}`,
    'kiem tra bc-2026q3-lam-dong-0001',
    `kiểm tra báo cáo ${RECEIPT} ạ`.replace(' ạ', ''),
    'BC – 2026Q3 – Lam Dong – 0001',
  ])('%s: gửi lúc nào, ai gửi, đúng hạn không, còn như lúc gửi không', async (said) => {
    const bot = await withReport();
    for (const who of ['yen', 'lan', 'cuong', 'dak', 'giang', 'van-phong']) {
      const told = await asks(bot, said, who);
      expect(told).toContain(`Biên nhận ${RECEIPT}`);
      expect(told).toContain('Báo cáo quý III và 9 tháng năm 2026 của Liên hiệp Hội tỉnh Lâm Đồng.');
      expect(told).toContain('Gửi lần đầu lúc 16:42 ngày 18/09/2026, đúng hạn.');
      expect(told).toContain('Người gửi: Nguyễn Thị Yến.');
      expect(told).toContain('Trạng thái: đã gửi.');
      expect(told).toMatch(/Mã kiểm tra: [0-9A-Z]{4}-[0-9A-Z]{4}\./);
      expect(told).toContain('Nội dung đang lưu đúng như lúc gửi.');
    }
  });

  it('nộp muộn: nói muộn mấy ngày làm việc; bản sửa: nói bản mấy, vì sao', async () => {
    const bot = await withReport('2026-09-23T09:00');
    expect(await asks(bot, `/kiemtra ${RECEIPT}`)).toContain('muộn 3 ngày làm việc');
    bot.clock.moveTo('2026-09-24T10:00');
    const mended = wholeDraft('2026Q3', 'nam', bot.clock.now().toISOString(), {}, 5);
    await sendAs(bot, 'nam', '2026Q3', mended, 'Nhầm số liệu tháng 8');
    const told = await asks(bot, `/kiemtra ${RECEIPT}`);
    expect(told).toContain('Bản hiện tại là bản 2, gửi lúc 10:00 ngày 24/09/2026. Lý do sửa: Nhầm số liệu tháng 8.');
    expect(told).toContain('Người gửi: Trần Văn Nam.');
    expect(told).toContain('muộn 3 ngày làm việc');
    expect(told).toContain('đúng như lúc gửi');
  });

  it.each([
    ['một con số', `update report_version set body = replace(body, '"value":4', '"value":5')`],
    ['giờ gửi', `update report_version set sent_at = '2026-09-18T09:42:00.001Z'`],
    ['mã kiểm tra', `update report_version set check_code = '0000-0000'`],
    ['cả bản', `delete from report_version`],
    ['nội dung không đọc được nữa', `update report_version set body = '{}'`],
  ])('ai đó đã sửa thẳng vào cơ sở dữ liệu (%s): nói rõ', async (_, change) => {
    const bot = await withReport();
    const { sql } = await import('kysely');
    await sql.raw(change).execute(bot.db);
    expect(await asks(bot, `/kiemtra ${RECEIPT}`)).toContain('CẢNH BÁO: nội dung bản 1 đang lưu KHÔNG còn như lúc gửi');
  });

  it('sửa cả nội dung lẫn mã đi kèm cho khớp nhau: vẫn lộ, vì nhật ký còn giữ mã lúc gửi', async () => {
    const bot = await withReport();
    const { versionsOf } = await import('../../../src/reports/report-store.ts');
    const { checkCode } = await import('../../../src/reports/receipt.ts');
    const [sent] = await versionsOf(bot.db, RECEIPT);
    const draft = { ...sent!.draft, answers: { ...sent!.draft.answers } };
    draft.answers['so_hoi_tv'] = { ...draft.answers['so_hoi_tv']!, value: 400 } as never;
    await bot.db
      .updateTable('report_version')
      .set({ body: JSON.stringify(draft), check_code: checkCode({ ...sent!, draft }) })
      .execute();
    expect(await asks(bot, `/kiemtra ${RECEIPT}`)).toContain('CẢNH BÁO');
    await bot.db.deleteFrom('audit').where('act', '=', 'gui-bao-cao').execute();
    expect(await asks(bot, `/kiemtra ${RECEIPT}`)).toContain('nhật ký không ghi lần gửi bản 1');
  });

  it('người không được xem được trả lời y như khi không có biên nhận; nhật ký ghi lại', async () => {
    const bot = await withReport();
    const missing = new Set<string>();
    for (const who of ['ha', 'van-hanh']) {
      missing.add(await asks(bot, `/kiemtra ${RECEIPT}`, who));
      missing.add(await asks(bot, '/kiemtra BC-2026Q3-LAM-DONG-0002', who));
      missing.add(await asks(bot, '/kiemtra', who));
    }
    expect([...missing]).toEqual([expect.stringMatching(NONE)]);
    const refused = await bot.db
      .selectFrom('audit')
      .select(['actor', 'target'])
      .where('by_right', '=', 'tu-choi')
      .execute();
    expect(refused).toEqual([
      { actor: 'HA', target: RECEIPT },
      { actor: 'VAN-HANH', target: RECEIPT },
    ]);
  });
});
