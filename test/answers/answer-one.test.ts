import { describe, expect, test } from 'vitest';
import { clause, row, textFrom, vanBan } from './shelf.ts';

const NEW = vanBan({
  id: 'moi',
  number: '01/HD-MẪU',
  kind: 'Hướng dẫn',
  title: 'Bảng tiêu chí năm 2026',
  issuedOn: '2026-01-05',
  validFrom: '2026-01-01',
  relations: [{ kind: 'replaces', number: '07/HD-MẪU' }],
  sample: true,
});
const OLD = vanBan({
  id: 'cu',
  number: '07/HD-MẪU',
  kind: 'Hướng dẫn',
  title: 'Bảng tiêu chí năm 2025',
  issuedOn: '2025-01-06',
  validFrom: '2025-01-01',
});
const PLAN = vanBan({
  id: 'lich',
  number: '03/KH-MẪU',
  kind: 'Kế hoạch',
  title: 'Lịch công tác năm 2026',
  issuedOn: '2026-01-12',
  validFrom: '2026-01-12',
  validTo: '2027-01-15',
});
const NEXT_PLAN = vanBan({
  id: 'lich-sau',
  number: '15/KH-MẪU',
  kind: 'Kế hoạch',
  title: 'Lịch công tác năm 2027',
  issuedOn: '2026-11-16',
  validFrom: '2027-01-01',
});

const TASKS = {
  STT: '3.1',
  'Nội dung tiêu chí': 'Số nhiệm vụ tư vấn, phản biện',
  'Điểm tối đa': '100',
  'Cách tính điểm': 'Từ 8 nhiệm vụ trở lên: 100 điểm; từ 5 đến 7 nhiệm vụ: 80 điểm; dưới 5 nhiệm vụ: 0 điểm',
  'Minh chứng': 'Văn bản giao nhiệm vụ',
};
const ORDERED = {
  STT: '3.2',
  'Nội dung tiêu chí': 'Nhiệm vụ được đặt hàng',
  'Điểm tối đa': '60',
  'Cách tính điểm': 'Mỗi nhiệm vụ: 15 điểm, tối đa 60 điểm',
  'Minh chứng': 'Văn bản đặt hàng',
};
const ROWS = [row('moi', 1, 'Bảng I, dòng 3.1', TASKS), row('moi', 2, 'Bảng I, dòng 3.2', ORDERED)];
const OLD_ROW = row('cu', 1, 'Bảng I, dòng 3.1', {
  ...TASKS,
  'Điểm tối đa': '90',
  'Cách tính điểm': 'Từ 8 nhiệm vụ trở lên: 90 điểm',
});
const REPORT = {
  STT: '9',
  'Mốc công việc': 'Nộp báo cáo quý III (9 tháng)',
  'Thời hạn': 'Chậm nhất ngày 20/09/2026',
  'Đơn vị thực hiện': 'Các đơn vị',
};
const YEAR_REPORT = {
  STT: '14',
  'Mốc công việc': 'Nộp báo cáo năm',
  'Thời hạn': 'Chậm nhất ngày 20/12/2026',
  'Đơn vị thực hiện': 'Các đơn vị',
};
const MILESTONES = [row('lich', 9, 'Phần I, dòng 9', REPORT), row('lich', 14, 'Phần I, dòng 14', YEAR_REPORT)];

describe('from a table of criteria', () => {
  test('the whole answer as it is sent', () => {
    expect(textFrom('tiêu chí 3.1 tối đa bao nhiêu điểm', [NEW], ROWS)).toBe(
      'Tiêu chí 3.1 (Số nhiệm vụ tư vấn, phản biện): tối đa 100 điểm.\n(Tài liệu mẫu, không phải văn bản chính thức.)\n\n' +
        'Nguồn: Hướng dẫn 01/HD-MẪU (05/01/2026), Bảng I, dòng 3.1 – hiệu lực từ 01/01/2026',
    );
  });

  test.each([
    ['tc 3.1 cần minh chứng gì', 'minh chứng là văn bản giao nhiệm vụ'],
    ['tiêu chí 3.1 chấm thế nào', 'từ 5 đến 7 nhiệm vụ: 80 điểm'],
    [
      'làm 7 nhiệm vụ phản biện được mấy điểm',
      'Được 80 điểm, theo mức “từ 5 đến 7 nhiệm vụ: 80 điểm” của tiêu chí 3.1',
    ],
    ['tiêu chí 3.2, 5 nhiệm vụ được mấy điểm', '(5 × 15 = 75 điểm, nhưng chỉ tính tối đa 60 điểm)'],
    ['tiêu chí 9.9 mấy điểm', 'Chưa tìm thấy: các bảng tiêu chí đang có không có tiêu chí 9.9.'],
  ])('%s', (question, words) => {
    expect(textFrom(question, [NEW], ROWS)).toContain(words);
  });

  test('a replaced table answers for its own year only, and says by what it was replaced', () => {
    const asked = (question: string): string => textFrom(question, [NEW, OLD], [OLD_ROW, ...ROWS]);
    expect(asked('tiêu chí 3.1 tối đa mấy điểm')).toContain('tối đa 100 điểm');
    expect(asked('năm 2025 tiêu chí 3.1 tối đa mấy điểm')).toContain('tối đa 90 điểm');
    expect(asked('năm 2025 tiêu chí 3.1 tối đa mấy điểm')).toContain(
      'Lưu ý: Hướng dẫn 07/HD-MẪU đã được thay thế bởi Hướng dẫn 01/HD-MẪU từ 01/01/2026.',
    );
    expect(asked('năm 2024 tiêu chí 3.1 tối đa mấy điểm')).toContain('Chưa tìm thấy');
  });

  test('on a day in the past the table of that day answers', () => {
    expect(textFrom('tiêu chí 3.1 tối đa mấy điểm', [NEW, OLD], [...ROWS, OLD_ROW], '2025-06-01')).toContain(
      'tối đa 90 điểm',
    );
  });

  test('two tables in force that disagree: the newer one first, both shown', () => {
    const other = { ...NEW, id: 'khac', number: '09/HD-MẪU', issuedOn: '2026-03-01', relations: [], sample: false };
    const text = textFrom(
      'tiêu chí 3.1 tối đa mấy điểm',
      [NEW, other],
      [...ROWS, row('khac', 1, 'dòng 3.1', { ...TASKS, 'Điểm tối đa': '70' })],
    );
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Tiêu chí 3.1 (Số nhiệm vụ tư vấn, phản biện): tối đa 70 điểm.',
      'Hướng dẫn 01/HD-MẪU ghi khác: Tiêu chí 3.1 (Số nhiệm vụ tư vấn, phản biện): tối đa 100 điểm.',
    ]);
    expect(text).toMatch(/Nguồn 1: Hướng dẫn 09\/HD-MẪU .*\nNguồn 2: Hướng dẫn 01\/HD-MẪU/);
  });

  test('what two years say of a criterion stands side by side', () => {
    expect(textFrom('tiêu chí 3.1 năm 2026 khác gì năm 2025', [NEW, OLD], [OLD_ROW, ...ROWS])).toMatch(
      /^Năm 2026.*100 điểm.*\nNăm 2025.*90 điểm/,
    );
  });
});

describe('from a calendar', () => {
  test('the days left are told with what they were counted from', () => {
    expect(textFrom('hạn nộp báo cáo năm', [PLAN], MILESTONES)).toContain(
      'Nộp báo cáo năm: chậm nhất ngày 20/12/2026 (còn 26 ngày, tính từ hôm nay 24/11/2026).',
    );
  });

  test('a date that has passed brings next year’s along', () => {
    const next = row('lich-sau', 9, 'dòng 9', { ...REPORT, 'Thời hạn': 'Chậm nhất ngày 20/09/2027' });
    expect(textFrom('hạn nộp báo cáo quý 3', [PLAN, NEXT_PLAN], [...MILESTONES, next])).toMatch(
      /20\/09\/2026 \(đã qua 65 ngày.*\nNăm 2027: chậm nhất ngày 20\/09\/2027 \(còn 300 ngày/,
    );
  });

  test('a period the calendar does not know is not answered with another', () => {
    expect(textFrom('hạn nộp báo cáo quý 4', [PLAN], MILESTONES)).toContain('Chưa tìm thấy');
  });

  test('without a period, the periods of the calendar are the choices', () => {
    const more = row('lich', 5, 'dòng 5', { ...REPORT, 'Mốc công việc': 'Nộp báo cáo quý I' });
    expect(textFrom('hạn nộp báo cáo?', [PLAN], [...MILESTONES, more])).toBe('Anh/chị hỏi hạn nộp báo cáo kỳ nào ạ?');
  });

  test('a month lists its milestones', () => {
    expect(textFrom('tháng 12 có mốc nào', [PLAN], MILESTONES)).toMatch(
      /^Tháng 12\/2026 có 1 mốc:\n- Nộp báo cáo năm: chậm nhất ngày 20\/12\/2026/,
    );
  });
});

describe('from running text', () => {
  const RULES = vanBan({ id: 'qd', number: '02/HD', kind: 'Hướng dẫn', validFrom: '2026-01-01' });
  const CLAUSES = [
    clause('qd', 1, 'Điều 5 khoản 1 điểm a', 'a) Nộp báo cáo chậm: trừ 2 điểm cho mỗi ngày làm việc;'),
    clause(
      'qd',
      2,
      'Điều 8 khoản 1',
      '1. Cụm trưởng và Cụm phó kiểm tra điểm tự chấm. Mỗi thay đổi điểm phải ghi lý do.',
    ),
    clause('qd', 4, 'mục 2', 'Ký giao ước thi đua là việc các đơn vị cùng ký vào bản giao ước.'),
    clause('qd', 3, 'mục 1', 'Giao ước thi đua là bản cam kết của các đơn vị.'),
    clause(
      'qd',
      5,
      'Điều 6',
      'Điều 6. Không xét\nĐơn vị không được xét tặng Cờ thi đua khi:\na) Mất đoàn kết;\nb) Không nộp báo cáo năm.',
    ),
    clause('qd', 6, 'mục 3', 'Chưa rõ đã có văn bản thay thế Quyết định 1039/QĐ-LHHVN hay chưa.'),
  ];

  test.each([
    ['nộp báo cáo muộn trừ mấy điểm', /^Nộp báo cáo chậm: trừ 2 điểm cho mỗi ngày làm việc\.\n/],
    ['thay đổi điểm có phải ghi lý do không', /^Mỗi thay đổi điểm phải ghi lý do\.\n/],
    ['ai kiểm tra điểm tự chấm', /^Cụm trưởng và Cụm phó kiểm tra điểm tự chấm\.\n/],
    ['giao ước thi đua là gì', /^Giao ước thi đua là bản cam kết/],
    [
      'trường hợp nào không được xét cờ thi đua',
      /^Đơn vị không được xét tặng Cờ thi đua khi:\n- Mất đoàn kết\n- Không nộp báo cáo năm\n/,
    ],
    ['văn bản nào thay thế quyết định 1039', /^Chưa tìm thấy .* ghi: “Chưa rõ đã có văn bản thay thế/],
    ['lệ phí nộp báo cáo là bao nhiêu', /^Chưa tìm thấy/],
    ['nộp báo cáo ở đâu', /^Chưa tìm thấy/],
    ['quy định về con dấu', /^Chưa tìm thấy/],
  ])('%s', (question, text) => {
    expect(textFrom(question, [RULES], CLAUSES)).toMatch(text);
  });
});
