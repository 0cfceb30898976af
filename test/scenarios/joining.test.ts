import { describe, expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { prune } from '../../src/mailbox/prune.ts';
import { atTheServer } from '../../src/people/authorized.ts';
import { hashOfCode, revokeInvite } from '../../src/people/join-code-store.ts';
import { dumpDatabase } from '../support/dump-database.ts';
import { EVERY_MESSENGER, MESSENGERS } from '../support/fake-messengers.ts';
import { issueCode } from '../support/issue-code.ts';
import { startTestApp } from '../support/start-test-app.ts';

const DAY_MS = 86_400_000;
const STRANGER =
  'Đây là trợ lý tự động (trí tuệ nhân tạo) dành cho người đã được mời; anh/chị vui lòng gõ mã mời vào đây, hoặc xin mã tại văn phòng Liên hiệp Hội ạ.';

describe.each(EVERY_MESSENGER)('Vào bằng mã mời trên $name', ({ open }) => {
  it('người lạ hỏi gì cũng chỉ nhận một câu: xin mã ở đâu', async () => {
    const bot = await startTestApp({ channel: open(), union: 'without-accounts' });
    for (const text of [
      '/start',
      'chào em',
      'hạn nộp báo cáo quý 3?',
      'Liên hiệp Hội Lâm Đồng',
      '/help',
      'nguồn 1',
      '',
    ]) {
      expect((await bot.says(text, 'la')).map((part) => part.text)).toEqual([STRANGER]);
    }
  });

  it('danh sách trống thì không ai vào được, kể cả người gõ mã', async () => {
    const bot = await startTestApp({ channel: open(), union: 'none' });
    expect((await bot.says('chào', 'la')).map((part) => part.text)).toEqual([STRANGER]);
    expect((await bot.says('K7QM-2FXP-9RTV8', 'la'))[0]?.text).toContain('Mã này không dùng được');
  });

  it.each([
    ['/start của đường dẫn', (code: string) => `/start ${code}`],
    ['gõ mã', (code: string) => code],
    ['gõ không gạch, chữ thường', (code: string) => code.toLowerCase().replaceAll('-', ' ')],
    ['gõ vội, lịch sự', (code: string) => `da ma cua em la ${code.toLowerCase().replaceAll('-', ' ')} a`],
    ['chữ thường giữa câu', (code: string) => `em duoc gui ma ${code.toLowerCase()}, nho anh xem`],
    ['chép cả câu mời', (code: string) => `Anh mời em nhé, mã mời: ${code}. Em gõ vào bot giúp anh`],
  ])('%s: được chào bằng tên, đọc thông báo, đồng ý rồi hỏi được', async (_, typed) => {
    const bot = await startTestApp({ channel: open(), union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now(), { name: 'Mai Văn Tới' });
    const [notice, ...more] = await bot.says(typed(code), 'toi');
    expect(more).toEqual([]);
    expect(notice?.text).toMatch(
      /^Kính chào anh\/chị Mai Văn Tới\. Mã này mời anh\/chị làm Chuyên viên, Liên hiệp Hội tỉnh Lâm Đồng\./,
    );
    expect(notice?.text).toContain('Anh/chị có đồng ý không ạ?');
    expect((await bot.says('dong y', 'toi'))[0]?.text).toMatch(/^Cảm ơn anh\/chị đã đồng ý\./);
    expect((await bot.says('hạn nộp báo cáo quý 3?', 'toi'))[0]?.text).toContain('Chưa tìm thấy');
    const terms = await bot.db.selectFrom('term').selectAll().where('person', '=', 'LAM-DONG-01').execute();
    expect(terms).toMatchObject([
      { role: 'chuyen-vien', scope: 'LHH-LAM-DONG', valid_from: '2026-09-14', valid_to: null },
    ]);
  });
});

describe('Mã mời', () => {
  it('sai, đã dùng, hết hạn, đã thu hồi: cùng một câu', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const used = await issueCode(bot.db, bot.clock.now());
    const old = await issueCode(bot.db, bot.clock.now(), { days: 1 });
    const revoked = await issueCode(bot.db, bot.clock.now());
    await bot.says(used, 'toi');
    const grant = atTheServer({ right: 'moi', role: 'chuyen-vien', donVi: 'LHH-LAM-DONG', scope: 'LHH-LAM-DONG' });
    const channel = 'may-chu';
    await transact(bot.db, (tx) => revokeInvite(tx, grant, hashOfCode(revoked), { at: bot.clock.now(), channel }));
    bot.clock.advance(2 * DAY_MS);
    const said = new Set<string | undefined>();
    for (const code of ['K7QM-2FXP-9RTV8', used, old, revoked]) said.add((await bot.says(code, 'la'))[0]?.text);
    expect([...said]).toEqual([
      'Mã này không dùng được. Anh/chị kiểm tra lại từng chữ, hoặc xin mã mới tại văn phòng Liên hiệp Hội ạ.',
    ]);
  });

  it('hết hạn đúng lúc: một phút trước còn dùng được, một phút sau thì không', async () => {
    for (const [minutes, opens] of [
      [-1, true],
      [1, false],
    ] as const) {
      const bot = await startTestApp({ union: 'without-accounts' });
      const code = await issueCode(bot.db, bot.clock.now());
      bot.clock.advance(7 * DAY_MS + minutes * 60_000);
      expect((await bot.says(code, 'la'))[0]?.text.includes('Kính chào')).toBe(opens);
    }
  });

  it('của Cụm trưởng không còn dùng được khi nhiệm kỳ đã hết, dù mã còn hạn', async () => {
    for (const [when, opens] of [
      ['2026-12-31T23:59', true],
      ['2027-01-01T00:01', false],
    ] as const) {
      const bot = await startTestApp({ union: 'without-accounts', now: '2026-12-29T09:00' });
      const code = await issueCode(bot.db, bot.clock.now(), { donVi: 'LHH-GIA-LAI', role: 'cum-truong' });
      bot.clock.moveTo(when);
      expect((await bot.says(code, 'la'))[0]?.text.includes('Cụm trưởng')).toBe(opens);
    }
  });

  it('cho người đã có tên gắn với người đó; vai trò đã có không thêm lần nữa', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const before = await bot.db.selectFrom('term').selectAll().execute();
    const code = await issueCode(bot.db, bot.clock.now(), { name: 'trần văn nam' });
    expect((await bot.says(code, 'nam-zalo'))[0]?.text).toContain('Kính chào anh/chị Trần Văn Nam');
    expect(await bot.db.selectFrom('identity').select(['person', 'sender_id']).execute()).toEqual([
      { person: 'NAM', sender_id: 'nam-zalo' },
    ]);
    expect(await bot.db.selectFrom('term').selectAll().execute()).toEqual(before);
  });

  it('cho người đã rời đơn vị trước khi kịp gõ thì không còn dùng được', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now(), { person: 'NAM' });
    await bot.db.updateTable('person').set({ valid_to: '2026-09-13' }).where('code', '=', 'NAM').execute();
    expect((await bot.says(code, 'nam'))[0]?.text).toContain('Mã này không dùng được');
  });

  it('không ghi tên thì lấy tên trên kênh, nhưng chỉ sau khi đồng ý', async () => {
    const bot = await startTestApp({ union: 'without-accounts' });
    const code = await issueCode(bot.db, bot.clock.now());
    const nameOf = async () =>
      (await bot.db.selectFrom('person').select('name').where('code', '=', 'LAM-DONG-01').executeTakeFirst())?.name;
    await bot.says(code, 'la');
    expect(await nameOf()).toBe('LAM-DONG-01');
    await bot.says('đồng ý', 'la');
    expect(await nameOf()).toBe('Chị Yến');
  });

  it('gõ lần thứ hai thì bị từ chối, và người cấp mã được báo đúng một lần', async () => {
    const bot = await startTestApp();
    const code = await issueCode(bot.db, bot.clock.now(), { name: 'Mai Văn Tới', issuedBy: 'CUONG' });
    await bot.says(code, 'toi');
    const first = await bot.says(code, 'la');
    expect(first.find(({ chatId }) => chatId === 'la')?.text).toContain('Mã này không dùng được');
    expect(first.find(({ chatId }) => chatId === 'cuong')?.text).toContain(
      'Mã mời anh/chị tạo cho Mai Văn Tới vừa được gõ lại',
    );
    expect((await bot.says(code, 'la')).map(({ chatId }) => chatId)).toEqual(['la']);
  });

  it('mã tạo ở máy chủ bị gõ lại thì văn phòng được báo', async () => {
    const bot = await startTestApp();
    const code = await issueCode(bot.db, bot.clock.now(), { name: 'Mai Văn Tới' });
    await bot.says(code, 'toi');
    expect((await bot.says(code, 'la')).map(({ chatId }) => chatId).sort()).toEqual(['la', 'van-phong']);
  });

  it('người đã rời đơn vị được đơn vị khác mời thì vào lại được', async () => {
    const bot = await startTestApp();
    await bot.db.updateTable('person').set({ valid_to: '2026-09-10' }).where('code', '=', 'NAM').execute();
    expect((await bot.says('chào', 'nam'))[0]?.text).toContain('không có tên trong đơn vị nào');
    const code = await issueCode(bot.db, bot.clock.now(), { donVi: 'LHH-DAK-LAK', name: 'Trần Văn Nam' });
    expect((await bot.says(code, 'nam'))[0]?.text).toContain('Liên hiệp Hội tỉnh Đắk Lắk');
    expect((await bot.says('1', 'nam'))[0]?.text).toContain('Cảm ơn');
  });

  it('trong nhóm không ai được mời gõ mã', async () => {
    const bot = await startTestApp({ channel: MESSENGERS.Zalo() });
    const code = await issueCode(bot.db, bot.clock.now());
    const message = bot.channel.message('nhom', { kind: 'text', text: code }, bot.clock.now());
    await bot.channel.deliver({ ...message, senderId: 'la', chatKind: 'group' });
    await bot.app.settle();
    expect(bot.channel.sent[0]?.text).toContain('vui lòng nhắn riêng cho tôi');
    expect(await bot.db.selectFrom('join_code').select('used_at').execute()).toEqual([{ used_at: null }]);
  });

  it('Cụm trưởng mời trong trò chuyện, người được mời dán nguyên lời mời là vào được; sau một giờ mã không còn ở đâu', async () => {
    const bot = await startTestApp();
    const made = await bot.says('/moi chuyên viên Lâm Đồng tên Mai Văn Tới', 'cuong');
    const invitation = made.at(-1)?.text ?? '';
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(invitation)![0];
    expect((await bot.says(invitation, 'toi'))[0]?.text).toContain('Kính chào anh/chị Mai Văn Tới');
    bot.clock.advance(3_600_001);
    await prune(bot.db, bot.clock.now(), 30);
    expect(await dumpDatabase(bot.db)).not.toContain(code);
  });

  it('mã không nằm ở đâu trong cơ sở dữ liệu, nhật ký không có mã và không có mã tài khoản', async () => {
    const bot = await startTestApp();
    const code = await issueCode(bot.db, bot.clock.now(), { issuedBy: 'CUONG' });
    await bot.says(code, 'la-7700123456789');
    expect(await dumpDatabase(bot.db)).not.toContain(code);
    expect(await dumpDatabase(bot.db)).not.toContain(code.replaceAll('-', ''));
    const audit = JSON.stringify(await bot.db.selectFrom('audit').selectAll().execute());
    expect(audit).toContain('vao-bang-ma');
    expect(audit).not.toContain('7700123456789');
  });
});
