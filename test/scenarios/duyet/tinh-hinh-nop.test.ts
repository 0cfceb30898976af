import { describe, expect, it } from 'vitest';
import { putDonVi, putMember, removeDonVi } from '../../../src/cum-thi-dua/organisation-store.ts';
import { transact } from '../../../src/db/transact.ts';
import { PlainChannel } from '../../support/plain-channel.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { putDraft, QUARTERLY, ruleDeadlines, sendAs, wholeDraft } from '../../support/sent-reports.ts';
import { beginDraft } from '../../../src/forms/filling/begin.ts';
import { readPeriodKey } from '../../../src/reports/period-key.ts';

async function halfway(options: Parameters<typeof startTestApp>[0] = {}): Promise<TestApp> {
  const bot = await startTestApp({ now: '2026-09-18T14:05', ...options });
  await ruleDeadlines(bot);
  const at = bot.clock.now().toISOString();
  await sendAs(bot, 'giang', '2026Q3', wholeDraft('2026Q3', 'giang', at));
  await putDraft(bot, 'yen', '2026Q3', beginDraft(QUARTERLY, readPeriodKey('2026Q3'), {}, at));
  bot.clock.moveTo('2026-09-22T09:00');
  return bot;
}

async function asks(bot: TestApp, text: string, who: string): Promise<string> {
  return (await bot.says(text, who)).map((part) => part.text).join('\n\n');
}

describe('Ai đã nộp, ai chưa', () => {
  it.each([
    '/tinhhinh',
    'Tình hình nộp báo cáo quý 3',
    'tinh hinh',
    'ai chưa nộp báo cáo?',
    'ai chua nop',
    'đơn vị nào chưa nộp báo cáo quý III',
    'cụm nộp đến đâu rồi',
    'cum minh nop den dau roi a',
    '/tinhhinh 2026Q3',
  ])('Cụm trưởng hỏi “%s”', async (said) => {
    const bot = await halfway();
    const told = await asks(bot, said, 'cuong');
    expect(told).toContain('Cụm Tây Nguyên, báo cáo quý III và 9 tháng năm 2026 (hạn 20/09/2026):');
    expect(told).toContain('Cần nộp 3, đã nhận 1 (1 đúng hạn).');
    expect(told).toMatch(
      /Chưa nộp \(2\):\n[^]*\n- Lâm Đồng: đang làm 0\/\d+ mục, Nguyễn Thị Yến, lưu 14:05 ngày 18\/09\/2026/,
    );
    expect(told).toContain('- Đắk Lắk: chưa mở, nhắn tin gần nhất 14:05 ngày 18/09/2026');
    expect(told).toMatch(/Đã nộp \(1\):\n- Gia Lai: đã gửi 14:05 ngày 18\/09\/2026, đúng hạn, BC-2026Q3-GIA-LAI-0001/);
  });

  it('Cụm phó và Thư ký cụm cũng xem được; chọn 1 là mở báo cáo, có nút hay không', async () => {
    const channel = new PlainChannel();
    const bot = await halfway({ channel });
    const [told] = await bot.says('ai chua nop', 'dak');
    expect(told?.buttons).toEqual([]);
    expect(told?.text).toMatch(/Gõ 1: Xem báo cáo Gia Lai$/);
    expect(await asks(bot, '1', 'dak')).toContain('Biên nhận BC-2026Q3-GIA-LAI-0001');
    expect(await asks(bot, 'tình hình', 'giang')).toContain('Cụm Tây Nguyên');
  });

  it('nộp muộn và được gia hạn được nói riêng', async () => {
    const bot = await halfway();
    await sendAs(bot, 'yen', '2026Q3', wholeDraft('2026Q3', 'yen', bot.clock.now().toISOString()));
    await bot.says('gia hạn Đắk Lắk quý 3 đến 30/9: bão lũ', 'cuong');
    await bot.says('1', 'cuong');
    const told = await asks(bot, 'tình hình', 'cuong');
    expect(told).toContain('đã nhận 2 (1 đúng hạn, 1 muộn)');
    expect(told).toContain('muộn 2 ngày làm việc');
    expect(told).toContain('gia hạn đến 30/09/2026');
  });

  it('văn phòng trung ương xem theo cụm, rồi từng cụm bằng số hoặc bằng tên', async () => {
    const bot = await halfway();
    const told = await asks(bot, 'tình hình', 'van-phong');
    expect(told).toContain('Tất cả các cụm, báo cáo quý III và 9 tháng năm 2026');
    expect(told).toContain('Cần nộp 4, đã nhận 1 (1 đúng hạn).');
    expect(told).toContain('- Cụm Tây Nguyên: 1/3 đã nộp; chưa nộp: Đắk Lắk, Lâm Đồng');
    expect(told).toContain('- Cụm phía Bắc: 0/1 đã nộp; chưa nộp: Hà Nội');
    expect(await asks(bot, 'Cụm phía Bắc', 'van-phong')).toContain('- Hà Nội: chưa mở');
    expect(await asks(bot, 'tinh hinh cum tay nguyen quy 2', 'van-phong')).toMatch(
      /^Cụm Tây Nguyên, báo cáo quý II và 6 tháng đầu năm 2026/,
    );
    expect(await asks(bot, 'tình hình cụm Mặt Trăng', 'van-phong')).toContain('Tôi chưa rõ cụm nào');
  });

  it('lựa chọn cũ không mở được cụm nào sau khi thôi làm ở văn phòng trung ương', async () => {
    const bot = await halfway();
    await bot.says('tình hình', 'van-phong');
    const staff = { role: 'chuyen-vien', scope: 'LHH-HA-NOI' } as const;
    await bot.db.updateTable('term').set(staff).where('person', '=', 'VAN-PHONG').execute();
    expect(await asks(bot, '1', 'van-phong')).toContain('dành cho Cụm trưởng');
  });

  it('người của đơn vị xem báo cáo của chính đơn vị mình, không thấy đơn vị khác', async () => {
    const bot = await halfway();
    await sendAs(bot, 'yen', '2026Q2', wholeDraft('2026Q2', 'yen', bot.clock.now().toISOString())).catch(
      () => undefined,
    );
    const told = await asks(bot, 'tình hình nộp báo cáo', 'yen');
    expect(told).toContain('Báo cáo của Liên hiệp Hội tỉnh Lâm Đồng:');
    expect(told).toContain('- Quý I năm 2026: chưa nộp, đã khóa (cần nộp thì nhờ Cụm trưởng gia hạn), hạn 20/03/2026');
    expect(told).toMatch(/- Quý III và 9 tháng năm 2026: đang làm 0\/\d+ mục/);
    expect(told).toContain('- Quý IV và cả năm 2026: chưa làm, hạn 20/12/2026');
    expect(told).not.toMatch(/Gia Lai|Đắk Lắk/);
    expect(await asks(bot, 'tình hình', 'van-hanh')).toContain('dành cho Cụm trưởng');
  });

  it.each([
    'ai chưa nộp báo cáo thì bị trừ mấy điểm',
    'tình hình tài chính của hội',
    'đơn vị nào nộp muộn bị phạt thế nào',
  ])('“%s” vẫn là câu hỏi về văn bản', async (said) => {
    const bot = await halfway();
    expect(await asks(bot, said, 'cuong')).toContain('Chưa tìm thấy trong 12 văn bản');
  });

  it('đơn vị đã sáp nhập không bị tính là thiếu, báo cáo cũ vẫn còn; đơn vị mới không nợ kỳ trước khi có mình', async () => {
    const bot = await halfway();
    await transact(bot.db, async (tx) => {
      const kon = { code: 'LHH-KON-TUM', name: 'Liên hiệp Hội tỉnh Kon Tum', aliases: [], from: '2024-01-01' };
      await putDonVi(tx, { ...kon, to: '2026-09-30', mergedInto: 'LHH-GIA-LAI' });
      await putMember(tx, { cum: 'CUM-TN', donVi: kon.code, from: '2024-01-01', to: null });
      const daNang = { code: 'LHH-PHU-YEN', name: 'Liên hiệp Hội tỉnh Phú Yên', aliases: [], mergedInto: null };
      await putDonVi(tx, { ...daNang, from: '2026-10-01', to: null });
      await putMember(tx, { cum: 'CUM-TN', donVi: daNang.code, from: '2026-10-01', to: null });
    });
    expect(await asks(bot, 'tình hình quý 3', 'cuong')).toContain('Cần nộp 4, đã nhận 1');
    bot.clock.moveTo('2026-10-02T09:00');
    const told = await asks(bot, 'tình hình quý 3', 'cuong');
    expect(told).toContain('Cần nộp 3, đã nhận 1');
    expect(told).not.toMatch(/Kon Tum|Phú Yên/);
    expect(await asks(bot, 'tình hình cả năm 2026', 'cuong')).toContain('- Phú Yên: chưa mở, chưa ai nhắn tin');
    await bot.db
      .updateTable('report')
      .set({ don_vi: 'LHH-KON-TUM', don_vi_name: 'Liên hiệp Hội tỉnh Kon Tum' })
      .execute();
    const later = await asks(bot, 'tình hình quý 3', 'cuong');
    expect(later).toContain('- Kon Tum: đã gửi');
    expect(later).toContain('Cần nộp 4, đã nhận 1');
    await transact(bot.db, (tx) =>
      removeDonVi(tx, { code: 'LHH-KON-TUM', name: '', aliases: [], mergedInto: null, from: '2024-01-01', to: null }),
    );
  });
});
