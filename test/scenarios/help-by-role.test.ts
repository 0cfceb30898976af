import { describe, expect, it } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

const LINES = {
  score: '“tự chấm”',
  check: '“thẩm định điểm Lâm Đồng”',
  invite: '“mời chuyên viên Lâm Đồng”',
  away: '“vắng 5-9/5 nhờ anh Nam”',
  import: '“/mau”',
  lock: '“/khoa”',
  audit: '“nhật ký”',
  mine: '“dữ liệu của tôi”',
} as const;

describe('Trợ giúp theo vai trò', () => {
  it.each([
    ['chuyên viên', 'yen', 'Chuyên viên Liên hiệp Hội tỉnh Lâm Đồng', ['score', 'away', 'mine']],
    ['Cụm trưởng', 'cuong', 'Cụm trưởng Cụm Tây Nguyên; Lãnh đạo đơn vị', ['score', 'check', 'invite', 'away', 'mine']],
    [
      'văn phòng trung ương',
      'van-phong',
      'Văn phòng trung ương',
      ['check', 'invite', 'away', 'import', 'lock', 'audit', 'mine'],
    ],
    ['người vận hành', 'van-hanh', 'Vận hành', ['away', 'lock', 'audit', 'mine']],
  ] as const)('%s thấy đúng việc mình làm được', async (_, who, roles, expected) => {
    const bot = await startTestApp();
    for (const text of ['trợ giúp', 'tro giup', '/help']) {
      const [help] = await bot.says(text, who);
      expect(help?.text).toContain(`Vai trò của anh/chị: ${roles}`);
      const shown = Object.entries(LINES).filter(([, line]) => help?.text.includes(line));
      expect(shown.map(([name]) => name)).toEqual(expected);
      expect(help?.text.length).toBeLessThan(1_900);
    }
  });

  it('người làm thay thấy việc của vai trò được giao, và thay ai; hết ngày thì thôi', async () => {
    const bot = await startTestApp();
    await bot.says('vắng hôm nay nhờ chị Giang', 'cuong');
    await bot.says('1', 'cuong');
    const [help] = await bot.says('trợ giúp', 'giang');
    expect(help?.text).toContain('Cụm trưởng Cụm Tây Nguyên (thay Phạm Mạnh Cường)');
    expect(help?.text).toContain(LINES.invite);
    bot.clock.moveTo('2026-09-15T00:01');
    expect((await bot.says('trợ giúp', 'giang'))[0]?.text).not.toContain(LINES.invite);
  });
});
