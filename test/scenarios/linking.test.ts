import { describe, expect, it } from 'vitest';
import type { FakeChannel } from '../support/fake-channel.ts';
import { MESSENGERS } from '../support/fake-messengers.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { letIn } from '../support/union.ts';

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/;

describe('Một người, nhiều kênh', () => {
  it.each(['/lienket', 'liên kết', 'lien ket tai khoan'])(
    '“%s” trên Telegram cho mã; gõ ở Zalo là một người, không hỏi đồng ý lại, cả hai nơi đều được báo',
    async (wish) => {
      const { bot, zalo } = await both();
      const { code, text } = await askCode(bot, 'yen', wish);
      expect(text).toContain('trên Zalo rồi gõ mã này, trong 10 phút');
      expect((await bot.says(code, 'yen-zalo', zalo)).map((part) => part.text)).toEqual([
        'Đã liên kết. Từ nay tôi nhận ra anh/chị Nguyễn Thị Yến ở cả hai kênh.',
      ]);
      expect(bot.channel.sent.at(-1)).toMatchObject({ chatId: 'yen', text: expect.stringContaining('tài khoản Zalo') });
      expect((await bot.says('hạn nộp báo cáo', 'yen-zalo', zalo))[0]?.text).toContain('Chưa tìm thấy');
      const audit = await bot.db.selectFrom('audit').select(['act', 'actor']).orderBy('id').execute();
      expect(audit.map(({ act }) => act)).toEqual(['lay-ma-lien-ket', 'lien-ket']);
    },
  );

  it('mã chỉ trong 10 phút, chỉ một lần, và mã lấy sau làm mã trước mất hiệu lực', async () => {
    const { bot, zalo } = await both();
    const old = await askCode(bot);
    const late = await askCode(bot);
    expect((await bot.says(old.code, 'yen-zalo', zalo))[0]?.text).toContain('Mã này không dùng được');
    bot.clock.advance(10 * 60_000 + 1);
    expect((await bot.says(late.code, 'yen-zalo', zalo))[0]?.text).toContain('Mã này không dùng được');
    const good = await askCode(bot);
    bot.clock.advance(9 * 60_000);
    expect((await bot.says(good.code, 'yen-zalo', zalo))[0]?.text).toContain('Đã liên kết');
    expect((await bot.says(good.code, 'la-zalo', zalo))[0]?.text).toContain('Mã này không dùng được');
  });

  it('mã không nằm lại trong hộp thư quá một giờ', async () => {
    const { bot } = await both();
    await askCode(bot);
    const rows = await bot.db.selectFrom('outbox').select('fleeting').execute();
    expect(rows).toEqual([{ fleeting: 1 }]);
  });

  it('gõ mã ngay trên kênh vừa lấy, hoặc bởi người khác đã có tài khoản: từ chối, mã vẫn còn nguyên', async () => {
    const { bot, zalo } = await both();
    await letIn(bot.db, account('zalo', 'nam-zalo'), 'NAM', { at: bot.clock.now(), consents: true });
    const { code } = await askCode(bot);
    for (const [who, via] of [
      ['yen', bot.channel],
      ['nam-zalo', zalo],
    ] as const) {
      expect((await bot.says(code, who, via))[0]?.text).toContain('Tài khoản này đã là của anh/chị nên không cần mã');
    }
    expect((await bot.says(code, 'yen-zalo', zalo))[0]?.text).toContain('Đã liên kết');
  });

  it.each(['hủy liên kết zalo', 'bo lien ket zalo', '/huylienket Zalo'])(
    '“%s” bỏ kênh đó; ở đó thành người lạ',
    async (wish) => {
      const { bot, zalo } = await linked();
      expect((await bot.says(wish, 'yen'))[0]?.text).toContain('Đã hủy liên kết Zalo');
      expect(zalo.sent.at(-1)?.text).toContain('vừa được hủy liên kết');
      expect((await bot.says('hạn nộp báo cáo', 'yen-zalo', zalo))[0]?.text).toContain('dành cho người đã được mời');
      expect((await bot.says('hạn nộp báo cáo', 'yen'))[0]?.text).toContain('Chưa tìm thấy');
    },
  );

  it('bỏ được cả kênh đang dùng, nhưng không bỏ được kênh cuối cùng; không nói kênh nào thì được hỏi lại', async () => {
    const { bot, zalo } = await linked();
    expect((await bot.says('hủy liên kết', 'yen'))[0]?.text).toContain('“hủy liên kết Telegram”');
    expect((await bot.says('hủy liên kết telegram', 'yen'))[0]?.text).toContain('Đã hủy liên kết Telegram');
    for (const wish of ['hủy liên kết zalo', 'bỏ liên kết']) {
      expect((await bot.says(wish, 'yen-zalo', zalo))[0]?.text).toContain('Zalo là kênh duy nhất của anh/chị');
    }
    expect((await bot.says('hủy liên kết telegram', 'yen-zalo', zalo))[0]?.text).toContain('chưa liên kết Telegram');
  });

  it('người lạ, người chưa đồng ý không lấy được mã', async () => {
    const { bot, zalo } = await both();
    expect((await bot.says('liên kết', 'la', zalo))[0]?.text).not.toMatch(CODE);
    await bot.db.deleteFrom('consent').execute();
    expect((await bot.says('liên kết', 'yen'))[0]?.text).toContain('Anh/chị có đồng ý không ạ?');
    expect(await bot.db.selectFrom('join_code').selectAll().execute()).toEqual([]);
  });
});

async function both(): Promise<{ readonly bot: TestApp; readonly zalo: FakeChannel }> {
  const zalo = MESSENGERS.Zalo();
  return { zalo, bot: await startTestApp({ channel: MESSENGERS.Telegram(), others: [zalo] }) };
}

async function linked() {
  const { bot, zalo } = await both();
  const { code } = await askCode(bot);
  bot.clock.advance(1_000);
  await bot.says(code, 'yen-zalo', zalo);
  return { bot, zalo };
}

async function askCode(bot: TestApp, who = 'yen', wish = 'liên kết') {
  const text = (await bot.says(wish, who))[0]?.text ?? '';
  return { text, code: CODE.exec(text)![0] };
}

function account(channel: 'zalo' | 'telegram', id: string) {
  return { channel, chatId: id, senderId: id };
}
