import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DOOR_TEXTS } from '../../src/conversation/door/door-texts.ts';
import { prune } from '../../src/mailbox/prune.ts';
import { NOTICE_VERSION } from '../../src/people/consent.ts';
import { dumpDatabase } from '../support/dump-database.ts';
import { EVERY_MESSENGER } from '../support/fake-messengers.ts';
import { issueCode } from '../support/issue-code.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const SECRET = 'lương của bà Kín Đáo là chín triệu';
const NAME = 'Phạm Thị Kín Đáo';
const CANARIES = [SECRET, 'chín triệu', NAME, 'Kín Đáo'];

describe.each(EVERY_MESSENGER)('Đồng ý trước đã, trên $name', ({ open }) => {
  it('thông báo gọn trong một tin dưới 2.000 ký tự, nói đủ điều phải nói', async () => {
    const bot = await startTestApp({ channel: open(), union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now(), { name: 'Nguyễn Hoàng Thị Phương Thảo' });
    const parts = await bot.says(code, 'toi');
    expect(parts).toHaveLength(1);
    const text = parts[0]!.text;
    expect(text.length).toBeLessThan(2_000);
    for (const said of [
      'trí tuệ nhân tạo',
      'không phải người thật',
      'họ tên, đơn vị, vai trò, mã tài khoản',
      'Mục đích',
      'sau 30 ngày',
      'Chịu trách nhiệm: Văn phòng Liên hiệp Hội',
      'xem, sửa, xuất, xóa dữ liệu, hạn chế, phản đối, khiếu nại và rút lại đồng ý',
      'Telegram ở nước ngoài',
    ]) {
      expect(text).toContain(said);
    }
  });

  it.each([
    '1',
    'đồng ý',
    'Toi dong y a',
    '/dongy',
    'có',
    'ok',
    'dạ em đồng ý ạ',
    'Dạ, đồng ý nhé',
    'ok em dong y',
    'vâng ạ',
  ])('“%s” ngay sau thông báo là đồng ý', async (yes) => {
    const bot = await invited(open());
    expect((await bot.says(yes, 'toi'))[0]?.text).toContain('Cảm ơn anh/chị đã đồng ý');
    expect(await answers(bot)).toEqual([{ person: 'LAM-DONG-01', version: NOTICE_VERSION, answer: 'dong-y' }]);
  });

  it.each(['2', 'không', 'khong dong y', 'từ chối'])('“%s” là không, rồi đổi ý bằng một chữ', async (no) => {
    const bot = await invited(open());
    expect((await bot.says(no, 'toi'))[0]?.text).toContain('Khi nào đổi ý, anh/chị gõ “đồng ý”');
    for (const nod of ['ok', 'vâng', 'hạn nộp báo cáo', 'không']) {
      const [still, ...more] = await bot.says(nod, 'toi');
      expect(still?.text).toBe(DOOR_TEXTS.stillRefused);
      expect(more).toEqual([]);
    }
    expect(await answers(bot)).toMatchObject([{ answer: 'tu-choi' }]);
    expect((await bot.says('thong bao', 'toi'))[0]?.text).toContain('Chịu trách nhiệm');
    expect((await bot.says('1', 'toi'))[0]?.text).toContain('Cảm ơn');
  });

  it('im lặng hoặc hỏi sang chuyện khác không phải là đồng ý', async () => {
    const bot = await invited(open());
    for (const text of ['hạn nộp báo cáo quý 3?', 'đồng ý cái gì cơ', 'tôi không đồng ý đâu nhé nhưng']) {
      expect((await bot.says(text, 'toi'))[0]?.text).toContain('Anh/chị có đồng ý không ạ?');
    }
    expect(await answers(bot)).toEqual([]);
  });

  it('trước khi đồng ý không giữ lại lời nào, tên nào; sau một giờ không còn cả dòng nào', async () => {
    const bot = await startTestApp({ channel: open(), union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now());
    await speaks(bot, 'la', SECRET);
    await speaks(bot, 'toi', code);
    await speaks(bot, 'toi', SECRET);
    await speaks(bot, 'toi', 'không');
    await speaks(bot, 'toi', SECRET);
    const kept = await dumpDatabase(bot.db);
    for (const canary of CANARIES) expect(kept).not.toContain(canary);

    bot.clock.advance(3_600_001);
    await prune(bot.db, bot.clock.now(), 30);
    for (const table of ['inbox', 'outbox', 'conversation'] as const) {
      expect(await bot.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('lỗi nặng khi đọc tin của người lạ cũng không để lại lời của họ', async () => {
    const bot = await startTestApp({ channel: open(), union: 'without-accounts' });
    bot.logger.expectErrors();
    await bot.db.schema.dropTable('code_attempt').execute();
    await speaks(bot, 'la', `K7QM-2FXP-9RTV8 `);
    expect(bot.channel.sent.at(-1)?.text).toContain('Rất tiếc, tôi gặp lỗi');
    const kept = await dumpDatabase(bot.db);
    for (const canary of [NAME, 'K7QM-2FXP-9RTV8']) expect(kept).not.toContain(canary);
  });
});

describe('Sau khi đồng ý', () => {
  it.each([
    ['yen', '“/baocao”'],
    ['cuong', '“/moi” để mời cán bộ các đơn vị trong cụm'],
    ['dak', 'theo dõi báo cáo của cụm'],
    ['van-phong', 'gửi bảng danh sách vào đây để nhập'],
  ])('%s được biết việc của mình: %s', async (who, what) => {
    const bot = await startTestApp();
    await bot.db.deleteFrom('consent').execute();
    await bot.says('chào', who);
    expect((await bot.says('đồng ý', who))[0]?.text).toContain(what);
  });

  it('thông báo có bản mới thì hỏi lại, và không giữ gì cho đến khi trả lời', async () => {
    const bot = await startTestApp();
    await bot.db.updateTable('consent').set({ version: '2020-01' }).execute();
    expect((await bot.says('hạn nộp báo cáo', 'yen'))[0]?.text).toContain('Anh/chị có đồng ý không ạ?');
    expect((await bot.says('đồng ý', 'yen'))[0]?.text).toContain('Cảm ơn');
    expect((await bot.says('hạn nộp báo cáo', 'yen'))[0]?.text).toContain('Chưa tìm thấy');
  });

  it('lời của thông báo thay đổi thì số bản cũng phải đổi', () => {
    const text = DOOR_TEXTS.notice({ name: 'A', contact: 'B' }, 30);
    const print = createHash('sha256').update(text).digest('hex').slice(0, 12);
    // Another text is another notice: put a new `NOTICE_VERSION`, then its print here.
    expect([NOTICE_VERSION, print]).toEqual(['2026-11', '4dae5b1bfa49']);
  });
});

async function invited(channel: ReturnType<(typeof EVERY_MESSENGER)[number]['open']>): Promise<TestApp> {
  const bot = await startTestApp({ channel, union: 'without-accounts' });
  await bot.says(await issueCode(bot.db, bot.clock.now(), { name: 'Mai Văn Tới' }), 'toi');
  return bot;
}

async function speaks(bot: TestApp, who: string, text: string): Promise<void> {
  const message = bot.channel.message(who, { kind: 'text', text }, bot.clock.now());
  await bot.channel.deliver({ ...message, senderName: NAME });
  await bot.app.settle();
}

function answers(bot: TestApp) {
  return bot.db.selectFrom('consent').select(['person', 'version', 'answer']).execute();
}
