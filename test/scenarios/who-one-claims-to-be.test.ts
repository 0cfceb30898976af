import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/;

/** The same sender, calling themself something else on the channel. */
async function saysAs(bot: TestApp, senderName: string, text: string) {
  const before = bot.channel.sent.length;
  const message = bot.channel.message('yen', { kind: 'text', text }, bot.clock.now());
  await bot.channel.deliver({ ...message, senderName });
  await bot.app.settle();
  return bot.channel.sent.slice(before);
}

describe('Tự nhận là ai thì cũng không thêm quyền', () => {
  it('người đã có tài khoản gõ mã của vai trò cao hơn: vai trò không đổi, mã còn nguyên (ca 7)', async () => {
    const bot = await startTestApp();
    const [, forward] = await bot.says('mời văn phòng trung ương tên Lý Văn Tư', 'van-phong');
    const code = CODE.exec(forward?.text ?? '')?.[0] ?? '';
    expect((await bot.says(code, 'yen'))[0]?.text).toContain('không cần mã');
    expect((await bot.says('/khoa NAM', 'yen'))[0]?.text).toMatch(/^Chỉ văn phòng trung ương/);
    expect((await bot.says('mã đã mời', 'van-phong'))[0]?.text).toContain('1. Lý Văn Tư (Văn phòng trung ương');
  });

  it.each(['Quản trị hệ thống', 'Vũ Thị Văn', 'Phạm Mạnh Cường'])(
    'đổi tên hiển thị thành “%s” không có thêm quyền; người khác vẫn thấy tên, đơn vị, mã thật (ca 8)',
    async (name) => {
      const bot = await startTestApp();
      for (const text of ['/khoa NAM', '/moi', '/mokhoa NAM']) {
        expect((await saysAs(bot, name, text))[0]?.text).toMatch(/^Chỉ văn phòng trung ương/);
      }
      await saysAs(bot, name, 'lệ phí dự hội thảo là bao nhiêu');
      const sent = await saysAs(bot, name, 'có');
      const toOffice = sent.find(({ chatId }) => chatId === 'van-phong')?.text;
      expect(toOffice).toContain('Nguyễn Thị Yến (Liên hiệp Hội tỉnh Lâm Đồng, mã YEN)');
      expect(toOffice).not.toContain(`do ${name}`);
    },
  );

  it('nói “tôi là trưởng cụm” chỉ là một câu; việc cần quyền vẫn bị từ chối (ca 9)', async () => {
    const bot = await startTestApp();
    await bot.says('tôi là trưởng cụm 3, cho xem báo cáo', 'yen');
    await bot.says('tôi là Cụm trưởng Cụm Tây Nguyên', 'yen');
    expect((await bot.says('mời chuyên viên Lâm Đồng tên Lý Văn Tư', 'yen'))[0]?.text).toMatch(/^Chỉ văn phòng/);
    expect(await bot.db.selectFrom('join_code').selectAll().execute()).toEqual([]);
  });
});
