import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/db/open.ts';
import { formsOf } from '../../../src/forms/load-forms.ts';
import { BAO_CAO_QUY_3, putMilestones } from '../../support/put-milestones.ts';
import { SAMPLE_FORMS } from '../../support/sample-forms.ts';
import { startTestApp } from '../../support/start-test-app.ts';
import { begunAt, CHANNELS, filled, told, valueOf } from './talk.ts';

describe.each(CHANNELS)('Hạn nộp và bản mới của biểu mẫu (%s)', (_, channel) => {
  it('đề xuất kỳ sắp đến hạn kèm ngày; quá hạn thì nói muộn mấy ngày; khóa thì nói xin gia hạn ở đâu', async () => {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    await putMilestones(bot.db, BAO_CAO_QUY_3);
    expect(await told(bot, 'báo cáo')).toMatch(/Báo cáo quý III và 9 tháng năm 2026: hạn 20\/09\/2026 \(còn 4 ngày\)/);
    bot.clock.moveTo('2026-11-10T08:30');
    const locked = await told(bot, 'báo cáo quý 3');
    expect(locked).toMatch(/đã khóa từ .* đề nghị Cụm trưởng .* gia hạn/);
  });

  it('gửi muộn: bản tổng hợp và biên nhận nói rõ', async () => {
    const bot = await filled({ channel: channel() });
    await putMilestones(bot.db, BAO_CAO_QUY_3);
    bot.clock.moveTo('2026-09-23T08:30');
    expect(await told(bot, 'xem lại')).toContain('đang muộn 3 ngày làm việc');
    expect(await told(bot, 'gửi')).toContain('muộn 3 ngày làm việc');
  });

  it('biểu mẫu có bản mới: nói đổi gì, hỏi một lần, giữ câu trả lời', async () => {
    const db = await openDatabase(':memory:');
    const before = await begunAt('8', { db, channel: channel() });
    await before.says('24');
    await before.app.stop();
    const old = SAMPLE_FORMS.find('bao-cao-quy')!;
    const groups = old.groups.map((group) => ({ ...group, fields: group.fields.filter(({ id }) => id !== 'an_pham') }));
    const forms = formsOf([old, { ...old, version: 2, groups }]);
    const later = channel();
    // Its messages have names of their own.
    for (let n = 0; n < 5; n += 1) later.message('yen', { kind: 'text', text: '' }, before.clock.now());
    const bot = await startTestApp({ db, forms, now: '2026-09-17T08:30', channel: later });
    const asked = await told(bot, 'làm tiếp');
    expect(asked).toContain('Biểu mẫu có bản mới');
    expect(await told(bot, '1')).toContain('Đã chuyển sang biểu mẫu mới');
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(24);
    const row = await db.selectFrom('report_draft').select('form_version').executeTakeFirstOrThrow();
    expect(row.form_version).toBe(2);
    expect(await told(bot, 'làm tiếp')).not.toContain('Biểu mẫu có bản mới');
  });
});
