import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/audit-store.ts';
import { makeCode, readCode } from '../../src/people/join-code.ts';
import { EVERY_MESSENGER } from '../support/fake-messengers.ts';
import { issueCode } from '../support/issue-code.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const MINUTE_MS = 60_000;
const BAD = 'Mã này không dùng được';
const LOCKED = 'Hiện tôi tạm ngừng nhận mã';

describe.each(EVERY_MESSENGER)('2: gõ sai mã nhiều lần trên $name', ({ open }) => {
  it('sau 6 lần thì khóa người đó 15 phút, mã đúng cũng không được xem; người khác vẫn vào được', async () => {
    const bot = await startTestApp({ channel: open(), union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now());
    for (let n = 0; n < 6; n += 1) {
      expect(await guess(bot, 'la')).toContain(BAD);
      bot.clock.advance(MINUTE_MS);
    }
    expect((await bot.says(code, 'la'))[0]?.text).toContain(LOCKED);
    const other = await issueCode(bot.db, bot.clock.now());
    expect((await bot.says(other, 'khac'))[0]?.text).toContain('Kính chào');
    bot.clock.advance(13 * MINUTE_MS);
    expect((await bot.says(code, 'la'))[0]?.text).toContain(LOCKED);
    bot.clock.advance(MINUTE_MS);
    expect((await bot.says(code, 'la'))[0]?.text).toContain('Kính chào');
  });

  it('5 lần, hay 6 lần rải ra hơn 10 phút, thì chưa khóa', async () => {
    const bot = await startTestApp({ channel: open(), union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now());
    for (let n = 0; n < 7; n += 1) {
      expect(await guess(bot, 'la')).toContain(BAD);
      bot.clock.advance(2 * MINUTE_MS + 1);
    }
    expect((await bot.says(code, 'la'))[0]?.text).toContain('Kính chào');
  });
});

describe('3: đoán mã từ nhiều tài khoản', () => {
  it('từ lần sai thứ 20 trong 10 phút văn phòng được báo, một lần; từ lần 100 không xem mã của ai nữa trong 15 phút', async () => {
    const bot = await startTestApp();
    const code = await issueCode(bot.db, bot.clock.now());
    const told = () => bot.channel.sent.filter(({ chatId }) => chatId === 'van-phong').length;
    for (let n = 1; n <= 100; n += 1) {
      expect(await guess(bot, `la-${n}`)).toContain(BAD);
      if (n === 19) expect(told()).toBe(0);
      if (n === 20) expect(told()).toBe(1);
    }
    expect(told()).toBe(1);
    expect((await bot.says(code, 'nguoi-that'))[0]?.text).toContain(LOCKED);
    bot.clock.advance(15 * MINUTE_MS);
    expect((await bot.says(code, 'nguoi-that'))[0]?.text).toContain('Kính chào');
  });

  it('mã có 65 bit: 10.000 lần đoán trúng một trong 1.000 mã với xác suất dưới một phần triệu', () => {
    const guesses = 10_000;
    const codes = 1_000;
    expect((guesses * codes) / 32 ** 13).toBeLessThan(1e-6);
    const made = Array.from({ length: 1_000 }, () => makeCode(randomBytes(16)));
    expect(new Set(made).size).toBe(1_000);
    expect(made.every((one) => readCode(one)?.length === 13)).toBe(true);
  });
});

describe('4, 5: mã đã dùng, hết hạn, thu hồi', () => {
  it('mỗi lần thử là đúng một dòng nhật ký, không có mã, không có tài khoản, và chuỗi nhật ký còn nguyên', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const used = await issueCode(bot.db, bot.clock.now());
    await bot.says(used, 'toi');
    const rows = async () => (await bot.db.selectFrom('audit').selectAll().execute()).length;
    const before = await rows();
    for (const code of [used, 'K7QM-2FXP-9RTV8']) await bot.says(code, 'la-7700123456789');
    expect((await rows()) - before).toBe(2);
    const audit = JSON.stringify(await bot.db.selectFrom('audit').selectAll().execute());
    expect(audit).not.toMatch(/7700123456789|K7QM/);
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole' });
  });
});

describe('6: mã được chuyển cho người khác', () => {
  it('thuộc về tài khoản gõ đầu tiên; người được mời gõ sau thì bị từ chối', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now(), { name: 'Mai Văn Tới' });
    expect((await bot.says(code, 'dong-nghiep'))[0]?.text).toContain('Kính chào anh/chị Mai Văn Tới');
    expect((await bot.says(code, 'mai-van-toi'))[0]?.text).toContain(BAD);
    expect(await bot.db.selectFrom('identity').select('sender_id').execute()).toEqual([{ sender_id: 'dong-nghiep' }]);
  });

  it('hai người gõ cùng lúc: chỉ một người vào được', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now());
    const both = ['a', 'b'].map((who) => bot.channel.message(who, { kind: 'text', text: code }, bot.clock.now()));
    await bot.channel.deliver(...both);
    await bot.app.settle();
    expect(bot.channel.sent.filter(({ text }) => text.includes('Kính chào'))).toHaveLength(1);
    expect(bot.channel.sent).toHaveLength(2);
    expect(await bot.db.selectFrom('identity').select('person').execute()).toHaveLength(1);
  });
});

describe('6: hai mã cho cùng một người', () => {
  it('người đó vào bằng một mã rồi thì mã kia không mở tài khoản ấy cho ai nữa', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const wish = { name: 'Nguyễn Thị Yến' };
    const [lost, used] = [
      await issueCode(bot.db, bot.clock.now(), wish),
      await issueCode(bot.db, bot.clock.now(), wish),
    ];
    expect((await bot.says(used, 'yen'))[0]?.text).toContain('Kính chào anh/chị Nguyễn Thị Yến');
    await bot.says('đồng ý', 'yen');
    expect((await bot.says(lost, 'nguoi-nhat-duoc'))[0]?.text).toContain(BAD);
    expect(await bot.db.selectFrom('identity').select('sender_id').execute()).toEqual([{ sender_id: 'yen' }]);
  });
});

describe('13: tài khoản bị chiếm đã kịp tạo mã mời', () => {
  it('khóa tài khoản thì mã chưa dùng của nó cũng không vào được nữa; nhật ký ghi lại', async () => {
    const bot = await startTestApp();
    const sent = await bot.says('mời chuyên viên Lâm Đồng tên Kẻ Gian', 'cuong');
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(sent[1]!.text)![0];
    await bot.says('/khoa CUONG', 'van-phong');
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('mã mời người đó đã tạo mà chưa ai dùng cũng đã hủy');
    expect((await bot.says(code, 'ke-gian'))[0]?.text).toContain(BAD);
    expect((await bot.says('/nhatky', 'van-phong'))[0]?.text).toContain('(CUONG), Văn phòng trung ương, hủy 1 mã mời');
  });
});

describe('7: người đã có tài khoản gõ mã của vai trò cao hơn', () => {
  it('vai trò không tăng, mã không mất', async () => {
    const bot = await startTestApp();
    const code = await issueCode(bot.db, bot.clock.now(), { donVi: 'LHHVN', role: 'van-phong-trung-uong' });
    const before = await bot.db.selectFrom('term').selectAll().execute();
    for (const typed of [code, `/start ${code}`, `mã mời ${code}`, code.toLowerCase()]) {
      expect((await bot.says(typed, 'yen'))[0]?.text).toContain('Tài khoản này đã là của anh/chị');
    }
    expect(await bot.db.selectFrom('term').selectAll().execute()).toEqual(before);
    expect((await bot.says(code, 'nguoi-moi'))[0]?.text).toContain('Văn phòng trung ương');
  });

  it('người chưa trả lời thông báo, người bị khóa cũng vậy', async () => {
    const bot = await startTestApp();
    await bot.db.deleteFrom('consent').where('person', '=', 'YEN').execute();
    await bot.db.updateTable('account').set({ locked_at: 'x' }).where('person', '=', 'NAM').execute();
    const code = await issueCode(bot.db, bot.clock.now(), { donVi: 'LHHVN', role: 'van-phong-trung-uong' });
    for (const who of ['yen', 'nam']) await bot.says(code, who);
    expect(await bot.db.selectFrom('join_code').select('used_at').execute()).toEqual([{ used_at: null }]);
  });
});

async function guess(bot: TestApp, who: string): Promise<string> {
  return (await bot.says(makeCode(randomBytes(16)), who)).find(({ chatId }) => chatId === who)?.text ?? '';
}
