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
});
