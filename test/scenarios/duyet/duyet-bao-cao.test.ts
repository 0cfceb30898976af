import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/audit/audit-store.ts';
import { loadDraft } from '../../../src/reports/draft-store.ts';
import { PlainChannel } from '../../support/plain-channel.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { QUARTERLY, ruleDeadlines, sendAs, wholeDraft } from '../../support/sent-reports.ts';

const RECEIPT = 'BC-2026Q3-LAM-DONG-0002';
const KEY = { donVi: 'LHH-LAM-DONG', form: QUARTERLY.id, period: '2026Q3' };

async function withReport(options: Parameters<typeof startTestApp>[0] = {}): Promise<TestApp> {
  const bot = await startTestApp({ now: '2026-06-19T16:42', ...options });
  await ruleDeadlines(bot);
  const at = () => bot.clock.now().toISOString();
  await sendAs(bot, 'nam', '2026Q2', wholeDraft('2026Q2', 'nam', at(), {}, 3));
  bot.clock.moveTo('2026-09-18T16:42');
  const draft = wholeDraft('2026Q3', 'yen', at(), {
    so_hoi_tv: { state: 'flagged', value: 60, why: 'Thường từ 15 đến 50 hội.' },
  });
  const evidence = { hop_bch: [{ id: 'a1', name: 'Bien-ban-BCH.pdf' }] };
  await sendAs(bot, 'yen', '2026Q3', { ...draft, evidence });
  bot.clock.moveTo('2026-09-21T08:30');
  return bot;
}

async function asks(bot: TestApp, text: string, who: string): Promise<string> {
  return (await bot.says(text, who))
    .filter(({ chatId }) => chatId === who)
    .map((part) => part.text)
    .join('\n\n');
}

async function stateOf(bot: TestApp): Promise<string> {
  const row = await bot.db.selectFrom('report').select('state').where('receipt', '=', RECEIPT).executeTakeFirst();
  return row!.state;
}

const told = (bot: TestApp, who: string, since: number) =>
  bot.channel.sent
    .slice(since)
    .filter(({ chatId }) => chatId === who)
    .map(({ text }) => text);

describe('Xem báo cáo của một đơn vị', () => {
  it.each([
    'xem báo cáo Lâm Đồng',
    'xem bao cao lam dong quy 3',
    '/xembaocao Lâm Đồng',
    'duyệt báo cáo LHH tỉnh Lâm Đồng quý III',
  ])('Cụm trưởng gõ “%s”: thấy đủ các mục, chỗ cần xem lại, minh chứng; báo cáo sang “đang xem xét”', async (said) => {
    const bot = await withReport();
    const shown = await asks(bot, said, 'cuong');
    expect(shown).toContain('Báo cáo quý III và 9 tháng năm 2026 của Liên hiệp Hội tỉnh Lâm Đồng');
    expect(shown).toContain('Biên nhận BC-2026Q3-LAM-DONG-0002');
    expect(shown).toContain('Gửi lúc 16:42 ngày 18/09/2026, người gửi Nguyễn Thị Yến; đúng hạn.');
    expect(shown).toContain('Trạng thái: đang xem xét.');
    expect(shown).toMatch(/Số hội thành viên: 60 hội.*cần xem lại/);
    expect(shown).toMatch(/Cần xem lại:\n- Mục \d+\. Số hội thành viên: Thường từ 15 đến 50 hội\./);
    expect(shown).toMatch(/Minh chứng:\n- Mục \d+\. .*: Bien-ban-BCH\.pdf/);
    expect(shown).toContain('gõ “trả lại mục 12, 15: lý do”');
    expect(await stateOf(bot)).toBe('dang-xem');
  });

  it('so với kỳ trước bằng một số, và không có nút vẫn chọn được', async () => {
    const bot = await withReport({ channel: new PlainChannel() });
    const shown = await bot.says('xem bao cao Lam Dong', 'cuong');
    expect(shown.at(-1)!.text).toMatch(/1\. Chấp nhận\n2\. Trả lại\n3\. So với kỳ trước/);
    const compared = await asks(bot, '3', 'cuong');
    expect(compared).toContain('Số trong kỳ so với báo cáo quý II và 6 tháng đầu năm 2026:');
    expect(compared).toMatch(/- Mục \d+\. Số hội thành viên: 3 hội → 60 hội/);
  });

  it('Thư ký cụm và người của đơn vị xem được mà không đổi trạng thái, không duyệt được', async () => {
    const bot = await withReport();
    for (const who of ['giang', 'lan', 'yen']) {
      const shown = await asks(bot, 'xem báo cáo Lâm Đồng quý 3', who);
      expect(shown).toContain('Trạng thái: đã gửi.');
      expect(shown).not.toContain('trả lại mục 12');
      expect(await asks(bot, 'chấp nhận báo cáo Lâm Đồng', who)).toContain('Chỉ Cụm trưởng, Cụm phó');
      expect(await asks(bot, 'trả lại báo cáo Lâm Đồng mục 5: chưa khớp số', who)).toContain('Chỉ Cụm trưởng, Cụm phó');
    }
    expect(await stateOf(bot)).toBe('da-gui');
  });

  it('người của đơn vị gõ “xem báo cáo” là xem báo cáo mới nhất của mình; kỳ chưa gửi thì nói chưa gửi', async () => {
    const bot = await withReport();
    expect(await asks(bot, 'xem báo cáo', 'lan')).toContain('BC-2026Q3-LAM-DONG-0002');
    expect(await asks(bot, 'xem báo cáo quý 1', 'lan')).toContain('chưa gửi báo cáo quý I năm 2026');
    expect(await asks(bot, 'xem báo cáo Đắk Lắk', 'lan')).toContain('chỉ xem được báo cáo của đơn vị mình');
    expect(await asks(bot, 'xem báo cáo Sao Hỏa', 'cuong')).toContain('không thấy đơn vị nào tên “Sao Hỏa”');
    expect(await asks(bot, 'xem báo cáo Lâm Đồng', 'ha')).toContain('chỉ xem được báo cáo của đơn vị mình');
  });
});

describe('Trả lại một báo cáo', () => {
  it.each([
    ['có lý do và số mục', ['xem báo cáo Lâm Đồng', 'trả lại mục 5, 12: số hội viên chưa khớp']],
    ['không dấu', ['xem bao cao lam dong', 'tra lai muc 5 va 12 vi so hoi vien chua khop']],
    ['cả tên đơn vị trong một câu', ['trả lại báo cáo Lâm Đồng quý 3 mục 5, 12: số hội viên chưa khớp']],
    ['hỏi dần từng ý', ['xem báo cáo Lâm Đồng', '2', '5, 12', 'số hội viên chưa khớp']],
    ['hỏi mục, trả lời cả hai', ['xem báo cáo Lâm Đồng', 'trả lại', 'mục 5, 12: số hội viên chưa khớp']],
    ['nói lý do trước', ['xem báo cáo Lâm Đồng', 'trả lại: số hội viên chưa khớp', '5 va 12']],
  ])('%s', async (_, messages) => {
    const bot = await withReport();
    for (const message of messages.slice(0, -1)) await bot.says(message, 'cuong');
    const since = bot.channel.sent.length;
    const answer = await asks(bot, messages.at(-1)!, 'cuong');
    expect(answer).toContain(
      'Đã trả lại báo cáo quý III và 9 tháng năm 2026 của Liên hiệp Hội tỉnh Lâm Đồng để sửa mục 5, 12.',
    );
    expect(answer).toContain('Đã báo ngay cho Nguyễn Thị Yến, Lê Thị Lan.');
    expect(await stateOf(bot)).toBe('tra-lai');
    for (const who of ['yen', 'lan']) {
      const [notice] = told(bot, who, since);
      expect(notice).toContain('được trả lại để sửa');
      expect(notice).toMatch(/Lý do: số hội viên chưa khớp|Lý do: so hoi vien chua khop/);
      expect(notice).toContain('Người trả lại: Phạm Mạnh Cường (Liên hiệp Hội tỉnh Gia Lai, mã CUONG)');
      expect(notice).toMatch(/- Mục 5\. .+\n- Mục 12\. .+/);
    }
    expect(told(bot, 'nam', since)).toEqual([]);
    const draft = await loadDraft(bot.db, KEY);
    if (draft === null || draft === 'unreadable') throw new Error('no draft');
    expect(draft.corrects).toBe('BC-2026Q3-LAM-DONG-0002');
    expect(draft.draft.stale.length).toBeGreaterThanOrEqual(2);
    const event = await bot.db
      .selectFrom('report_event')
      .selectAll()
      .where('act', '=', 'tra-lai')
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({ actor: 'CUONG', after: '["5","12"]' });
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole' });
  });

  it('mục không có: hỏi lại; câu hỏi chen giữa được trả lời rồi hỏi tiếp; “hủy” thì thôi', async () => {
    const bot = await withReport();
    await bot.says('xem báo cáo Lâm Đồng', 'cuong');
    expect(await asks(bot, 'trả lại mục 99: chưa đúng số liệu', 'cuong')).toContain('không có mục 99');
    const [first, second] = await bot.says('hạn nộp báo cáo quý 4 là khi nào?', 'cuong');
    expect(first?.text).toContain('Chưa tìm thấy');
    expect(`${first?.text}${second?.text ?? ''}`).not.toContain('Đã trả lại');
    await bot.says('trả lại mục 5', 'cuong');
    expect(await asks(bot, 'hủy', 'cuong')).toContain('Dạ vâng');
    expect(await stateOf(bot)).toBe('dang-xem');
    expect(await asks(bot, 'chưa khớp số liệu đâu', 'cuong')).not.toContain('Đã trả lại');
  });

  it('đơn vị gửi lại: người duyệt thấy số cũ và số mới', async () => {
    const bot = await withReport();
    await bot.says('trả lại báo cáo Lâm Đồng mục 5: số hội viên chưa khớp', 'cuong');
    bot.clock.moveTo('2026-09-22T10:00');
    const mended = wholeDraft('2026Q3', 'yen', bot.clock.now().toISOString(), {
      so_hoi_tv: { state: 'value', value: 40 },
    });
    await sendAs(bot, 'yen', '2026Q3', mended);
    const shown = await asks(bot, 'xem báo cáo Lâm Đồng', 'cuong');
    expect(shown).toContain('Bản 2, gửi lúc 10:00 ngày 22/09/2026');
    expect(shown).toMatch(/Thay đổi so với bản trước:\n- Mục \d+\. Số hội thành viên: 60 hội → 40 hội/);
    expect(await asks(bot, 'chấp nhận', 'cuong')).toContain('Chấp nhận báo cáo quý III');
    expect(await asks(bot, '1', 'cuong')).toContain('Đã chấp nhận báo cáo');
  });
});

describe('Chấp nhận một báo cáo', () => {
  it.each([
    ['gõ chữ', ['chấp nhận', '1']],
    ['không dấu, đủ chữ', ['chap nhan bao cao lam dong', 'Chấp nhận']],
    ['bằng số', ['1', '1']],
  ])('%s: hỏi một lần, báo cho người gửi và lãnh đạo đơn vị', async (_, [first, second]) => {
    const bot = await withReport();
    await bot.says('xem báo cáo Lâm Đồng', 'dak');
    const question = await asks(bot, first!, 'dak');
    expect(question).toContain('Chấp nhận báo cáo quý III và 9 tháng năm 2026 của Liên hiệp Hội tỉnh Lâm Đồng?');
    expect(question).toMatch(/Còn mục cần xem lại: \d+\./);
    expect(await stateOf(bot)).toBe('dang-xem');
    const since = bot.channel.sent.length;
    expect(await asks(bot, second!, 'dak')).toContain('Đã chấp nhận báo cáo');
    expect(await stateOf(bot)).toBe('chap-nhan');
    for (const who of ['yen', 'lan']) expect(told(bot, who, since)[0]).toContain('đã được chấp nhận');
    expect(await asks(bot, 'chấp nhận báo cáo Lâm Đồng', 'dak')).toContain(
      'đã được Y Moan Niê chấp nhận lúc 08:30 ngày 21/09/2026',
    );
    expect(await asks(bot, `/kiemtra ${RECEIPT}`, 'yen')).toContain('Trạng thái: đã chấp nhận.');
  });

  it('người gửi đã chuyển sang đơn vị khác không được báo nữa; lãnh đạo đơn vị vẫn được báo', async () => {
    const bot = await withReport();
    const elsewhere = { scope: 'LHH-HA-NOI' };
    await bot.db.updateTable('term').set(elsewhere).where('person', '=', 'YEN').execute();
    const since = bot.channel.sent.length;
    const answer = await asks(bot, 'trả lại báo cáo Lâm Đồng quý 3 mục 5: số hội viên chưa khớp', 'cuong');
    expect(answer).toContain('Đã báo ngay cho Lê Thị Lan.');
    expect(told(bot, 'lan', since)).toHaveLength(1);
    expect(told(bot, 'yen', since)).toEqual([]);
  });

  it('chưa mở báo cáo nào thì hỏi báo cáo nào', async () => {
    const bot = await withReport();
    expect(await asks(bot, '/chapnhan', 'cuong')).toContain('Anh/chị muốn xem báo cáo của đơn vị nào');
    expect(await asks(bot, `/xembaocao ${RECEIPT}`, 'ha')).toContain('Tôi không tìm thấy biên nhận này');
  });
});

describe('Cụm trưởng mới nhận việc', () => {
  it('được báo những báo cáo đang chờ xem và những báo cáo đã trả lại', async () => {
    const bot = await withReport();
    await bot.says('trả lại báo cáo Lâm Đồng quý 2 mục 5: số hội viên chưa khớp', 'cuong');
    bot.clock.moveTo('2027-01-01T08:30');
    const since = bot.channel.sent.length;
    bot.app.wake();
    await bot.app.settle();
    const [brief] = told(bot, 'dak', since);
    expect(brief).toMatch(/Báo cáo chờ anh\/chị xem:\n- .*quý III và 9 tháng năm 2026: BC-2026Q3-LAM-DONG-0002/);
    expect(brief).toMatch(/Báo cáo đã trả lại, chờ đơn vị sửa:\n- .*: BC-2026Q2-LAM-DONG-0001/);
  });
});
