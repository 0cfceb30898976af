import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/audit-store.ts';
import { ruleDeadlines, sendAs, wholeDraft } from '../support/sent-reports.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const RECEIPT = 'BC-2026Q3-LAM-DONG-0001';

async function withReport(): Promise<TestApp> {
  const bot = await startTestApp({ now: '2026-09-18T16:42' });
  await ruleDeadlines(bot);
  await sendAs(bot, 'yen', '2026Q3', wholeDraft('2026Q3', 'yen', bot.clock.now().toISOString()));
  await sendAs(bot, 'ha', '2026Q3', wholeDraft('2026Q3', 'ha', bot.clock.now().toISOString()));
  return bot;
}

async function asks(bot: TestApp, text: string, who: string): Promise<string> {
  const sent = await bot.says(text, who);
  return sent
    .filter(({ chatId }) => chatId === who)
    .map((part) => part.text)
    .join('\n');
}

async function stateOf(bot: TestApp): Promise<string> {
  const row = await bot.db
    .selectFrom('report')
    .select('state')
    .where('receipt', '=', RECEIPT)
    .executeTakeFirstOrThrow();
  return row.state;
}

describe('17, 18: biên nhận có thật của đơn vị khác, và 10.000 số đếm lên', () => {
  it('không số nào cho biết có hay không, bằng lệnh nào cũng vậy', { timeout: 120_000 }, async () => {
    const bot = await withReport();
    for (let from = 1; from <= 10_000; from += 50) {
      const batch = Array.from({ length: 50 }, (_, n) => {
        const receipt = `BC-2026Q3-LAM-DONG-${String(from + n).padStart(4, '0')}`;
        const command = ['/kiemtra', '/xembaocao', '/chapnhan', '/tralai'][n % 4]!;
        return bot.channel.message('ha', { kind: 'text', text: `${command} ${receipt}` }, bot.clock.now());
      });
      await bot.channel.deliver(...batch);
      await bot.app.settle();
    }
    expect(bot.channel.sent).toHaveLength(10_000);
    expect(new Set(bot.channel.sent.map(({ text }) => text)).size).toBe(1);
    expect(await stateOf(bot)).toBe('da-gui');
  });

  it('liên kết sâu đến báo cáo của đơn vị khác không mở gì', async () => {
    const bot = await withReport();
    for (const said of [`/start ${RECEIPT}`, '/start bc_0001']) {
      expect(await asks(bot, said, 'ha')).toBe(await asks(bot, '/start', 'ha'));
    }
  });
});

describe('15, 16: nút cũ của một báo cáo đã khác đi', () => {
  it('nút “Chấp nhận” sau khi đơn vị đã gửi bản mới: không chấp nhận bản chưa xem', async () => {
    const bot = await withReport();
    await bot.says('xem báo cáo Lâm Đồng', 'cuong');
    const mended = wholeDraft('2026Q3', 'yen', bot.clock.now().toISOString(), {}, 5);
    await sendAs(bot, 'yen', '2026Q3', mended, 'Nhầm số liệu tháng 8');
    expect(await asks(bot, '1', 'cuong')).toContain('Đơn vị vừa gửi bản 2');
    expect(await stateOf(bot)).toBe('da-gui');
    expect(await asks(bot, '1', 'cuong')).toContain('Bản 2');
  });

  it('Cụm trưởng đã hết nhiệm kỳ bấm nút cũ: không còn quyền ngay phút đó', async () => {
    const bot = await withReport();
    bot.clock.moveTo('2026-12-31T23:59');
    await bot.says('xem báo cáo Lâm Đồng', 'cuong');
    expect(await asks(bot, 'chấp nhận', 'cuong')).toContain('Chấp nhận báo cáo');
    bot.clock.moveTo('2027-01-01T00:00');
    expect(await asks(bot, '1', 'cuong')).toContain('Tôi không tìm thấy biên nhận này');
    expect(await stateOf(bot)).toBe('dang-xem');
    const refused = await bot.db.selectFrom('audit').select('actor').where('by_right', '=', 'tu-choi').execute();
    expect(refused).toEqual([{ actor: 'CUONG' }]);
  });
});

describe('20: xem “tất cả” chỉ ra đơn vị của cụm mình', () => {
  it.each(['tình hình tất cả', '/tinhhinh', '/tinhhinh cụm phía Bắc', '/tinhhinh tat ca cac cum'])(
    '%s',
    async (said) => {
      const bot = await withReport();
      const told = await asks(bot, said, 'cuong');
      expect(told).not.toMatch(/Hà Nội|phía Bắc.*:|HA-NOI/);
      const rows = [...told.matchAll(/^- .*?:/gm)];
      expect(rows.length).toBeLessThanOrEqual(3);
      expect(await asks(bot, 'xem báo cáo Hà Nội', 'cuong')).toContain('chỉ xem được báo cáo của đơn vị mình');
    },
  );
});

describe('22: hai người cùng duyệt một báo cáo', () => {
  it('người thứ hai thấy người kia đã làm gì, không ghi đè; nhật ký có cả hai', async () => {
    const bot = await withReport();
    await bot.says('xem báo cáo Lâm Đồng', 'cuong');
    await bot.says('xem báo cáo Lâm Đồng', 'dak');
    await bot.says('trả lại mục 5: số hội viên chưa khớp', 'dak');
    await bot.says('1', 'cuong');
    const told = await asks(bot, '1', 'cuong');
    expect(told).not.toContain('Đã chấp nhận');
    expect(await stateOf(bot)).toBe('tra-lai');
    expect(
      bot.channel.sent
        .filter(({ chatId }) => chatId === 'cuong')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('vừa được Y Moan Niê trả lại lúc 16:42 ngày 18/09/2026');
    const audit = await bot.db.selectFrom('audit').select(['actor', 'act']).where('target', '=', RECEIPT).execute();
    expect(audit).toContainEqual({ actor: 'DAK', act: 'tra-lai-bao-cao' });
    expect(audit).toContainEqual({ actor: 'CUONG', act: 'chap-nhan-bao-cao/da-xong-truoc' });
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole' });
  });

  it('đúng cùng một lúc: chỉ một người làm được', async () => {
    const bot = await withReport();
    for (const who of ['cuong', 'dak']) {
      await bot.says('xem báo cáo Lâm Đồng', who);
      await bot.says('chấp nhận', who);
    }
    await bot.channel.deliver(
      bot.channel.message('cuong', { kind: 'text', text: '1' }, bot.clock.now()),
      bot.channel.message('dak', { kind: 'text', text: '1' }, bot.clock.now()),
    );
    await bot.app.settle();
    const done = bot.channel.sent.filter(({ text }) => text.startsWith('Đã chấp nhận báo cáo'));
    const late = bot.channel.sent.filter(({ text }) => /vừa được .* chấp nhận lúc/.test(text));
    expect([done.length, late.length]).toEqual([1, 1]);
    const events = await bot.db.selectFrom('report_event').select('act').where('act', '=', 'chap-nhan').execute();
    expect(events).toHaveLength(1);
  });
});
