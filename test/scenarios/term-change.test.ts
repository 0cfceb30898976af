import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { prune } from '../../src/mailbox/prune.ts';
import { authorize } from '../../src/people/authorized.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import type { Right } from '../../src/people/rights.ts';
import { whoIs } from '../../src/people/who-is.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { codeOf, letEverybodyIn, letIn } from '../support/union.ts';

const BRIEF = /là Cụm trưởng Cụm Tây Nguyên/;
const THANKS = /^Nhiệm kỳ Cụm trưởng Cụm Tây Nguyên của anh\/chị đã kết thúc ngày 31\/12\/2026\. Trân trọng cảm ơn/;

/** What the bot says of its own accord when the clock comes to a time. */
async function at(bot: TestApp, time: string) {
  bot.clock.moveTo(time);
  const before = bot.channel.sent.length;
  bot.app.wake();
  await bot.app.settle();
  return bot.channel.sent.slice(before);
}

async function may(bot: TestApp, who: string, right: Right): Promise<boolean> {
  const register = await createLiveRegister()(bot.db, bot.clock.now());
  return authorize(right, await whoIs(bot.db, register, { channel: 'web', senderId: who }), register.today) !== null;
}

const invites = (donVi: string): Right => ({ right: 'moi', role: 'chuyen-vien', donVi, scope: donVi });

describe('Chuyển giao nhiệm kỳ Cụm trưởng', () => {
  it('8 giờ sáng ngày đầu: Cụm trưởng mới nhận bản tóm tắt một lần, Cụm trưởng cũ một lời cảm ơn', async () => {
    const bot = await startTestApp({ now: '2026-12-30T08:00' });
    await bot.db.deleteFrom('identity').where('person', 'in', ['YEN', 'NAM', 'LAN']).execute();
    expect(await at(bot, '2026-12-31T23:59')).toEqual([]);
    expect(await at(bot, '2027-01-01T07:59')).toEqual([]);
    const sent = await at(bot, '2027-01-01T08:00');
    const byChat = Object.groupBy(sent, ({ chatId }) => chatId);
    expect(Object.keys(byChat).toSorted()).toEqual(['cuong', 'dak', 'ha']);
    expect(byChat['cuong']?.map(({ text }) => text)).toEqual([expect.stringMatching(THANKS)]);
    expect(byChat['dak']?.map(({ text }) => text)).toEqual([
      [
        'Kính chào anh/chị Y Moan Niê. Từ hôm nay anh/chị là Cụm trưởng Cụm Tây Nguyên, đến hết ngày 31/12/2027.',
        [
          'Các đơn vị trong cụm và người đã có tài khoản:',
          '- Liên hiệp Hội tỉnh Đắk Lắk: Y Moan Niê',
          '- Liên hiệp Hội tỉnh Gia Lai: Phạm Mạnh Cường, Đỗ Hương Giang',
          '- Liên hiệp Hội tỉnh Lâm Đồng: chưa có ai',
        ].join('\n'),
        'Cụm phó: chưa có\nThư ký cụm: chưa có',
        'Đơn vị chưa có ai đăng ký:\n- Liên hiệp Hội tỉnh Lâm Đồng',
        'Anh/chị có thể mời người của các đơn vị vào (gõ “mời”), nhờ người làm thay khi vắng (gõ “/vang”), và gõ “trợ giúp” để xem thêm.',
      ].join('\n\n'),
    ]);
    expect(await at(bot, '2027-01-01T08:01')).toEqual([]);
    expect(await at(bot, '2027-06-01T08:00')).toEqual([]);
  });

  it('tin cũ bị xóa sau thời hạn lưu, bản tóm tắt vẫn không gửi lại; máy khởi động lại cũng vậy', async () => {
    const db = await openDatabase(':memory:');
    const bot = await startTestApp({ db, now: '2026-12-30T08:00' });
    expect((await at(bot, '2027-01-01T08:00')).length).toBe(3);
    await prune(db, new Date('2027-03-01T00:00:00Z'), 30);
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
    await bot.app.stop();
    const again = await startTestApp({ db, now: '2027-03-01T08:00' });
    expect(await at(again, '2027-03-01T08:01')).toEqual([]);
    expect(again.channel.sent).toEqual([]);
  });

  it('máy dừng ba tuần: gửi muộn một lần, nói đúng ngày bắt đầu; hết nhiệm kỳ rồi thì không gửi nữa', async () => {
    const late = await startTestApp({ now: '2026-12-30T08:00' });
    const sent = await at(late, '2027-01-22T14:00');
    expect(sent.find(({ chatId }) => chatId === 'dak')?.text).toContain('Từ ngày 01/01/2027 anh/chị là Cụm trưởng');
    expect(sent.find(({ chatId }) => chatId === 'cuong')?.text).toMatch(THANKS);
    const tooLate = await startTestApp({ now: '2026-12-30T08:00' });
    expect(await at(tooLate, '2028-03-01T08:00')).toEqual([]);
  });

  it('Cụm trưởng mới chưa có tài khoản: nhận ngay khi có và đã đồng ý', async () => {
    const bot = await startTestApp({ now: '2026-12-30T08:00' });
    await bot.db.deleteFrom('identity').where('person', '=', 'DAK').execute();
    await bot.db.deleteFrom('account').where('person', '=', 'DAK').execute();
    await bot.db.deleteFrom('consent').where('person', '=', 'DAK').execute();
    expect((await at(bot, '2027-01-01T08:00')).some(({ text }) => BRIEF.test(text))).toBe(false);
    const account = { channel: 'web', chatId: 'dak', senderId: 'dak' } as const;
    await letIn(bot.db, account, 'DAK', { at: bot.clock.now(), consents: false });
    expect(await at(bot, '2027-01-05T09:00')).toEqual([]);
    await bot.says('xin chào', 'dak');
    await bot.says('đồng ý', 'dak');
    expect((await at(bot, '2027-01-05T09:02')).map(({ text }) => text)).toEqual([expect.stringMatching(BRIEF)]);
  });

  it('được bầu lại: không có lời chia tay, có bản tóm tắt của nhiệm kỳ mới', async () => {
    const db = await openDatabase(':memory:');
    await letEverybodyIn(db, 'web', new Date('2026-12-01T01:00:00Z'));
    await db.updateTable('cum_lead').set({ don_vi: 'LHH-GIA-LAI' }).where('valid_from', '=', '2027-01-01').execute();
    await db
      .insertInto('term')
      .values({
        person: 'CUONG',
        role: 'cum-truong',
        scope: 'CUM-TN',
        valid_from: '2027-01-01',
        valid_to: '2027-12-31',
      })
      .execute();
    const bot = await startTestApp({ db, now: '2026-12-30T08:00' });
    const sent = await at(bot, '2027-01-01T08:00');
    const told = sent.filter(({ chatId }) => chatId === 'cuong').map(({ text }) => text);
    expect(told).toEqual([expect.stringMatching(BRIEF)]);
  });

  it.each([
    ['Cụm trưởng cũ', 'cuong', invites('LHH-LAM-DONG'), true, false],
    ['Cụm trưởng mới', 'dak', invites('LHH-LAM-DONG'), false, true],
    ['Cụm trưởng cụm khác', 'ha', invites('LHH-HA-NOI'), true, false],
    ['thư ký cụm', 'giang', { right: 'xem-cum', cum: 'CUM-TN' } as const, true, false],
    ['Cụm phó (thành Cụm trưởng)', 'dak', { right: 'xem-cum', cum: 'CUM-TN' } as const, true, true],
  ])('%s: quyền đổi đúng nửa đêm giao thừa, giờ Việt Nam', async (_, who, right, before, after) => {
    const bot = await startTestApp({ now: '2026-12-31T23:59' });
    expect(await may(bot, who, right)).toBe(before);
    bot.clock.moveTo('2027-01-01T00:00');
    expect(await may(bot, who, right)).toBe(after);
    bot.clock.moveTo('2027-01-01T00:01');
    expect(await may(bot, who, right)).toBe(after);
  });

  it.each([
    ['chuyên viên', 'yen', { right: 'lap-bao-cao', donVi: 'LHH-LAM-DONG' } as const],
    ['lãnh đạo đơn vị', 'lan', { right: 'lap-bao-cao', donVi: 'LHH-LAM-DONG' } as const],
    ['văn phòng trung ương', 'van-phong', { right: 'nhap-to-chuc' } as const],
    ['vận hành', 'van-hanh', { right: 'xem-nhat-ky' } as const],
  ])('%s: nhiệm kỳ ghi hết ngày 20/9 thì 23:59 còn quyền, 00:01 hết', async (_, who, right) => {
    const bot = await startTestApp({ now: '2026-09-20T23:59' });
    await bot.db.updateTable('term').set({ valid_to: '2026-09-20' }).where('person', '=', codeOf(who)).execute();
    expect(await may(bot, who, right)).toBe(true);
    bot.clock.moveTo('2026-09-21T00:01');
    expect(await may(bot, who, right)).toBe(false);
  });

  it('đơn vị thôi làm Cụm trưởng giữa năm: người của đơn vị mất quyền ngay, dù nhiệm kỳ của họ còn', async () => {
    const bot = await startTestApp({ now: '2026-09-20T23:59' });
    await bot.db
      .updateTable('cum_lead')
      .set({ valid_to: '2026-09-20' })
      .where('cum', '=', 'CUM-TN')
      .where('role', '=', 'cum-truong')
      .where('valid_from', '=', '2026-01-01')
      .execute();
    expect(await may(bot, 'cuong', invites('LHH-LAM-DONG'))).toBe(true);
    bot.clock.moveTo('2026-09-21T00:01');
    expect(await may(bot, 'cuong', invites('LHH-LAM-DONG'))).toBe(false);
    const sent = await at(bot, '2026-09-21T08:00');
    expect(sent.map(({ chatId }) => chatId)).toEqual(['cuong']);
    expect(sent[0]?.text).toContain('đã kết thúc ngày 20/09/2026');
  });

  it('nút cũ bấm sau nửa đêm không còn tác dụng (ca 12)', async () => {
    const bot = await startTestApp({ now: '2026-12-31T23:59' });
    await bot.says('mời chuyên viên Lâm Đồng tên Lý Văn Tư', 'cuong');
    const [preview] = await bot.says('hủy mã 1', 'cuong');
    expect(preview?.buttons[0]).toBe('Hủy mã này');
    bot.clock.moveTo('2027-01-01T00:01');
    expect((await bot.says('1', 'cuong'))[0]?.text).toMatch(/^Chỉ văn phòng trung ương và Cụm trưởng/);
    const codes = await bot.db.selectFrom('join_code').select('revoked_at').execute();
    expect(codes).toEqual([{ revoked_at: null }]);
  });

  it('người làm thay được nhắc vào 8 giờ sáng ngày đầu, một lần; bắt đầu ngay hôm nay thì không nhắc thêm', async () => {
    const bot = await startTestApp();
    await bot.says('vắng 21-25/9 nhờ chị Giang', 'cuong');
    await bot.says('1', 'cuong');
    expect(await at(bot, '2026-09-21T07:00')).toEqual([]);
    const sent = await at(bot, '2026-09-21T08:00');
    expect(sent.map(({ chatId }) => chatId)).toEqual(['giang']);
    expect(sent[0]?.text).toMatch(/^Từ hôm nay anh\/chị làm thay Phạm Mạnh Cường/);
    expect(await at(bot, '2026-09-22T08:00')).toEqual([]);

    await bot.says('vắng hôm nay nhờ chị Yến', 'lan');
    await bot.says('1', 'lan');
    expect(await at(bot, '2026-09-22T08:05')).toEqual([]);
  });

  it('lịch vắng đã bỏ thì không nhắc', async () => {
    const bot = await startTestApp();
    await bot.says('vắng 21-25/9 nhờ chị Giang', 'cuong');
    await bot.says('1', 'cuong');
    await bot.says('hủy vắng', 'cuong');
    await bot.says('1', 'cuong');
    expect(await at(bot, '2026-09-21T08:00')).toEqual([]);
  });
});
