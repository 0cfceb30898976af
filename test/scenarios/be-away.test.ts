import { describe, expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { authorize } from '../../src/people/authorized.ts';
import { createLiveRegister } from '../../src/people/live-register.ts';
import type { Right } from '../../src/people/rights.ts';
import { whoIs } from '../../src/people/who-is.ts';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';

async function may(bot: TestApp, who: string, right: Right): Promise<boolean> {
  const register = await createLiveRegister()(bot.db, bot.clock.now());
  return authorize(right, await whoIs(bot.db, register, { channel: 'web', senderId: who }), register.today) !== null;
}

const INVITE: Right = { right: 'moi', role: 'chuyen-vien', donVi: 'LHH-LAM-DONG', scope: 'LHH-LAM-DONG' };

describe('Vắng mặt và nhờ người làm thay', () => {
  it.each([
    ['lệnh có mũi tên', '/vang 21-25/9 → chị Giang'],
    ['có dấu', 'vắng 21-25/9 chị Giang'],
    ['không dấu', 'vang tu 21/9 den 25/9 nho chi Giang'],
    ['họ tên đầy đủ', 'tôi vắng từ 21/9 đến 25/9, nhờ Đỗ Hương Giang làm thay'],
    ['nhờ trước, ngày sau', '/vang nhờ chị Giang từ 21/9 đến 25/9'],
    ['bằng mã', '/vang 21-25/9 -> GIANG'],
  ])('%s: xem trước vai trò, ngày, người; gõ 1 là xong; người được nhờ biết ngay', async (_, said) => {
    const bot = await startTestApp();
    const [preview] = await bot.says(said, 'cuong');
    expect(preview?.text).toBe(
      [
        'Nhờ Đỗ Hương Giang (Liên hiệp Hội tỉnh Gia Lai, mã GIANG) làm thay anh/chị:\n' +
          '- Cụm trưởng Cụm Tây Nguyên: từ 21/09/2026 đến 25/09/2026\n' +
          '- Lãnh đạo đơn vị Liên hiệp Hội tỉnh Gia Lai: từ 21/09/2026 đến 25/09/2026',
        'Trong những ngày đó anh/chị vẫn giữ quyền của mình.',
      ].join('\n\n'),
    );
    expect(preview?.buttons).toEqual(['Đồng ý bàn giao', 'Không']);
    const sent = await bot.says('1', 'cuong');
    expect(sent.find(({ chatId }) => chatId === 'cuong')?.text).toContain('Anh/chị vẫn giữ quyền của mình');
    expect(sent.find(({ chatId }) => chatId === 'giang')?.text).toContain(
      'Phạm Mạnh Cường (Liên hiệp Hội tỉnh Gia Lai, mã CUONG) vắng và nhờ anh/chị làm thay',
    );
    expect(await bot.db.selectFrom('hand_over').select(['giver', 'taker', 'role']).execute()).toEqual([
      { giver: 'CUONG', taker: 'GIANG', role: 'cum-truong' },
      { giver: 'CUONG', taker: 'GIANG', role: 'lanh-dao-don-vi' },
    ]);
  });

  it('quyền có từ 00:00 ngày đầu đến hết ngày cuối, từng phút; người giao vẫn giữ quyền', async () => {
    const bot = await startTestApp();
    await bot.says('vắng 21-25/9 nhờ chị Giang', 'cuong');
    await bot.says('dong y ban giao', 'cuong');
    for (const [time, expected] of [
      ['2026-09-20T23:59', false],
      ['2026-09-21T00:00', true],
      ['2026-09-21T00:01', true],
      ['2026-09-25T23:59', true],
      ['2026-09-26T00:00', false],
      ['2026-09-26T00:01', false],
    ] as const) {
      bot.clock.moveTo(time);
      expect([time, await may(bot, 'giang', INVITE)]).toEqual([time, expected]);
      expect([time, await may(bot, 'cuong', INVITE)]).toEqual([time, true]);
    }
  });

  it('qua năm mới: quyền Cụm trưởng được nhờ hết cùng nhiệm kỳ, dù lịch vắng còn dài', async () => {
    const bot = await startTestApp({ now: '2026-12-20T08:00' });
    const [preview] = await bot.says('vắng từ 28/12 đến 3/1 nhờ chị Giang', 'cuong');
    expect(preview?.text).toContain('Cụm trưởng Cụm Tây Nguyên: từ 28/12/2026 đến 31/12/2026');
    expect(preview?.text).toContain('Lãnh đạo đơn vị Liên hiệp Hội tỉnh Gia Lai: từ 28/12/2026 đến 03/01/2027');
    const done = (await bot.says('1', 'cuong')).find(({ chatId }) => chatId === 'cuong');
    expect(done?.text).toContain('Cụm trưởng Cụm Tây Nguyên: từ 28/12/2026 đến 31/12/2026');
    bot.clock.moveTo('2026-12-31T23:59');
    expect(await may(bot, 'giang', INVITE)).toBe(true);
    bot.clock.moveTo('2027-01-01T00:01');
    expect(await may(bot, 'giang', INVITE)).toBe(false);
  });

  it('Cụm trưởng nhờ được Cụm phó: chỉ vai trò Cụm trưởng, vai trò của đơn vị ở lại', async () => {
    const bot = await startTestApp();
    const [preview] = await bot.says('vang 21/9 nho anh Y Moan Nie', 'cuong');
    expect(preview?.text).toContain('- Cụm trưởng Cụm Tây Nguyên: ngày 21/09/2026');
    expect(preview?.text).toContain('Không bàn giao: Lãnh đạo đơn vị Liên hiệp Hội tỉnh Gia Lai');
    await bot.says('1', 'cuong');
    bot.clock.moveTo('2026-09-21T10:00');
    const [role] = await bot.says('/moi', 'dak');
    expect(role?.buttons).toContain('Chuyên viên');
    const [own] = await bot.says('/vang 22/9 → chị Giang', 'dak');
    expect(own?.text).toContain('Hiện chưa có ai có thể làm thay');
  });

  it('không nói nhờ ai, hoặc nhờ người không thể: được chọn trong những người có thể', async () => {
    const bot = await startTestApp();
    const could = [
      'Đỗ Hương Giang (Liên hiệp Hội tỉnh Gia Lai, mã GIANG)',
      'Y Moan Niê (Liên hiệp Hội tỉnh Đắk Lắk, mã DAK)',
    ];
    const [whom] = await bot.says('vắng 21-25/9', 'cuong');
    expect(whom?.text).toContain('ai làm thay anh/chị');
    expect(whom?.buttons.toSorted()).toEqual(could.toSorted());
    const [none] = await bot.says('vắng 21-25/9 nhờ chị Yến', 'cuong');
    expect(none?.text).toContain('Không thấy “chị Yến” trong những người có thể làm thay');
    expect(none?.buttons.toSorted()).toEqual(could.toSorted());
    await bot.db.deleteFrom('identity').where('person', '=', 'GIANG').execute();
    const [noAccount] = await bot.says('vắng 21-25/9 nhờ chị Giang', 'cuong');
    expect(noAccount?.text).toContain('chưa dùng trợ lý này');
    expect(noAccount?.buttons).toEqual([could[1]]);
    await bot.says('1', 'cuong');
    await bot.says('1', 'cuong');
    expect(await bot.db.selectFrom('hand_over').select('taker').execute()).toEqual([{ taker: 'DAK' }]);
  });

  it.each(['chị Giang', 'huong giang', 'GIANG', 'nhờ chị Giang nhé'])(
    'được hỏi ai làm thay thì gõ tên cũng được: %s',
    async (said) => {
      const bot = await startTestApp();
      await bot.says('vắng 21-25/9', 'cuong');
      expect((await bot.says(said, 'cuong'))[0]?.text).toContain('Nhờ Đỗ Hương Giang');
    },
  );

  it('gõ tên không có thì được hỏi lại; hỏi việc khác thì được trả lời', async () => {
    const bot = await startTestApp({ sources: { answer: async () => answer('Ngày 25/9.', 'x') } });
    await bot.says('vắng 21-25/9', 'cuong');
    expect((await bot.says('chị Yến', 'cuong'))[0]?.text).toMatch(/^Không thấy “chị Yến”.*gõ “hủy” nếu thôi/);
    expect((await bot.says('hạn nộp báo cáo quý 3', 'cuong'))[0]?.text).toContain('Ngày 25/9.');
    expect((await bot.says('chị Giang', 'cuong'))[0]?.text).not.toContain('Nhờ Đỗ Hương Giang');
  });

  it('hai người cùng tên thì chọn theo đơn vị và mã', async () => {
    const bot = await startTestApp();
    await bot.db.updateTable('person').set({ name: 'Ngô Thị Yến' }).where('code', '=', 'NAM').execute();
    const [which] = await bot.says('vắng 21-25/9 nhờ chị Yến', 'lan');
    expect(which?.buttons).toEqual([
      'Ngô Thị Yến (Liên hiệp Hội tỉnh Lâm Đồng, mã NAM)',
      'Nguyễn Thị Yến (Liên hiệp Hội tỉnh Lâm Đồng, mã YEN)',
    ]);
    expect((await bot.says('2', 'lan'))[0]?.text).toContain('Nhờ Nguyễn Thị Yến');
  });

  it('trùng lịch thì nói rõ đã có gì; “/vang” xem lịch; “hủy vắng” là hết ngay, người làm thay được báo', async () => {
    const bot = await startTestApp();
    expect((await bot.says('/vang', 'cuong'))[0]?.text).toContain('chưa sắp xếp ngày vắng nào');
    await bot.says('vắng 14-25/9 nhờ chị Giang', 'cuong');
    await bot.says('1', 'cuong');
    expect((await bot.says('vắng 25-27/9 nhờ chị Giang', 'cuong'))[0]?.text).toMatch(
      /^Những ngày này anh\/chị đã sắp xếp rồi:\n- Cụm trưởng Cụm Tây Nguyên: từ 14\/09\/2026 đến 25\/09\/2026/,
    );
    expect((await bot.says('/vang', 'cuong'))[0]?.text).toContain('Từ 14/09/2026 đến 25/09/2026: Đỗ Hương Giang');
    expect((await bot.says('lịch vắng', 'giang'))[0]?.text).toContain('thay Phạm Mạnh Cường');
    bot.clock.moveTo('2026-09-16T09:00');
    expect(await may(bot, 'giang', INVITE)).toBe(true);
    expect((await bot.says('huy vang', 'cuong'))[0]?.text).toContain('Bỏ lịch vắng từ 14/09/2026 đến 25/09/2026');
    const sent = await bot.says('1', 'cuong');
    expect(sent.find(({ chatId }) => chatId === 'giang')?.text).toContain('đã bỏ lịch vắng');
    expect(await may(bot, 'giang', INVITE)).toBe(false);
    expect((await bot.says('hủy vắng', 'cuong'))[0]?.text).toContain('không có lịch vắng nào');
  });

  it('hai máy cùng bấm đồng ý: chỉ một lịch được ghi, máy kia thấy lịch đã có (ca 22)', async () => {
    const bot = await startTestApp();
    const { linkIdentity } = await import('../../src/people/identity-store.ts');
    await transact(bot.db, (tx) =>
      linkIdentity(tx, { channel: 'web', chatId: 'cuong-2', senderId: 'cuong-2' }, 'CUONG', bot.clock.now()),
    );
    await bot.says('vắng 21-25/9 nhờ chị Giang', 'cuong');
    await bot.says('vắng 23-24/9 nhờ anh Y Moan Niê', 'cuong-2');
    const both = ['cuong', 'cuong-2'].map((chat) =>
      bot.channel.message(chat, { kind: 'text', text: '1' }, bot.clock.now()),
    );
    const before = bot.channel.sent.length;
    await Promise.all(both.map((message) => bot.channel.deliver(message)));
    await bot.app.settle();
    const texts = bot.channel.sent.slice(before).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Đã bàn giao'))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('Những ngày này anh/chị đã sắp xếp rồi'))).toHaveLength(1);
    expect(
      new Set((await bot.db.selectFrom('hand_over').select('taker').execute()).map(({ taker }) => taker)).size,
    ).toBe(1);
  });

  it('ngày đã qua, quá dài, không đọc được, hoặc không có vai trò: nói phải làm gì', async () => {
    const bot = await startTestApp();
    expect((await bot.says('/vang 1/9/2026 → chị Giang', 'cuong'))[0]?.text).toContain('đã qua');
    expect((await bot.says('/vang từ 15/9 đến 15/3 nhờ chị Giang', 'cuong'))[0]?.text).toContain('quá ba tháng');
    expect((await bot.says('/vang lung tung', 'cuong'))[0]?.text).toContain('vắng 5-9/5 nhờ anh Nam');
    await bot.db.deleteFrom('term').where('person', '=', 'YEN').execute();
    expect((await bot.says('vắng 21/9 nhờ anh Nam', 'yen'))[0]?.text).toContain('không giữ vai trò nào');
  });

  it('mất vai trò giữa lúc xem trước và lúc đồng ý: xem lại, không giao cái đã mất (ca 12)', async () => {
    const bot = await startTestApp({ now: '2026-12-31T23:58' });
    await bot.says('vắng từ 31/12 đến 3/1 nhờ chị Giang', 'cuong');
    bot.clock.moveTo('2027-01-01T00:01');
    const [again] = await bot.says('1', 'cuong');
    expect(again?.text).toMatch(/^Vai trò của anh\/chị vừa thay đổi, mời xem lại\./);
    expect(again?.text).not.toContain('Cụm trưởng');
    expect(await bot.db.selectFrom('hand_over').selectAll().execute()).toEqual([]);
  });

  it('câu hỏi về vắng mặt vẫn là câu hỏi', async () => {
    const asked: string[] = [];
    const bot = await startTestApp({
      sources: { answer: async (text) => (asked.push(text), { kind: 'unavailable', text: 'Chưa tra được.' }) },
    });
    for (const text of ['vắng mặt hội nghị bị trừ mấy điểm', 'vang hop 2 lan co bi tru diem khong'])
      await bot.says(text, 'cuong');
    expect(asked).toHaveLength(2);
  });
});
