import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/start-test-app.ts';
import { PlainChannel } from '../../support/plain-channel.ts';
import { FakeChannel } from '../../support/fake-channel.ts';
import { letIn } from '../../support/union.ts';
import { begun, begunAt, CHANNELS, filled, told, valueOf } from './talk.ts';

describe.each(CHANNELS)('Ai được lập, ai đang lập (%s)', (_, channel) => {
  it.each(['van-hanh', 'dak'])('%s không có vai trò ở đơn vị: một câu lịch sự', async (who) => {
    const bot = await startTestApp({ channel: channel() });
    expect(await told(bot, 'báo cáo quý 3', who)).toContain('chuyên viên hoặc lãnh đạo của đơn vị');
  });

  it('người thứ hai được biết ai đang viết; viết tiếp bằng một số; câu trả lời của người trước không mất', async () => {
    const bot = await begunAt('8', { channel: channel() });
    expect(await told(bot, 'báo cáo quý 3', 'lan')).toContain('Nguyễn Thị Yến đang viết báo cáo quý III');
    expect(await told(bot, '1', 'lan')).toContain('Từ bây giờ anh/chị viết tiếp báo cáo này.');
    await bot.says('đến mục 8', 'lan');
    await bot.says('30', 'lan');
    const late = await told(bot, '24');
    expect(late).toContain('Lê Thị Lan đang viết tiếp báo cáo này');
    expect(late).toContain('“24” cho mục 8 chưa được ghi; mục này hiện là: 30 hội');
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(30);
    expect(await told(bot, '1')).toMatch(/vừa được ghi là 30 hội[^]*24 hội/);
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(30);
    await bot.says('1');
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(24);
  });

  it('vai trò hết hạn giữa chừng: không ghi được gì nữa', async () => {
    const bot = await begunAt('8', { channel: channel() });
    await bot.db.updateTable('term').set({ valid_to: '2026-09-15' }).where('person', '=', 'YEN').execute();
    await bot.says('24');
    expect(await valueOf(bot, 'so_hoi_tv')).toBeUndefined();
  });

  it('gửi hai lần được cùng một biên nhận', async () => {
    const bot = await filled({ channel: channel() });
    const first = await told(bot, 'gửi');
    const second = await told(bot, 'gửi');
    const receipt = /BC-[A-Z0-9-]+/.exec(first)![0];
    expect(second).toContain(receipt);
    expect(second).toContain(/Mã kiểm tra: \S+/.exec(first)![0].replace(/\.$/, ''));
    expect(await bot.db.selectFrom('report_version').selectAll().execute()).toHaveLength(1);
  });

  it('kỳ chưa bắt đầu hoặc quá xưa bị từ chối bằng một câu', async () => {
    const bot = await startTestApp({ now: '2026-09-10T08:30', channel: channel() });
    expect(await told(bot, 'báo cáo quý 4 năm 2026')).toContain('Chưa lập được báo cáo');
    expect(await told(bot, 'báo cáo quý 1 năm 2015')).toContain('Chưa lập được báo cáo');
  });
});

describe('Một người, hai kênh', () => {
  it('bắt đầu trên Zalo, làm tiếp trên Telegram; câu trả lời cũ trên Zalo không ghi đè', async () => {
    const zalo = new PlainChannel();
    const telegram = new FakeChannel('telegram');
    const bot = await begun({ channel: zalo, others: [telegram] });
    await letIn(bot.db, { channel: 'telegram', chatId: 'yen', senderId: 'yen' }, 'YEN', {
      at: bot.clock.now(),
      consents: true,
    });
    await bot.says('đến mục 8');
    expect(await told(bot, 'làm tiếp', 'yen', telegram)).toContain('Làm tiếp báo cáo quý III');
    await bot.says('đến mục 8', 'yen', telegram);
    await bot.says('30', 'yen', telegram);
    expect(await told(bot, '24')).toMatch(/vừa được ghi là 30 hội[^]*24 hội/);
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(30);
  });
});
