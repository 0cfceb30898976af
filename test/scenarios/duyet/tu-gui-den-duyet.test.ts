import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/audit/audit-store.ts';
import { startTestApp } from '../../support/start-test-app.ts';
import { ruleDeadlines } from '../../support/sent-reports.ts';
import { CHANNELS, TEXTS_OF_REPORT, told, WHOLE_REPORT } from '../bao-cao/talk.ts';

const RECEIPT = 'BC-2026Q3-LAM-DONG-0001';

describe.each(CHANNELS)('Từ lúc gửi đến lúc được chấp nhận (%s)', (_, channel) => {
  async function sent() {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    await ruleDeadlines(bot);
    for (const line of ['báo cáo quý 3', WHOLE_REPORT, ...TEXTS_OF_REPORT, 'gửi']) await bot.says(line);
    return bot;
  }

  it('biên nhận gửi trong trò chuyện kiểm tra được ngay, nhật ký giữ mã của từng bản', async () => {
    const bot = await sent();
    expect(await told(bot, `/kiemtra ${RECEIPT}`)).toContain('Nội dung đang lưu đúng như lúc gửi.');
    const rows = await bot.db.selectFrom('audit').select(['act', 'target', 'detail']).execute();
    expect(rows).toContainEqual({
      act: 'gui-bao-cao',
      target: RECEIPT,
      detail: expect.stringMatching(/"phiên bản":1,"mã kiểm tra":"[0-9A-Z]{4}-[0-9A-Z]{4}"/),
    });
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole' });
  });

  it('đơn vị sửa báo cáo đã gửi: Cụm trưởng được báo số cũ, số mới và lý do', async () => {
    const bot = await sent();
    for (const line of ['báo cáo quý 3', '1', 'sửa mục 8 thành 26', 'gửi', 'gửi']) await bot.says(line);
    const since = bot.channel.sent.length;
    await bot.says('Nhầm số liệu của hai hội mới');
    const notices = bot.channel.sent.slice(since).filter(({ chatId }) => chatId === 'cuong');
    expect(notices[0]?.text).toContain(`bản sửa báo cáo quý III và 9 tháng năm 2026: ${RECEIPT}, bản 2.`);
    expect(notices[0]?.text).toContain('Lý do sửa: Nhầm số liệu của hai hội mới');
    expect(notices[0]?.text).toContain('- Mục 8. Số hội thành viên: 24 hội → 26 hội');
    expect(await told(bot, `/kiemtra ${RECEIPT}`)).toContain('đúng như lúc gửi');
  });

  it('bị trả lại: người gửi trả lời ngay tin báo là sửa đúng mục đó, rồi gửi lại và được chấp nhận', async () => {
    const bot = await sent();
    await bot.says('xem báo cáo Lâm Đồng', 'cuong');
    const since = bot.channel.sent.length;
    await bot.says('trả lại mục 8, 14: số hội viên chưa khớp', 'cuong');
    const notice = bot.channel.sent.slice(since).find(({ chatId }) => chatId === 'yen')!.text;
    expect(notice).toContain('Lý do: số hội viên chưa khớp');
    expect(notice).toMatch(/Mục 8\/42 – .*hội thành viên.*24 hội/);
    const leader = bot.channel.sent.slice(since).find(({ chatId }) => chatId === 'lan')!.text;
    expect(leader).toContain('Anh/chị gõ “báo cáo” để sửa');
    expect(leader).not.toContain('Mục 8/42 –');

    expect(await told(bot, '26')).toMatch(/Mục 8: 24 hội → 26 hội\.[^]*Mục 14\/42/);
    expect(await told(bot, '2')).toContain('Mục 14/42, số lũy kế');
    const again = bot.channel.sent.length;
    for (const line of ['6', 'gửi', 'gửi']) await bot.says(line);
    const [toHead] = bot.channel.sent.slice(again).filter(({ chatId }) => chatId === 'cuong');
    expect(toHead?.text).toContain('- Mục 8. Số hội thành viên: 24 hội → 26 hội');
    expect(await told(bot, 'xem báo cáo Lâm Đồng', 'cuong')).toContain('Bản 2');
    await bot.says('chấp nhận', 'cuong');
    expect(await told(bot, '1', 'cuong')).toContain('Đã chấp nhận báo cáo');
    expect(await told(bot, `/kiemtra ${RECEIPT}`)).toMatch(/đã chấp nhận[^]*đúng như lúc gửi/);
  });

  it('người gửi đang bận việc khác: việc đó không bị xáo trộn, tin báo chỉ cách mở báo cáo', async () => {
    const bot = await sent();
    await bot.says('báo cáo kiến nghị');
    const open = await told(bot, 'xin chào');
    const since = bot.channel.sent.length;
    await bot.says('trả lại báo cáo Lâm Đồng quý 3 mục 8: số hội viên chưa khớp', 'cuong');
    const notice = bot.channel.sent.slice(since).find(({ chatId }) => chatId === 'yen')!.text;
    expect(notice).toContain('Anh/chị gõ “báo cáo” để sửa');
    expect(notice).not.toContain('Mục 8/42');
    expect(await told(bot, 'xin chào')).toBe(open);
  });

  it('sửa từ đầu bằng “báo cáo”, trên kênh khác cũng vậy: hỏi đúng những mục bị trả lại', async () => {
    const bot = await sent();
    await bot.says('trả lại báo cáo Lâm Đồng quý 3 mục 8: số hội viên chưa khớp', 'cuong');
    expect(await told(bot, 'báo cáo quý 3', 'lan')).toContain('Mục 8/42');
    expect(await told(bot, '25', 'lan')).toContain('24 hội → 25 hội');
  });

  it('đang viết một mục bằng chữ: lời văn giống lệnh vẫn là lời văn; lệnh có dấu gạch chéo vẫn là lệnh', async () => {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    await ruleDeadlines(bot);
    for (const line of ['báo cáo quý 3', 'đến mục 38']) await bot.says(line);
    expect(await told(bot, '/tinhhinh')).toMatch(/Báo cáo của Liên hiệp Hội tỉnh Lâm Đồng:[^]*Mục 38\/42/);
    expect(await told(bot, 'Gia hạn hai đề tài cấp tỉnh đến 30/9.')).toMatch(
      /^Mục 38\/42 – Kết quả nổi bật: Câu trả lời dài 37 ký tự/,
    );
  });
});
