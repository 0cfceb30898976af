import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/audit/audit-store.ts';
import { transact } from '../../src/db/transact.ts';
import { PlainChannel } from '../support/plain-channel.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

describe('Nhật ký trong cuộc trò chuyện', () => {
  it.each(['/nhatky', 'xem nhật ký', 'nhat ky'])(
    'văn phòng gõ “%s” thì thấy việc mới nhất, chỉ có mã',
    async (typed) => {
      const bot = await startTestApp({ channel: new PlainChannel() });
      await bot.says('sửa tên thành Nguyễn Thị Hải Yến');
      const [reply] = await bot.says(typed, 'van-phong');
      expect(reply!.text).toContain('1. 08:30 ngày 14/09/2026: YEN sửa họ tên');
      expect(reply!.text).not.toContain('Hải Yến');
    },
  );

  it('hai mươi dòng mới nhất vừa một tin của Zalo', async () => {
    const bot = await startTestApp({ channel: new PlainChannel() });
    await fill(bot, 40, 'vào-bằng-một-việc-tên-rất-dài-'.repeat(2));
    const replies = await bot.says('/nhatky', 'van-phong');
    expect(replies).toHaveLength(1);
    expect(replies[0]!.text.length).toBeLessThanOrEqual(2_000);
    expect(replies[0]!.text.split('\n').at(-1)).toContain('40. ');
    await fill(bot, 40, 'moi');
    expect((await bot.says('/nhatky', 'van-phong'))[0]!.text).toContain('20 dòng mới nhất');
  });

  it('người khác không xem được gì, và lần hỏi đó được ghi lại', async () => {
    const bot = await startTestApp();
    await bot.says('sửa tên thành Nguyễn Thị Hải Yến');
    for (const who of ['yen', 'lan', 'cuong']) {
      const [reply] = await bot.says('/nhatky', who);
      expect(reply!.text).toContain('chỉ dành cho Văn phòng trung ương');
      expect(reply!.text).not.toContain('YEN');
    }
    expect((await bot.says('/nhatky', 'van-hanh'))[0]!.text).toContain('LAN xem nhật ký, bị từ chối');
  });
});

async function fill(bot: TestApp, rows: number, act: string): Promise<void> {
  await transact(bot.db, async (tx) => {
    for (let n = 0; n < rows; n += 1) {
      const at = bot.clock.now().toISOString();
      await appendAudit(tx, { at, actor: 'YEN', act, target: 'NAM', byRight: '', channel: 'zalo', detail: {} });
    }
  });
}
