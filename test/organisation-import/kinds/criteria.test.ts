import { describe, expect, it } from 'vitest';
import { cellsOf, KINDS } from '../../../src/organisation-import/kinds/kinds.ts';
import { entriesOf, type Register, registerOf, type RowKind } from '../../../src/organisation-import/kinds/register.ts';
import { describePlan } from '../../../src/organisation-import/plan/describe-plan.ts';
import { type ImportPlan, isEmpty } from '../../../src/organisation-import/plan/plan.ts';
import { planImport } from '../../../src/organisation-import/plan/plan-import.ts';
import type { Table } from '../../../src/organisation-import/tables/table.ts';
import { NOTHING, sheet } from '../sheets.ts';

const TODAY = '2026-11-24';

const tables = (...lines: readonly string[]): Table =>
  sheet(
    'Bảng tiêu chí',
    'Mã bảng | Tên bảng | Năm thi đua | Nơi ban hành | Số văn bản | Tổng điểm | Thưởng tối đa | Được vượt tổng điểm | Không minh chứng thì 0 điểm | Khi bằng điểm | Từ ngày | Đến ngày | Bỏ dòng này',
    ...lines,
  );
const rows = (...lines: readonly string[]): Table =>
  sheet(
    'Tiêu chí',
    'Mã bảng | Loại dòng | Mã | Nhóm | Nội dung | Điểm tối đa | Cách tính điểm | Số liệu | Minh chứng | Bỏ dòng này',
    ...lines,
  );

const HEAD = 'C-26 | Bảng tiêu chí 2026 | 2026 | Cụm 1 | 01/HD | 110 | 10 | | | I; 1.1 | | |';
const GROUP = 'C-26 | Nhóm | I | | Hoạt động | 100 | | | |';
const TASKS = 'C-26 | Tiêu chí | 1.1 | I | Nhiệm vụ | 60 | >=4: 60; 1-3: 20 | tvpb_so_nv | Báo cáo |';
const REPORTS = 'C-26 | Tiêu chí | 1.2 | I | Báo cáo | 40 | 40 trừ X1 | | |';
const PENALTY = 'C-26 | Điểm trừ | X1 | | Nộp chậm | | mỗi ngày làm việc 2 | bao_cao_cham | |';
const BANDS = ['C-26 | Xếp loại | 1 | | Tốt | | >=80 | | |', 'C-26 | Xếp loại | 2 | | Yếu | | <80 | | |'];
const WHOLE = [tables(HEAD), rows(GROUP, TASKS, REPORTS, PENALTY, ...BANDS)];

const plan = (stored: Register, ...all: readonly Table[]): ImportPlan => planImport(all, stored, TODAY);

/** The register after a plan, as the store would hold it. */
function after(stored: Register, done: ImportPlan): Register {
  const keyed = (entry: Parameters<typeof cellsOf>[0]): string =>
    JSON.stringify([entry.kind, ...KINDS[entry.kind].key.map((field) => cellsOf(entry)[field])]);
  const entries = new Map(entriesOf(stored).map((entry) => [keyed(entry), entry]));
  for (const { entry } of done.removed) entries.delete(keyed(entry));
  for (const { entry } of [...done.added, ...done.changed]) entries.set(keyed(entry), entry);
  return registerOf([...entries.values()]);
}

const STORED = after(NOTHING, plan(NOTHING, ...WHOLE));

/** What is stored of one kind, written as a sheet again. */
function written(stored: Register, kind: RowKind): Table {
  const { sheet: name, columns } = KINDS[kind];
  const lines = entriesOf(stored).filter((entry) => entry.kind === kind);
  return sheet(
    name,
    columns.map(({ header }) => header).join(' | '),
    ...lines.map((entry) => columns.map(({ field }) => cellsOf(entry)[field] ?? '').join(' | ')),
  );
}

describe('a scoring table', () => {
  it('is imported as a whole, and a second time changes nothing', () => {
    const first = plan(NOTHING, ...WHOLE);
    expect(first.refused).toEqual([]);
    expect(describePlan(first).slice(0, 4)).toEqual([
      'Sẽ thêm (7):',
      '  + bảng tiêu chí C-26 (Bảng tiêu chí 2026), từ 01/01/2026 đến 31/12/2026 (dòng 2, trang “Bảng tiêu chí”)',
      '  + dòng nhóm I của bảng C-26 (Hoạt động) (dòng 2, trang “Tiêu chí”)',
      '  + dòng tiêu chí 1.1 của bảng C-26 (Nhiệm vụ) (dòng 3, trang “Tiêu chí”)',
    ]);
    const again = plan(STORED, ...WHOLE);
    expect([isEmpty(again), again.unchanged, again.refused]).toEqual([true, 7, []]);
  });

  it('is the same when written out and imported again', () => {
    const back = plan(STORED, written(STORED, 'criteriaTables'), written(STORED, 'criteria'));
    expect([back.refused, isEmpty(back), back.unchanged]).toEqual([[], true, 7]);
  });

  it('is changed row by row, in the words of the cells', () => {
    const changed = plan(
      STORED,
      rows('c-26 | tieu chi | 1.1 | I | Nhiệm vụ | 60 | ≥ 5: 60 điểm; từ 1 đến 4: 20 | tvpb_so_nv | Báo cáo |'),
    );
    expect(describePlan(changed)).toContain(
      '  ~ dòng tiêu chí 1.1 của bảng C-26 (Nhiệm vụ): Cách tính điểm: >=4: 60; 1-3: 20; còn lại: 0 → >=5: 60; 1-4: 20; còn lại: 0 (dòng 2, trang “Tiêu chí”)',
    );
  });

  it('keeps what a missing column does not speak of', () => {
    const short = sheet('Tiêu chí', 'Mã bảng | Loại dòng | Mã | Nội dung', 'C-26 | Tiêu chí | 1.1 | Nhiệm vụ TVPB');
    expect(plan(STORED, short).changed.map(({ changes }) => changes.map(({ header }) => header))).toEqual([
      ['Nội dung'],
    ]);
    const head = sheet(
      'Bảng tiêu chí',
      'Mã bảng | Tên bảng | Năm thi đua | Nơi ban hành | Số văn bản | Tổng điểm | Thưởng tối đa',
      'C-26 | Bảng mới | 2026 | Cụm 1 | 01/HD | 110 | 10',
    );
    expect(plan(STORED, head).changed.map(({ changes }) => changes.map(({ header }) => header))).toEqual([
      ['Tên bảng'],
    ]);
  });

  it('is found by a code that a spreadsheet took for a number', () => {
    const [entry] = plan(STORED, rows(TASKS.replace('1.1', '1,1').replace('Nhiệm vụ', 'Số nhiệm vụ'))).changed;
    expect(entry?.entry.row).toMatchObject({ code: '1.1', name: 'Số nhiệm vụ' });
  });

  it('is read from cells with lines of their own', () => {
    const lines = rows(
      TASKS.replace('; 1-3', '\n1-3')
        .replace('tvpb_so_nv', 'A = tvpb_so_nv\nB = gop_y_vb')
        .replace('>=4', 'A >=4')
        .replace('20', '20 hoặc B >=9: 10'),
    );
    const [entry] = plan(STORED, lines).changed;
    expect(entry?.changes.map((change) => change.after)).toEqual([
      'A: >=4: 60; 1-3: 20 hoặc B: >=9: 10',
      'A = tvpb_so_nv; B = gop_y_vb',
    ]);
  });

  it('of the next year leaves this year’s as it is', () => {
    const next = [
      tables(HEAD.replaceAll('26', '27')),
      rows(...[GROUP, TASKS, REPORTS, PENALTY, ...BANDS].map((line) => line.replace('C-26', 'C-27'))),
    ];
    const done = plan(STORED, ...next);
    expect([done.refused, done.added.length, done.changed, done.removed]).toEqual([[], 7, [], []]);
  });

  it('may stand in a .csv, told by its columns', () => {
    const csv = { ...rows(TASKS.replace('Nhiệm vụ', 'Số nhiệm vụ')), sheet: null, place: 'tệp “a.csv”' };
    expect(plan(STORED, csv).changed).toHaveLength(1);
  });
});

/** What is wrong, the rows put in the place of the right ones, and what the sentence at the line must say. */
const CASES: readonly (readonly [string, readonly Table[], RegExp])[] = [
  [
    'a rule that can’t be read',
    [rows(TASKS.replace('1-3: 20', '1-2: 20'))],
    /^2: “Cách tính điểm”: Giữa hai mức “1-2: 20” và “>=4: 60” còn khoảng trống\./,
  ],
  [
    'a rule without figure',
    [rows(TASKS.replace('tvpb_so_nv', ''))],
    /^2: “Cách tính điểm”: Cần ghi ở cột “Số liệu” lấy số nào/,
  ],
  [
    'a rule that gives less than the maximum',
    [rows(TASKS.replace('>=4: 60', '>=4: 50'))],
    /^2: “Cách tính điểm” cho nhiều nhất 50 điểm, nhưng “Điểm tối đa” là 60\.$/,
  ],
  [
    'points without end',
    [rows(TASKS.replace('>=4: 60; 1-3: 20', 'mỗi nhiệm vụ 15'))],
    /^2: “Cách tính điểm”: hãy ghi thêm “, tối đa 60”\.$/,
  ],
  [
    'a figure that nobody reads',
    [rows(TASKS.replace('tvpb_so_nv', 'A = tvpb_so_nv; B = gop_y_vb').replace('>=4', 'A >=4'))],
    /^2: Số liệu “B” không được dùng trong “Cách tính điểm”\.$/,
  ],
  [
    'a figure that is none',
    [rows(TASKS.replace('tvpb_so_nv', 'Số nhiệm vụ'))],
    /^2: “Số liệu”: Không hiểu “Số nhiệm vụ”; hãy ghi mã mục trong mẫu báo cáo, hoặc “hỏi: …”\./,
  ],
  [
    'two unnamed figures',
    [rows(TASKS.replace('tvpb_so_nv', 'tvpb_so_nv; gop_y_vb'))],
    /^2: “Số liệu”: Có nhiều số liệu thì mỗi số liệu cần một tên\./,
  ],
  ['no maximum', [rows(TASKS.replace('| 60 |', '| |'))], /^2: Thiếu “Điểm tối đa”\./],
  [
    'a maximum in words',
    [rows(TASKS.replace('| 60 |', '| sáu mươi |'))],
    /^2: “Điểm tối đa” là “sáu mươi”; hãy ghi một số lớn hơn 0/,
  ],
  [
    'an unknown sort',
    [rows(TASKS.replace('Tiêu chí', 'Mục'))],
    /^2: Không có “Mục” ở cột “Loại dòng”; hãy chọn một trong: “Nhóm”, “Tiêu chí”/,
  ],
  [
    'a cell that this sort has not',
    [rows(GROUP.replace('| 100 | |', '| 100 | có 5 |'))],
    /^2: Dòng này không dùng cột “Cách tính điểm”; hãy để trống ô đó\.$/,
  ],
  [
    'an unknown table',
    [rows(TASKS.replace('C-26', 'C-99'))],
    /^2: Không có bảng tiêu chí mang mã C-99\. Hãy ghi đúng mã, hoặc thêm vào trang “Bảng tiêu chí”\.$/,
  ],
  [
    'a group that is not there',
    [rows(TASKS.replace('| I |', '| V |'))],
    /^2: .*Bảng C-26 không có nhóm V của tiêu chí 1\.1\./,
  ],
  [
    'a sum that does not come out',
    [rows(GROUP.replace('100', '90'))],
    /^2: Các tiêu chí của nhóm I \(bảng C-26\) cộng lại được 100 điểm, nhưng nhóm ghi 90 điểm\./,
  ],
  [
    'a total that does not come out',
    [tables(HEAD.replace('110', '120'))],
    /^2: Bảng C-26: các nhóm cộng lại được 100 điểm, thưởng tối đa 10 điểm, nhưng tổng điểm ghi 120\.$/,
  ],
  [
    'a penalty that is not there',
    [rows(REPORTS.replace('X1', 'X9'))],
    /^2: “Cách tính điểm” của 1\.2 nhắc đến X9, nhưng bảng C-26 không có điểm trừ này\.$/,
  ],
  ['a comparison of what is not there', [tables(HEAD.replace('I; 1.1', 'II'))], /^2: “Khi bằng điểm” nhắc đến II/],
  [
    'a gap between grades',
    [rows(BANDS[1]!.replace('<80', '<70'))],
    /^2: Xếp loại “Yếu” \(bảng C-26\) phải kết thúc ở 79,5 điểm, ngay dưới “Tốt”\.$/,
  ],
  [
    'a grade that can’t be read',
    [rows(BANDS[0]!.replace('>=80', 'cao'))],
    /^2: “Cách tính điểm”: Không hiểu mức xếp loại “cao”/,
  ],
  [
    'a second table of the issuer on the same days',
    [tables(HEAD.replace('C-26', 'C-26B'))],
    /trùng thời gian với bảng C-26 của cùng nơi ban hành/,
  ],
  [
    'the same row twice',
    [rows(TASKS, TASKS)],
    /^3: Trùng với dòng 2, trang “Tiêu chí”: cùng một mã\. Hãy giữ lại một dòng\.$/,
  ],
  [
    'a table taken away from its rows',
    [tables(`${HEAD} x`)],
    /^2: Còn dữ liệu gắn với dòng này nên chưa bỏ được\. Không có bảng tiêu chí mang mã C-26\./,
  ],
  ['a year in words', [tables(HEAD.replace('| 2026 |', '| năm nay |'))], /^2: “năm nay” không phải là năm/],
  [
    'a total in words',
    [tables(HEAD.replace('| 110 |', '| nhiều |'))],
    /^2: “Tổng điểm” là “nhiều”; hãy ghi một số điểm/,
  ],
  [
    'neither yes nor no',
    [tables(HEAD.replace('| 10 | |', '| 10 | tùy |'))],
    /^2: Cột “Được vượt tổng điểm” chỉ ghi “có” hoặc “không”\.$/,
  ],
  ['an endless cell', [rows(TASKS.replace('Báo cáo', 'x'.repeat(1_001)))], /^2: “Minh chứng” dài quá 1000 ký tự/],
];

describe('what is refused, by line and with the reason', () => {
  it.each(CASES)('%s', (_, all, sentence) => {
    const { refused } = plan(STORED, ...all);
    expect(refused.map(({ place, reason }) => `${place.line}: ${reason}`)).toContainEqual(
      expect.stringMatching(sentence),
    );
  });

  it('a formula has no chance of being read as a rule', () => {
    const table = rows(TASKS);
    const withFormula = { ...table, rows: table.rows.map((row, at) => (at === 1 ? { ...row, formulas: [6] } : row)) };
    expect(plan(STORED, withFormula).refused[0]?.reason).toMatch(/Có ô chứa công thức/);
  });
});
