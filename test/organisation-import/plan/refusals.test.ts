import { describe, expect, it } from 'vitest';
import type { Register } from '../../../src/organisation-import/kinds/register.ts';
import { describePlan } from '../../../src/organisation-import/plan/describe-plan.ts';
import { planImport } from '../../../src/organisation-import/plan/plan-import.ts';
import type { Table } from '../../../src/organisation-import/tables/table.ts';
import { SMALL } from '../../cum-thi-dua/small-organisation.ts';
import { clusters, leads, members, NOTHING, people, sheet, terms, units } from '../sheets.ts';

const STORED: Register = {
  ...NOTHING,
  ...SMALL,
  people: [
    { code: 'NGAI', name: 'Lê Thị Mẫu', donVi: 'LHH-QUANG-NGAI', from: '2022-01-01', to: null },
    { code: 'HUE', name: 'Trần Văn Thử', donVi: 'LHH-HUE', from: '2022-01-01', to: '2026-12-31' },
    { code: 'HUE-2', name: 'Trần Văn Thử', donVi: 'LHH-HUE', from: '2022-01-01', to: null },
  ],
  terms: [{ person: 'NGAI', role: 'cum-truong', scope: 'CUM-1', from: '2026-01-01', to: '2026-12-31' }],
};

/** What is wrong, the tables, and what the sentence at the line must say. */
const CASES: readonly (readonly [string, readonly Table[], RegExp])[] = [
  // The row by itself
  ['no code', [units('| Tên | | | | |')], /^2: Thiếu “Mã đơn vị”\.$/],
  ['a code with diacritics', [units('LHH-HUẾ | Tên | | | | |')], /^2: “Mã đơn vị” là “LHH-HUẾ”; mã chỉ gồm/],
  ['no name', [units('A | | | | | |')], /^2: Thiếu “Tên đơn vị”\.$/],
  ['a name without end', [units(`A | ${'x'.repeat(201)} | | | | |`)], /^2: “Tên đơn vị” dài quá 200 ký tự/],
  ['no name of a person', [people('P-1 | =1+1 | Huế | | |')], /^2: “Họ và tên” là “=1\+1”; họ tên chỉ gồm chữ cái/],
  ['31/02', [units('A | B | | 31/02/2026 | | |')], /^2: “Từ ngày” là “31\/02\/2026”; không có ngày này/],
  ['a month of words', [units('A | B | | tháng tới | | |')], /^2: “Từ ngày” là “tháng tới”; không có ngày này/],
  ['a year of two digits', [units('A | B | | 01/01/26 | | |')], /không có ngày này/],
  ['a year out of reach', [units('A | B | | 01/01/9999 | | |')], /không có ngày này/],
  ['29/02 in a common year', [units('A | B | | | 29/02/2027 | |')], /^2: “Đến ngày” là “29\/02\/2027”/],
  [
    'an end before the begin',
    [units('A | B | | 02/01/2026 | 01/01/2026 | |')],
    /^2: “Đến ngày” 01\/01\/2026 sớm hơn “Từ ngày” 02\/01\/2026\.$/,
  ],
  ['an unknown mark', [units('A | B | | | | | để sau')], /^2: Cột “Bỏ dòng này” chỉ ghi x/],
  [
    'an unknown system',
    [clusters('C | Cụm | Huyện | | | ')],
    /^2: Không có “Huyện” ở cột “Hệ thống”; hãy chọn một trong: “Liên hiệp Hội Việt Nam”/,
  ],
  [
    'an unknown role of a unit',
    [leads('CUM-1 | Huế | Thủ quỹ | 2029 | |')],
    /^2: Không có “Thủ quỹ” ở cột “Vai trò”; hãy chọn một trong: “Cụm trưởng”, “Cụm phó”/,
  ],
  ['an unknown role of a person', [terms('NGAI | admin | | | |')], /^2: Không có “admin” ở cột “Vai trò”/],
  [
    'a role by the name of something every object has',
    [terms('NGAI | constructor | | | |')],
    /^2: Không có “constructor”/,
  ],
  ['a year and days', [leads('CUM-1 | Huế | Cụm phó | 2029 | 01/01/2029 |')], /^2: Đã ghi “Năm” thì để trống/],
  ['no year', [leads('CUM-1 | Huế | Cụm phó | 29 | |')], /^2: “29” không phải là năm/],
  [
    'all that is wrong at once',
    [units('| | | 31/04/2026 | | |')],
    /^2: Thiếu “Mã đơn vị”\. “Từ ngày”.* Thiếu “Tên đơn vị”\.$/,
  ],
  [
    'a row to take out without its first day',
    [units('LHH-HCM | Liên hiệp Hội TP. Hồ Chí Minh | | | | | x')],
    /^2: Bỏ một dòng thì cần ghi đúng “Từ ngày”/,
  ],
  // What it refers to
  ['an unknown unit', [members('CUM-1 | Atlantis | |')], /^2: Không tìm thấy đơn vị “Atlantis”/],
  [
    'an ambiguous unit',
    [members('CUM-1 | Quảng | |')],
    /^2: “Quảng” có thể là LHH-QUANG-NGAI .* hoặc LHH-QUANG-NINH .*Hãy ghi mã đơn vị/,
  ],
  ['an unknown cluster', [members('CUM-9 | Huế | |')], /^2: Không tìm thấy cụm “CUM-9”/],
  ['an unknown person', [terms('AI | Chuyên viên | Huế | | |')], /^2: Không tìm thấy cán bộ “AI”/],
  [
    'two people of one name',
    [terms('tran van thu | Chuyên viên | Huế | | 01/01/2026 |')],
    /có thể là HUE .* hoặc HUE-2 .*Hãy ghi mã/,
  ],
  [
    'a unit for a cluster role',
    [terms('HUE | Thư ký cụm | Huế | CUM-1 | |')],
    /^2: Vai trò Thư ký cụm không gắn với cột “Đơn vị”/,
  ],
  [
    'a cluster for a unit role',
    [terms('HUE | Chuyên viên | Huế | CUM-1 | |')],
    /^2: Vai trò Chuyên viên không gắn với cột “Cụm”/,
  ],
  ['no cluster for a cluster role', [terms('HUE | Thư ký cụm | | | |')], /^2: Thiếu “Cụm”\.$/],
  // With other rows
  [
    'the same row twice',
    [units('A | B | | 01/01/2026 | | |', 'a | C | | 01/01/2026 | | |')],
    /^3: Trùng với dòng 2, trang “Đơn vị”/,
  ],
  [
    'one code for two',
    [units('A | B | | 01/01/2026 | | |', 'A | C | | 01/06/2026 | | |')],
    /^3: Mã đơn vị A đã dùng cho “B” từ 01\/01\/2026\..*\(Xem thêm dòng 2/,
  ],
  [
    'a code that is taken',
    [units('LHH-HCM | Khác | | 01/01/2026 | | |')],
    /^2: Mã đơn vị LHH-HCM đã dùng cho “Liên hiệp Hội TP\. Hồ Chí Minh” từ 01\/01\/2022/,
  ],
  ['a cluster code that is taken', [clusters('CUM-1 | Khác | Toàn quốc | 01/01/2026 |')], /^2: Mã cụm CUM-1 đã dùng/],
  [
    'a merger without end',
    [units('A | B | | 01/01/2026 | | Huế |')],
    /^2: Đơn vị A nhập vào LHH-HUE thì cần ghi “Đến ngày”/,
  ],
  [
    'a merger into itself',
    [units('A | B | | 01/01/2026 | 31/12/2026 | A |')],
    /^2: Đơn vị A không thể nhập vào chính mình/,
  ],
  [
    'a merger into a unit that is gone',
    [units('A | B | | 01/01/2026 | 31/12/2026 | LHH-CU |')],
    /^2: Đơn vị LHH-CU không hoạt động vào ngày 01\/01\/2027/,
  ],
  [
    'a merger into nobody',
    [units('A | B | | 01/01/2026 | 31/12/2026 | Atlantis |')],
    /^2: Không tìm thấy đơn vị “Atlantis”/,
  ],
  [
    'a merger and a life after it',
    [units('A | B | | 01/01/2026 | 31/01/2026 | Huế |', 'A | B | | 01/03/2026 | | |')],
    /^2: Đơn vị A đã nhập vào LHH-HUE nhưng vẫn có dòng sau/,
  ],
  [
    'a member before its time',
    [members('CUM-1 | LHH-BRVT | 01/07/2025 |')],
    /^2: Đơn vị LHH-BRVT không hoạt động vào ngày 01\/07\/2025 \(thời gian hoạt động: từ 01\/01\/2022 đến 30\/06\/2025\)/,
  ],
  [
    'a member of a cluster before its time',
    [members('CUM-1 | Hồ Chí Minh | 31/12/2021 |')],
    /^2: (Không tìm thấy|Đơn vị LHH-HCM không hoạt động|Cụm CUM-1 không hoạt động)/,
  ],
  [
    'a member twice',
    [members('CUM-1 | Huế | 01/01/2026 |')],
    /^2: Đơn vị LHH-HUE đã ở cụm CUM-1 từ 01\/01\/2022; hai dòng trùng thời gian/,
  ],
  [
    'a member of two clusters of one system',
    [clusters('CUM-2 | Cụm 2 | vusta | 01/01/2026 |'), members('CUM-2 | Huế | 01/01/2026 |')],
    /^2: Đơn vị LHH-HUE đã ở cụm CUM-1.*mỗi đơn vị chỉ ở một cụm trong hệ thống “Liên hiệp Hội Việt Nam”/,
  ],
  [
    'a head that is no member',
    [leads('CUM-1 | HCM | Cụm trưởng | 2029 | |')],
    /^2: Đơn vị LHH-HCM không phải thành viên cụm CUM-1 trong suốt thời gian làm Cụm trưởng/,
  ],
  [
    'two heads on one day',
    [leads('CUM-1 | Quảng Ngãi | Cụm trưởng | | 31/12/2027 | 31/12/2027')],
    /^2: Cụm CUM-1 đã có Cụm trưởng là đơn vị LHH-HUE từ 01\/01\/2027 đến 31\/12\/2027; mỗi lúc chỉ có một/,
  ],
  [
    'a head that is deputy',
    [leads('CUM-1 | Quảng Ngãi | Cụm phó | | 01/12/2026 | 31/12/2026')],
    /^2: Đơn vị LHH-QUANG-NGAI đã là Cụm trưởng cụm CUM-1 .* không thể cùng lúc là Cụm phó/,
  ],
  [
    'a person of two units',
    [people('NGAI | Lê Thị Mẫu | Huế | 01/06/2026 |')],
    /^2: Mã cán bộ NGAI đã dùng cho Lê Thị Mẫu \(đơn vị LHH-QUANG-NGAI\)/,
  ],
  [
    'a person of a unit that is gone',
    [people('X | Tên | LHH-CU | 01/06/2026 |')],
    /^2: Đơn vị LHH-CU không hoạt động vào ngày 01\/06\/2026/,
  ],
  [
    'overlapping terms',
    [terms('NGAI | Cụm trưởng | | CUM-1 | 31/12/2026 | 31/12/2026')],
    /^2: Cán bộ NGAI đã có vai trò Cụm trưởng từ 01\/01\/2026 đến 31\/12\/2026; hai nhiệm kỳ trùng thời gian/,
  ],
  [
    'a term for another unit',
    [terms('NGAI | Chuyên viên | Huế | | 01/01/2026 |')],
    /^2: Lê Thị Mẫu làm việc ở đơn vị LHH-QUANG-NGAI, không phải LHH-HUE/,
  ],
  [
    'a term after the person left',
    [terms('HUE | Chuyên viên | Huế | | 01/01/2027 |')],
    /^2: Cán bộ HUE không làm việc vào ngày 01\/01\/2027/,
  ],
  [
    'a head of a cluster whose unit is not',
    [terms('NGAI | Cụm trưởng | | CUM-1 | 01/01/2027 | 31/12/2027')],
    /^2: .*đơn vị này không phải Cụm trưởng của cụm CUM-1 trong suốt nhiệm kỳ \(chỉ từ 01\/01\/2026 đến 31\/12\/2026\)/,
  ],
  [
    'a head of a cluster beyond the year',
    [terms('HUE-2 | Cụm trưởng | | CUM-1 | 01/01/2027 |')],
    /^2: .*trong suốt nhiệm kỳ \(chỉ từ 01\/01\/2027 đến 31\/12\/2027\)/,
  ],
  // What it would leave hanging
  [
    'a unit taken out from under its member',
    [units('LHH-HUE | Liên hiệp Hội tỉnh Thừa Thiên Huế | TTH | 01/01/2022 | 31/12/2024 | | x')],
    /^2: Còn dữ liệu gắn với dòng này nên chưa bỏ được\. Đơn vị LHH-HUE không hoạt động vào ngày 01\/01\/2022/,
  ],
  [
    'a cluster taken out from under its members',
    [clusters('CUM-1 | Cụm 1 | vusta | 01/01/2022 | | x')],
    /^2: Còn dữ liệu gắn với dòng này nên chưa bỏ được\. Không có cụm nào mang mã CUM-1/,
  ],
  [
    'a membership cut short under its head',
    [members('CUM-1 | Quảng Ngãi | 01/01/2022 | 30/06/2026 |')],
    /^2: Đơn vị LHH-QUANG-NGAI không phải thành viên cụm CUM-1 trong suốt thời gian làm Cụm trưởng \(chỉ là thành viên từ 01\/01\/2022 đến 30\/06\/2026\)/,
  ],
  [
    'a head changed under its person',
    [leads('CUM-1 | Quảng Ngãi | Cụm trưởng | | 01/01/2026 | 30/06/2026')],
    /^2: Lê Thị Mẫu làm việc ở đơn vị LHH-QUANG-NGAI; đơn vị này không phải Cụm trưởng/,
  ],
  // The table
  [
    'a sheet of another kind',
    [sheet('Kinh phí', 'a', 'b')],
    /^null: Chưa nhập được loại bảng này\. Các bảng nhập được: “Đơn vị”/,
  ],
  ['columns of another kind', [sheet(null, 'Họ tên | Lương', 'b | 1')], /^null: Các cột không cho biết đây là bảng gì/],
  ['no header', [sheet('Đơn vị', 'A | B')], /^null: Không thấy dòng tiêu đề\. Cần có các cột: Mã đơn vị; Tên đơn vị\./],
  ['a needed column missing', [sheet('Đơn vị', 'Mã đơn vị', 'A')], /^null: Thiếu cột “Tên đơn vị”\./],
  [
    'a column twice',
    [sheet('Đơn vị', 'Mã đơn vị | Tên đơn vị | Đến ngày | Đến ngày', 'A | B | | ')],
    /^null: Cột “Đến ngày” có hai lần/,
  ],
  [
    'more cells than columns in a .csv',
    [sheet(null, 'Mã đơn vị | Tên đơn vị', 'A | B | C')],
    /^2: Có 3 ô, nhiều hơn dòng tiêu đề \(2 ô\)/,
  ],
  [
    'a formula',
    [{ ...units(), rows: [...units().rows, { line: 2, cells: ['A', '='], formulas: [1] }] }],
    /^2: Có ô chứa công thức/,
  ],
  ['too many rows', [units(...Array.from({ length: 2_001 }, (_, n) => `A${n} | B`))], /^null: Có hơn 2000 dòng/],
];

describe('what is refused, by line and with the reason', () => {
  it.each(CASES)('%s', (_, tables, sentence) => {
    const plan = planImport(tables, STORED, '2026-09-14');
    expect(plan.refused.map(({ place, reason }) => `${place.line}: ${reason}`)).toEqual([
      expect.stringMatching(sentence),
    ]);
    expect(describePlan(plan).at(-1)).toMatch(/chưa nhập dòng nào; hãy sửa tệp rồi nhập lại\.$/);
  });

  it('one line among good ones refuses the whole', () => {
    const plan = planImport([units('A | Đơn vị A', '| không mã', 'C | Đơn vị C')], NOTHING, '2026-09-14');
    expect([plan.added.length, plan.refused.map(({ place }) => place.line)]).toEqual([2, [3]]);
  });

  it('does not blame a file for what is wrong in the database already', () => {
    const broken: Register = { ...NOTHING, members: [{ cum: 'X', donVi: 'Y', from: '2026-01-01', to: null }] };
    expect(planImport([units('A | Đơn vị A')], broken, '2026-09-14').refused).toEqual([]);
  });
});
