import { describe, expect, it } from 'vitest';
import { readKeptFile } from '../../../src/files/keep-file.ts';
import { markOfWorkbook } from '../../../src/forms/sheet/find-mark.ts';
import type { SheetCell } from '../../../src/forms/sheet/form-sheet.ts';
import { formSheets } from '../../../src/forms/sheet/form-sheets.ts';
import type { Table } from '../../../src/organisation-import/tables/table.ts';
import { readTables } from '../../../src/organisation-import/tables/read-tables.ts';
import { writeFormWorkbook } from '../../../src/reports/sheet/write-form-workbook.ts';
import type { SentPart } from '../../support/fake-channel.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { begin, QUARTERLY } from '../../forms/filling/quarterly.ts';
import { begun, CHANNELS, draftOf, told, valueOf } from './talk.ts';

const LAM_DONG = { code: 'LHH-LAM-DONG', name: 'Liên hiệp Hội tỉnh Lâm Đồng' };
const QUARTER_3 = { key: '2026Q3', name: 'quý III và 9 tháng năm 2026' };

type Cells = Readonly<Record<string, readonly [string | number, (string | number)?]>>;

/** A workbook in which somebody has written by item: in the period, and since the start of the year. */
async function workbook(
  cells: Cells,
  of: { unit?: typeof LAM_DONG | null; period?: typeof QUARTER_3; version?: number } = {},
): Promise<Buffer> {
  const draft = { ...begin(), form: { id: QUARTERLY.id, version: of.version ?? QUARTERLY.version } };
  const source = {
    form: QUARTERLY,
    draft,
    last: null,
    unit: of.unit === undefined ? LAM_DONG : of.unit,
    period: of.period ?? QUARTER_3,
  };
  const sheets = formSheets(source).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const [first] = row;
      const written = sheet.name === 'Báo cáo' && first?.kind === 'text' ? cells[first.text] : undefined;
      return written === undefined
        ? row
        : [...row.slice(0, 3), ...[0, 1].map((at) => cellOf(written[at], row[3 + at]!)), ...row.slice(5)];
    }),
  }));
  return writeFormWorkbook(sheets);
}

function cellOf(value: string | number | undefined, empty: SheetCell): SheetCell {
  if (value === undefined) return empty;
  return typeof value === 'number'
    ? { kind: 'number', number: value, decimals: true, look: 'fill' }
    : { kind: 'text', text: value, look: 'fill' };
}

async function sends(
  bot: TestApp,
  bytes: Uint8Array,
  { name = 'bc cua em (2).xlsx', caption = null as string | null, who = 'yen' } = {},
): Promise<readonly SentPart[]> {
  bot.channel.files.set(name, { kind: 'ok', bytes });
  return bot.sends({ kind: 'file', file: { ref: name, name, mimeType: null, size: bytes.length }, caption }, who);
}

async function toldAfter(
  bot: TestApp,
  ...args: Parameters<typeof sends> extends [TestApp, ...infer Rest] ? Rest : never
): Promise<string> {
  return (await sends(bot, ...args)).map(({ text }) => text).join('\n');
}

async function tablesIn(bot: TestApp, fileId: string | undefined): Promise<readonly Table[]> {
  const kept = await readKeptFile(bot.files, fileId!, bot.clock.now());
  const read = await readTables(kept!.bytes, kept!.file.name);
  return read.kind === 'tables' ? read.tables : [];
}

describe('Lấy mẫu Excel', () => {
  it.each([
    'mẫu excel',
    'mau excel',
    'gửi tôi file mẫu báo cáo',
    'cho em xin mẫu báo cáo quý 3',
    '/mauexcel',
    'file excel',
  ])('“%s”: đúng đơn vị, đúng kỳ, có sẵn những gì đã điền; báo cáo đang viết được hỏi tiếp', async (text) => {
    const bot = await begun();
    await bot.says('8: 24, 10: 7');
    const sent = await bot.says(text);
    expect(sent[0]?.text).toContain(
      'Đây là tệp Excel của báo cáo quý III và 9 tháng năm 2026, có sẵn những gì đã điền',
    );
    expect(sent.at(-1)?.text).toContain('Quay lại báo cáo. Mục 5/42');
    const tables = await tablesIn(bot, sent[0]?.fileId);
    expect(markOfWorkbook(tables)).toMatchObject({ form: 'bao-cao-quy', donVi: 'LHH-LAM-DONG', period: '2026Q3' });
    const rows = tables.find(({ sheet }) => sheet === 'Báo cáo')!.rows;
    expect(rows.find(({ cells }) => cells[0] === '8')?.cells[3]).toBe('24');
  });

  it('chưa mở báo cáo nào thì là báo cáo sắp đến hạn; gọi tên kỳ khác thì là kỳ đó', async () => {
    const bot = await startTestApp({ now: '2026-09-16T08:30' });
    expect(markOfWorkbook(await tablesIn(bot, (await bot.says('mẫu excel'))[0]?.fileId))?.period).toBe('2026Q3');
    expect(markOfWorkbook(await tablesIn(bot, (await bot.says('mẫu excel quý 2'))[0]?.fileId))?.period).toBe('2026Q2');
    expect(await told(bot, 'mẫu excel quý 1 năm 2027')).toContain('kỳ này chưa bắt đầu');
    expect(await told(bot, 'mẫu excel', 'van-hanh')).toContain('Báo cáo do chuyên viên hoặc lãnh đạo của đơn vị lập');
    expect(await bot.db.selectFrom('report_draft').select('form').execute()).toEqual([]);
  });
});

describe.each(CHANNELS)('Gửi lại bảng Excel đã điền (%s)', (_, channel) => {
  it('chưa mở báo cáo: bảng mở báo cáo, ghi các mục rõ, hỏi lại từng mục chưa rõ, chỉ ra từng ô sai', async () => {
    const bot = await startTestApp({ now: '2026-09-16T08:30', channel: channel() });
    const shown = await toldAfter(
      bot,
      await workbook({
        '8': [24],
        '9': [1, 2],
        '10': ['bảy'],
        '11': [16_356],
        '13': ['khoảng 2'],
        '14': ['nhiều'],
        '15': [90, 99],
        '7': ['Nguyễn Văn Bình'],
        '17': [150, 400],
      }),
    );
    expect(shown).toContain('Đã đọc bảng của báo cáo quý III và 9 tháng năm 2026: ghi 6 mục, 2 mục giữ như đang có.');
    expect(shown).toContain('Cần hỏi lại mục 13, 15.');
    expect(shown).toMatch(/- Ô D\d+: .*“nhiều”/);
    expect(shown).toMatch(/- Ô D\d+: .*“90”/);
    expect(shown).toMatch(/số ước chừng.*Mục 13\/42/s);
    expect(await valueOf(bot, 'tvpb_kinh_phi')).toBe(150_000_000);
    expect([await valueOf(bot, 'so_hoi_moi'), await valueOf(bot, 'so_hoi_moi@luy-ke')]).toEqual([1, 2]);
    expect(await told(bot, '2, lũy kế 3')).toContain('Mục 15/42');
    expect((await draftOf(bot)).answers['so_hoi_tv']).toMatchObject({ value: 24, by: 'YEN' });
    const events = await bot.db.selectFrom('report_event').select(['slot', 'actor']).execute();
    expect(events.map(({ slot }) => slot)).toContain('so_hoi_tv');
  });

  it('ô khác số đang có: cho xem cũ → mới, hỏi một lần; “có” thì lấy theo bảng, “không” thì giữ', async () => {
    for (const [said, value] of [
      ['1', 31],
      ['có', 31],
      ['2', 24],
      ['khong', 24],
    ] as const) {
      const bot = await begun({ channel: channel() });
      await bot.says('8: 24, 10: 7');
      const shown = await toldAfter(bot, await workbook({ '8': [31], '10': [7], '18': [4, 10] }));
      expect(shown).toContain('ghi 1 mục');
      expect(shown).toContain('- Mục 8 (Số hội thành viên): 24 hội → 31 hội');
      expect(await valueOf(bot, 'so_hoi_tv')).toBe(24);
      expect(await told(bot, said)).toContain('Mục 5/42');
      expect([said, await valueOf(bot, 'so_hoi_tv')]).toEqual([said, value]);
    }
  });

  it('gửi cùng một bảng hai lần: lần sau không đổi gì', async () => {
    const bot = await begun({ channel: channel() });
    const bytes = await workbook({ '8': [24], '10': [7] });
    await sends(bot, bytes);
    expect(await toldAfter(bot, bytes)).toContain('không có gì mới, 4 mục giữ như đang có');
  });
});

describe('Bảng Excel không dùng được', () => {
  it('của đơn vị khác, của kỳ khác, không có biểu mẫu: nói rõ, không ghi gì', async () => {
    const bot = await begun();
    const giaLai = { code: 'LHH-GIA-LAI', name: 'Liên hiệp Hội tỉnh Gia Lai' };
    expect(await toldAfter(bot, await workbook({ '8': [24] }, { unit: giaLai }))).toContain('Bảng này của đơn vị khác');
    const other = await toldAfter(bot, await workbook({ '8': [24] }, { period: { key: '2026Q2', name: 'quý II' } }));
    expect(other).toContain(
      'Bảng này của báo cáo quý II và 6 tháng đầu năm 2026, còn anh/chị đang viết báo cáo quý III',
    );
    expect(other).toContain('Mục 5/42');
    expect(await toldAfter(bot, await workbook({ '8': [24] }, { version: 99 }))).toContain(
      'Biểu mẫu của bảng này không còn dùng',
    );
    expect(await valueOf(bot, 'so_hoi_tv')).toBeUndefined();
  });

  it('bảng trống của ai cũng được (không ghi đơn vị) thì ghi cho đơn vị mình', async () => {
    const bot = await begun();
    await sends(bot, await workbook({ '8': [24] }, { unit: null }));
    expect(await valueOf(bot, 'so_hoi_tv')).toBe(24);
  });

  it('bảng tính khác khi đang ở một mục là minh chứng của mục đó; khi không viết báo cáo thì được chỉ cách', async () => {
    const bot = await begun();
    await bot.says('đến mục 8');
    const other = await writeFormWorkbook([
      { name: 'Danh sách', widths: [20], sticky: 0, rows: [[{ kind: 'text', text: 'Hội Cơ khí', look: 'plain' }]] },
    ]);
    expect(await toldAfter(bot, other, { name: 'danh sach.xlsx' })).toContain('Đã đính kèm “danh sach.xlsx” vào mục 8');
    expect(await toldAfter(bot, await workbook({ '8': [24] }), { caption: 'minh chứng mục 10' })).toContain(
      'vào mục 10',
    );
    expect(await valueOf(bot, 'so_hoi_tv')).toBeUndefined();
    const fresh = await startTestApp({ now: '2026-09-16T08:30' });
    expect(await toldAfter(fresh, other, { name: 'danh sach.xlsx' })).toContain('không phải bảng báo cáo lấy từ đây');
    expect(await toldAfter(fresh, Buffer.from('PK hỏng'), { name: 'hong.xlsx' })).not.toContain('mã lỗi');
  });

  it('chữ trông như công thức thì được hỏi lại, không lấy làm số', async () => {
    const bot = await begun();
    const shown = await toldAfter(bot, await workbook({ '8': ['=1+1'], '10': ['+7'] }));
    expect(shown).toContain('Cần hỏi lại mục 8, 10.');
    expect(await valueOf(bot, 'so_hoi_tv')).toBeUndefined();
  });

  it('báo cáo đã gửi: bảng không ghi gì, được chỉ cách sửa', async () => {
    const bot = await startTestApp({ now: '2026-12-18T09:00' });
    const { keepSent, yearDraft } = await import('../../support/year-report.ts');
    await keepSent(bot.db, { ...yearDraft({}), period: { kind: '9T', year: 2026 } });
    const shown = await toldAfter(bot, await workbook({ '8': [24] }));
    expect(shown).toContain('Báo cáo này đã gửi nên tôi chưa ghi gì từ bảng');
    expect(await bot.db.selectFrom('report_draft').select('form').execute()).toEqual([]);
  });
});
