import { expect, test } from 'vitest';
import { completeFollowUp } from '../../../src/answers/question/follow-up.ts';
import { isMeant, readDocumentRef } from '../../../src/answers/question/document-ref.ts';
import { withoutPadding } from '../../../src/answers/question/padding.ts';
import { readQuestion } from '../../../src/answers/question/read-question.ts';
import { splitQuestion } from '../../../src/answers/question/split-question.ts';

const TODAY = '2026-11-24';
const read = (text: string) => readQuestion(text, TODAY);

test.each([
  ['Hạn nộp báo cáo quý III là ngày nào?', 'when'],
  ['han nop bao cao quy 3 la ngay nao', 'when'],
  ['hanj nopj baso caso quys 3', 'when'],
  ['ha5n no65p ba1o ca1o', 'when'],
  ['bao giờ nộp bc', 'when'],
  ['Còn bao nhiêu ngày nữa đến hạn nộp báo cáo năm?', 'when'],
  ['tiêu chí 3.1 tối đa bao nhiêu điểm', 'points'],
  ['tc 3.1 dc bn diem', 'points'],
  ['S4.2 mấy điểm', 'points'],
  ['Tổng điểm của bảng là bao nhiêu?', 'points'],
  ['7 nhiệm vụ tư vấn thì được mấy điểm', 'points-for'],
  ['có 85% hội đại hội đúng nhiệm kỳ thì được bao nhiêu điểm', 'points-for'],
  ['tiêu chí 3.2 tính điểm thế nào', 'how-scored'],
  ['cách chấm điểm tiêu chí 2.2', 'how-scored'],
  ['minh chứng tiêu chí 3.1 gồm những gì', 'evidence'],
  ['nộp báo cáo muộn bị trừ mấy điểm?', 'penalty'],
  ['tru diem the nao neu vang hop', 'penalty'],
  ['đăng cai hội nghị cụm được thưởng bao nhiêu điểm', 'bonus'],
  ['ai thẩm định bảng tự chấm điểm', 'who'],
  ['đơn vị nào phải thẩm định điểm', 'who'],
  ['đơn vị nào được đề nghị tặng cờ', 'list'],
  ['TVPB&GĐXH là gì', 'what-is'],
  ['tỷ lệ phiếu bao nhiêu thì được đề nghị cờ', 'how-many'],
  ['có được nộp báo cáo qua email không', 'yes-no'],
  ['tiêu chí 3.1 năm 2026 khác gì năm 2025', 'compare-years'],
  ['tháng 12 có mốc nào', 'list'],
  ['những trường hợp nào không được xét', 'list'],
  ['hồ sơ đề nghị gồm những gì', 'list'],
] as const)('%s asks %s', (text, kind) => {
  expect(read(text).kind).toBe(kind);
});

test.each([
  ['tiêu chí 3.1', { kind: 'tieu-chi', id: '3.1' }],
  ['S3.1 mấy điểm', { kind: 'tieu-chi', id: '3.1' }],
  ['muc s3.1', { kind: 'tieu-chi', id: '3.1' }],
  ['tc 4,2 mấy điểm', { kind: 'tieu-chi', id: '4.2' }],
  ['3.2?', { kind: 'tieu-chi', id: '3.2' }],
  ['nhóm III được mấy điểm', { kind: 'nhom', id: '3' }],
  ['nhom 3 co may tieu chi', { kind: 'nhom', id: '3' }],
  ['tiêu chí số 3', { kind: 'nhom', id: '3' }],
  ['X1 trừ mấy điểm', { kind: 'ma', id: 'X1' }],
  ['M09 là mốc gì', { kind: 'ma', id: 'M9' }],
  ['ngày 3.1 có gì', null],
  ['được 1.500 lượt', null],
  ['hệ số 4,5 điểm', null],
  ['có 3 tiêu chí', null],
] as const)('%s names %j', (text, criterion) => {
  expect(read(text).criterion).toEqual(criterion);
});

test.each([
  ['báo cáo quý III', ['Q3']],
  ['bc quy 3', ['Q3']],
  ['bcq3', ['Q3']],
  ['q3/2026', ['Q3']],
  ['Q.III', ['Q3']],
  ['quí tư', ['Q4']],
  ['báo cáo 6T', ['6T']],
  ['6 tháng đầu năm', ['6T']],
  ['6 tháng cuối năm', ['6T2']],
  ['bao cao 9 thang', ['9T']],
  ['Nộp báo cáo quý III (9 tháng)', ['Q3', '9T']],
  ['cả năm', ['NAM']],
  ['hạn nộp báo cáo năm', ['NAM']],
  ['quy định về báo cáo', []],
  ['hằng năm', []],
] as const)('%s is about %j', (text, periods) => {
  expect(read(text).periods).toEqual(periods);
});

test.each([
  ['tiêu chí 3.1 năm 2025', { year: 2025 }],
  ['tiêu chí 3.1 năm ngoái', { year: 2025 }],
  ['hạn nộp năm nay', { year: 2026 }],
  ['năm 26', { year: 2026 }],
  ['quý 3/26', { year: 2026 }],
  ['nghị định 152/2025 là gì', { year: null }],
  ['tháng 12 có mốc nào', { month: 12 }],
  ['tháng này có gì', { month: 11 }],
  ['tháng sau nộp gì', { month: 12 }],
  ['6 tháng đầu năm', { month: null }],
  ['ngày 15/06/2025 nghị định nào có hiệu lực', { day: '2025-06-15', asOf: '2025-06-15' }],
  ['ngày 20/9 là hạn gì', { day: '2026-09-20', asOf: null }],
  ['ngày 31/9 là hạn gì', { day: null }],
] as const)('%s names the time %j', (text, time) => {
  expect(read(text).time).toMatchObject(time);
});

test.each([
  ['có 7 nhiệm vụ', { value: 7, unit: 'nhiem' }],
  ['1.600 lượt người', { value: 1600, unit: 'luot' }],
  ['đạt 85%', { value: 85, unit: '%' }],
  ['tiêu chí 3.1 năm 2026', null],
  ['quý 3 nộp khi nào', null],
  ['6 tháng đầu năm', null],
] as const)('%s counts %j', (text, count) => {
  if (count === null) expect(read(text).count).toBeNull();
  else expect(read(text).count).toMatchObject(count);
});

test.each([
  ['nd 152', '152/2025/NĐ-CP', true],
  ['nghị định 152/2025', '152/2025/NĐ-CP', true],
  ['nghị định 152/2024', '152/2025/NĐ-CP', false],
  ['qd1039', '1039/QĐ-LHHVN', true],
  ['QD 1039/QD-LHHVN', '1039/QĐ-LHHVN', true],
  ['thông tư 152', '152/2025/NĐ-CP', false],
  ['hd 1', '01/HD-MẪU', true],
  ['luật 06', '06/2022/QH15', true],
] as const)('"%s" means %s: %s', (text, number, meant) => {
  const ref = readDocumentRef(read(text).plain);
  expect(ref !== null && isMeant(ref, number)).toBe(meant);
});

test.each([
  [
    'Dạ em chào anh chị ạ, cho em hỏi chút là hạn nộp báo cáo quý 3 là ngày nào ạ?',
    'hạn nộp báo cáo quý 3 là ngày nào',
  ],
  ['ad oi cho e hoi tieu chi 3.1 may diem vay a', 'tieu chi 3.1 may diem'],
  ['hạn nộp báo cáo quý 3?', 'hạn nộp báo cáo quý 3?'],
  ['Anh/chị cho hỏi ai chấm điểm', 'ai chấm điểm'],
  ['cam kết thi đua là gì', 'cam kết thi đua là gì'],
  ['chủ trì hội nghị là ai', 'chủ trì hội nghị là ai'],
  ['em', 'em'],
])('%s', (text, bare) => {
  expect(withoutPadding(text)).toBe(bare);
});

test.each([
  ['bao giờ nộp bc và chấm điểm mấy tiêu chí', ['bao giờ nộp bc', 'chấm điểm mấy tiêu chí']],
  [
    'Hạn nộp báo cáo quý 3 là khi nào? Nộp muộn trừ mấy điểm?',
    ['Hạn nộp báo cáo quý 3 là khi nào', 'Nộp muộn trừ mấy điểm?'],
  ],
  [
    'tư vấn, phản biện và giám định xã hội tối đa bao nhiêu điểm',
    ['tư vấn, phản biện và giám định xã hội tối đa bao nhiêu điểm'],
  ],
  ['bảng tự chấm điểm và minh chứng nộp khi nào', ['bảng tự chấm điểm và minh chứng nộp khi nào']],
])('%s', (text, parts) => {
  expect(splitQuestion(text)).toEqual(parts);
});

test.each([
  ['còn tiêu chí 3.2?', 'tiêu chí 3.1 tối đa bao nhiêu điểm', 'tiêu chí 3.2 tối đa bao nhiêu điểm'],
  ['thế quý 4 thì sao', 'hạn nộp báo cáo quý 3?', 'hạn nộp báo cáo quý 4?'],
  ['con nam 2025', 'tiêu chí 3.1 tối đa bao nhiêu điểm', 'tiêu chí 3.1 tối đa bao nhiêu điểm nam 2025?'],
  ['3.2?', 'tiêu chí 3.1 tối đa bao nhiêu điểm', 'tiêu chí 3.2 tối đa bao nhiêu điểm'],
  ['tiêu chí 3.2 cần minh chứng gì', 'tiêu chí 3.1 tối đa bao nhiêu điểm', 'tiêu chí 3.2 cần minh chứng gì'],
  ['còn ai chấm điểm', 'hạn nộp báo cáo quý 3?', 'còn ai chấm điểm'],
  ['còn tiêu chí 3.2?', null, 'còn tiêu chí 3.2?'],
])('%s after "%s" means "%s"', (text, previous, whole) => {
  expect(completeFollowUp(text, previous)).toBe(whole);
});
