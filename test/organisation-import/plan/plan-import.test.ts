import { describe, expect, it } from 'vitest';
import type { Register } from '../../../src/organisation-import/kinds/register.ts';
import { describePlan } from '../../../src/organisation-import/plan/describe-plan.ts';
import type { ImportPlan } from '../../../src/organisation-import/plan/plan.ts';
import { cellsOf } from '../../../src/organisation-import/kinds/kinds.ts';
import { planImport } from '../../../src/organisation-import/plan/plan-import.ts';
import type { Table } from '../../../src/organisation-import/tables/table.ts';
import { SMALL } from '../../cum-thi-dua/small-organisation.ts';
import { clusters, leads, members, NOTHING, people, sheet, terms, units } from '../sheets.ts';

const STORED: Register = {
  ...NOTHING,
  ...SMALL,
  people: [
    { code: 'NGAI', name: 'Lê Thị Mẫu', donVi: 'LHH-QUANG-NGAI', from: '2022-01-01', to: null },
    { code: 'HUE', name: 'Trần Văn Thử', donVi: 'LHH-HUE', from: '2022-01-01', to: null },
  ],
  terms: [
    { person: 'NGAI', role: 'cum-truong', scope: 'CUM-1', from: '2026-01-01', to: '2026-12-31' },
    { person: 'HUE', role: 'chuyen-vien', scope: 'LHH-HUE', from: '2022-01-01', to: null },
  ],
};
const TODAY = '2026-09-14';

const plan = (stored: Register, ...tables: readonly Table[]): ImportPlan => planImport(tables, stored, TODAY);
const reasons = ({ refused }: ImportPlan): readonly string[] =>
  refused.map(({ place, reason }) => `${place.line}: ${reason}`);

describe('a plan', () => {
  it('adds, changes, removes and leaves alone, each told by line', () => {
    const result = plan(
      STORED,
      units(
        'LHH-MOI | Liên hiệp Hội tỉnh Mới | Mới; M | 01/10/2026 | | |',
        'LHH-QUANG-NINH | Liên hiệp Hội tỉnh Quảng Ninh | QN | 01/01/2022 | 31/12/2026 | Quảng Ngãi |',
        'LHH-QUANG-NGAI | Liên hiệp Hội tỉnh Quảng Ngãi | | 01/01/2022 | | |',
      ),
      people('HUE | Trần Văn Thử Lại | LHH-HUE | 01/01/2022 |'),
    );
    expect(describePlan(result)).toEqual([
      'Sẽ thêm (1):',
      '  + đơn vị LHH-MOI (Liên hiệp Hội tỉnh Mới), từ 01/10/2026 (dòng 2, trang “Đơn vị”)',
      'Sẽ sửa (2):',
      '  ~ đơn vị LHH-QUANG-NINH (Liên hiệp Hội tỉnh Quảng Ninh): Tên gọi khác: (trống) → QN; Đến ngày: (trống) → 31/12/2026; Nhập vào đơn vị: (trống) → LHH-QUANG-NGAI (dòng 3, trang “Đơn vị”)',
      '  ~ cán bộ HUE (Trần Văn Thử Lại): Họ và tên: Trần Văn Thử → Trần Văn Thử Lại (dòng 2, trang “Cán bộ”)',
      'Tổng cộng: thêm 1, sửa 2, bỏ 0, không đổi 1, không nhận 0.',
    ]);
  });

  it('keeps what a missing column does not speak of, and empties what an empty cell empties', () => {
    const without = plan(STORED, sheet('Đơn vị', 'Mã đơn vị | Tên đơn vị', 'LHH-HCM | Liên hiệp Hội TP. Hồ Chí Minh'));
    expect([without.unchanged, without.changed]).toEqual([1, []]);
    const empty = plan(
      STORED,
      sheet('Đơn vị', 'Mã đơn vị | Tên đơn vị | Tên gọi khác', 'LHH-HCM | Liên hiệp Hội TP. Hồ Chí Minh |'),
    );
    expect(empty.changed[0]?.changes).toEqual([{ header: 'Tên gọi khác', before: 'TPHCM; HCM', after: '' }]);
  });

  it('takes a row without first day for the one in force, or lets it begin on the day of the import', () => {
    const result = plan(
      STORED,
      sheet('Đơn vị', 'Mã đơn vị | Tên đơn vị', 'LHH-HUE | Liên hiệp Hội TP Huế', 'LHH-MOI | Liên hiệp Hội tỉnh Mới'),
    );
    expect(result.changed.map(({ entry }) => cellsOf(entry).from)).toEqual(['01/01/2025']);
    expect(result.added.map(({ entry }) => cellsOf(entry).from)).toEqual(['14/09/2026']);
  });

  it('renames a unit in two rows of one code, and merges one, without touching what was reported under the codes', () => {
    const result = plan(
      STORED,
      units(
        'LHH-QUANG-NINH | Liên hiệp Hội tỉnh Quảng Ninh | | 01/01/2022 | 31/12/2026 | |',
        'LHH-QUANG-NINH | Liên hiệp Hội thành phố Quảng Ninh | | 01/01/2027 | | |',
        'LHH-BINH-DUONG | Liên hiệp Hội tỉnh Bình Dương | BD | 01/01/2022 | 31/12/2026 | HCM |',
      ),
    );
    expect(reasons(result)).toEqual([]);
    expect([result.added.length, result.changed.length, result.removed.length]).toEqual([1, 2, 0]);
  });

  it('knows units by old and short names in every table, and rows that are named before they come', () => {
    const result = plan(
      NOTHING,
      terms(
        'Lê Thị Mẫu | Cụm trưởng | | Cụm số một | 01/01/2026 | 31/12/2026',
        'M-1 | chuyen vien | LHH tỉnh Sông Mẫu | | 01/01/2026 |',
      ),
      leads('CUM-1 | sông mẫu | cụm trưởng | 2026 | |'),
      members('cum so mot | SONG MAU | 01/01/2026 |'),
      people('M-1 | Lê Thị Mẫu | SM | 01/01/2026 |'),
      clusters('CUM-1 | Cụm số một | VUSTA | 01/01/2026 |'),
      units('LHH-SONG-MAU | Liên hiệp Hội tỉnh Sông Mẫu | SM | 01/01/2022 | | |'),
    );
    expect(reasons(result)).toEqual([]);
    expect(result.added.map(({ entry }) => entry.kind)).toEqual([
      'units',
      'clusters',
      'members',
      'leads',
      'people',
      'terms',
      'terms',
    ]);
    expect(result.added[3]?.entry.row).toEqual({
      cum: 'CUM-1',
      donVi: 'LHH-SONG-MAU',
      role: 'cum-truong',
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });

  it('takes a withdrawn row out, and one that is not there for done', () => {
    const result = plan(
      STORED,
      units(
        'LHH-CU | Liên hiệp Hội Đã Giải Thể | | 01/01/2022 | 31/12/2023 | | x',
        'LHH-NHAM | Nhầm | | 01/01/2026 | | | x',
      ),
    );
    expect([result.removed.map(({ entry }) => entry.row), result.unchanged]).toEqual([[SMALL.units[9]], 1]);
  });

  it('reads text as text, also what a spreadsheet would take for a formula', () => {
    const result = plan(NOTHING, units('A | =HYPERLINK("http://x") | +84; -5; @a | 01/01/2026 | | |'));
    expect(result.added[0]?.entry.row).toMatchObject({ name: '=HYPERLINK("http://x")', aliases: ['+84', '-5', '@a'] });
  });

  it('ignores columns of no use, says so, and takes nothing over from them', () => {
    const result = plan(
      NOTHING,
      sheet('Đơn vị', '__proto__ | Tên đơn vị | constructor | Mã đơn vị | role', 'bẩn | Tên | bẩn | A | admin'),
    );
    expect(result.notes).toEqual(
      ['__proto__', 'constructor', 'role'].map((name) => `Bỏ qua cột “${name}” ở trang “Đơn vị” (không dùng đến).`),
    );
    expect(Object.keys(result.added[0]?.entry.row ?? {}).toSorted()).toEqual([
      'aliases',
      'code',
      'from',
      'mergedInto',
      'name',
      'to',
    ]);
    expect(({} as Record<string, unknown>)['bẩn']).toBeUndefined();
  });

  it('finds the header below a title, columns in any order, without diacritics', () => {
    const result = plan(
      NOTHING,
      sheet('don vi', 'DANH SÁCH ĐƠN VỊ', 'TEN DON VI | ma don vi'.normalize('NFD'), 'Tên | A'),
    );
    expect(result.added.map(({ place, entry }) => [place.line, entry.row])).toMatchObject([
      [3, { code: 'A', name: 'Tên' }],
    ]);
  });

  it('passes over instructions, examples, hidden and empty sheets', () => {
    const hidden = { ...units('A | Tên'), isHidden: true };
    const result = plan(NOTHING, sheet('Hướng dẫn', 'x'), sheet('Sheet2'), hidden, units('Ví dụ: A | Tên | | | | |'));
    expect([result.added, result.refused, result.notes]).toEqual([
      [],
      [],
      ['Bỏ qua trang “Đơn vị” vì trang này đang ẩn.', 'Bỏ qua 1 dòng ví dụ ở trang “Đơn vị”.'],
    ]);
  });

  it.each([
    ['units', 'Mã đơn vị | Tên đơn vị', 'A | B'],
    ['clusters', 'Tên cụm | Mã cụm | Hệ thống', 'B | A | Toàn quốc'],
    ['members', 'Cụm | Đơn vị | Tên đơn vị', 'CUM-1 | LHH-HCM | bỏ qua'],
    ['leads', 'Cụm | Đơn vị | Vai trò | Năm', 'CUM-1 | LHH-HUE | Cụm trưởng | 2029'],
    ['people', 'Mã cán bộ | Họ và tên | Đơn vị', 'A | Bùi Ba | Huế'],
    ['terms', 'Mã cán bộ | Họ và tên | Vai trò | Đơn vị', 'HUE | bỏ qua | Lãnh đạo đơn vị | Huế'],
  ])('a .csv of %s is told by its columns, and so is a sheet without a name of its own', (kind, header, row) => {
    for (const name of [null, 'Sheet1', 'Trang tính1']) {
      const result = plan(STORED, sheet(name, header, row));
      expect(reasons(result)).toEqual([]);
      expect(result.added.map(({ entry }) => entry.kind)).toEqual([kind]);
    }
  });
});
