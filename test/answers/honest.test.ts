import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { Db } from '../../src/db/tables.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { TODAY } from './shelf.ts';
import { openTestKnowledge, SAMPLE_DATA } from '../support/open-test-knowledge.ts';

let db: Db;
let knowledge: Knowledge;

beforeAll(async () => {
  ({ db, knowledge } = await openTestKnowledge(SAMPLE_DATA, TODAY));
});

afterAll(() => db.destroy());

/** What `B` gets after `A` (`A >> B`). */
async function ask(questions: string, today = TODAY): Promise<Answer> {
  const [question = '', previous] = questions.split(' >> ').toReversed();
  return knowledge.answer(question, {
    today,
    audience: 'cong-khai',
    asOf: null,
    previous: previous === undefined ? null : { question: previous },
  });
}

test.each([
  'trả lời ngu thế',
  'trả lời lại đi',
  'sai rồi',
  'a a a a a a',
  'mấy giờ rồi',
  'hôm nay ngày mấy',
  'có ai hỏi gì không',
  '1 tiêu chí',
  '-5 nhiệm vụ phản biện thì mấy điểm',
  'âm 5 nhiệm vụ phản biện thì mấy điểm',
  '1050 điểm',
  'nhóm',
  '.',
  '👍',
  'bạn là ai',
  'bạn là chatgpt à',
  'có phải người thật không',
  'gọi người thật cho tôi',
  'tôi muốn gặp văn phòng',
  'gửi câu hỏi cho văn phòng',
])('“%s” asks the documents nothing, and gets a reply without a source', async (text) => {
  const answer = await ask(text);
  expect(answer).toMatchObject({ kind: 'not-found', about: 'out-of-scope', citations: [] });
});

test.each([
  ['hạn', 'Hạn nộp báo cáo?'],
  ['báo cáo', 'Hạn nộp báo cáo?'],
])('“%s” alone gets a question back', async (text, choice) => {
  const answer = await ask(text);
  expect(answer.kind === 'ask-back' && answer.choices.map(({ question }) => question)).toContain(choice);
});

test.each([
  ['nhóm 8', 'không có nhóm 8'],
  ['tiêu chí 9.9 mấy điểm', 'không có tiêu chí 9.9'],
  ['tiêu chí 2027', 'Chưa tìm thấy bảng tiêu chí năm 2027'],
  ['tiêu chí 7.4 năm 2025', 'năm 2025 không có tiêu chí 7.4'],
  ['hạn nộp báo cáo quý 4', '20/12/2026'],
  ['nop bc q4 khi nao', '20/12/2026'],
  ['hạn nộp báo cáo 6 tháng cuối năm', '20/12/2026'],
  ['mẫu phiếu bầu cờ thi đua', 'Chưa tìm thấy'],
  ['mau so 05 bao cao tai chinh', 'Chưa tìm thấy'],
  ['quy dinh ve con dau', 'Chưa tìm thấy'],
  ['dang ky de tai khoa hoc o so nao', 'Chưa tìm thấy'],
  ['quy thi dua khen thuong co bao nhieu tien', 'Chưa tìm thấy'],
  ['thu tuc thanh lap hoi moi gom nhung gi', 'Chưa tìm thấy'],
])('“%s” is not in the documents: %s', async (text, said) => {
  const answer = await ask(text);
  expect(answer.kind, answer.text).toBe('not-found');
  expect(answer.text).toContain(said);
});

test('a group of an older year is looked up in the table of that year', async () => {
  expect((await ask('điểm tối đa nhóm 3 năm 2025')).text).toContain('tối đa 210 điểm');
});

test('a calendar that was not written yet tells no date', async () => {
  expect((await ask('han nop bao cao quy 3', '2025-06-01')).kind).toBe('not-found');
});

test.each([
  ['làm được 6 nhiệm vụ phản biện thì mấy điểm >> 4.1', 'từ 20 cuộc trở lên: 60 điểm'],
  ['có 15 cuộc hội thảo tập huấn được mấy điểm >> 4.2', 'từ 1.500 lượt trở lên: 30 điểm'],
  ['làm được 6 nhiệm vụ phản biện thì mấy điểm >> còn 3.2 thì sao', '6 × 15 = 90 điểm'],
  ['làm được 6 nhiệm vụ phản biện thì mấy điểm >> 3.1', 'Được 80 điểm'],
  ['hạn nộp báo cáo quý 3 >> 4.1', 'từ 20 cuộc trở lên: 60 điểm'],
])('%s: the number of things goes along only where the same is counted', async (questions, said) => {
  expect((await ask(questions)).text).toContain(said);
});

test.each([
  ['hạn nộp báo cáo quý 2 >> à nhầm, quý 3 chứ ko phải quý 2', 'Nộp báo cáo quý III'],
  ['han nop bao cao quy 2 >> a nham, quy 3 chu ko phai quy 2', 'Nộp báo cáo quý III'],
  ['hạn nộp báo cáo quý 2 >> ý em là quý 3', 'Nộp báo cáo quý III'],
  ['hạn nộp báo cáo quý 2 >> quý 3 mới đúng', 'Nộp báo cáo quý III'],
  ['làm được 21 nhiệm vụ phản biện thì mấy điểm >> à nhầm, 6 chứ ko phải 21', 'Được 80 điểm'],
  ['tiêu chí 3.1 tối đa mấy điểm >> nhầm, 3.2', 'tối đa 60 điểm'],
])('%s: a correction replaces what it corrects', async (questions, said) => {
  expect((await ask(questions)).text).toContain(said);
});

test.each([
  ['ai là cụm trưởng năm nay', 'Chưa tìm thấy Cụm trưởng, Cụm phó năm 2026', 'Năm 2024, Cụm trưởng Cụm 8 là Vĩnh Long'],
  ['Cụm trưởng cụm thi đua của Liên hiệp Hội Việt Nam là đơn vị nào?', 'Chưa tìm thấy', 'Năm 2024'],
  ['Cụm trưởng cụm, khối thi đua của tỉnh là đơn vị nào?', 'Chưa tìm thấy', 'cụm, khối này'],
  ['Cụm trưởng cụm thi đua do Mặt trận Tổ quốc tổ chức là đơn vị nào?', 'Chưa tìm thấy', 'cụm, khối này'],
  ['Cụm thi đua của Liên hiệp Hội Việt Nam gồm những đơn vị nào?', 'Chưa tìm thấy', 'Cụm 2 trước ngày 01/07/2025'],
  ['Cụm thi đua do Mặt trận Tổ quốc tổ chức gồm những đơn vị nào?', 'Chưa tìm thấy', 'cụm, khối này'],
  ['cụm trưởng cụm 8 năm nay là ai', 'Cụm 8 năm 2026', 'Năm 2024, Cụm trưởng Cụm 8 là Vĩnh Long'],
  ['Bình Dương thuộc cụm nào', 'Chưa tìm thấy đơn vị này', 'Cụm 2, 8, 9'],
  ['quảng ngãi thuộc cụm nào', 'Chưa tìm thấy đơn vị này', 'Cụm 2, 8, 9'],
])('“%s”: who leads, and who belongs to a cluster, is not known for this year', async (question, said, held) => {
  const answer = await ask(question);
  expect(answer.kind, answer.text).toBe('not-found');
  expect(answer.text).toContain(said);
  expect(answer.text).toContain(held);
});

test.each([
  ['ai là cụm trưởng cụm 8', 'Năm 2024, Cụm trưởng Cụm 8 là Vĩnh Long', 'các năm sau chưa có'],
  ['cụm trưởng năm 2024 là đơn vị nào', 'Cụm trưởng Cụm 2 là Hải Phòng', 'các cụm khác chưa có'],
  ['Vĩnh Long thuộc cụm nào', 'Cụm 8 trước ngày 01/07/2025 gồm', 'Danh sách cụm sau đó chưa có'],
])('“%s” is told with the time it was so', async (question, said, noted) => {
  const answer = await ask(question);
  expect(answer.kind, answer.text).toBe('answer');
  expect(answer.text).toContain(said);
  expect(answer.text).toContain(noted);
});

test.each(['năm nay khác năm ngoái gì', 'so sánh tiêu chí năm 2025 và 2026', 'tieu chi nam nay co gi moi'])(
  '%s: the criteria whose most points differ',
  async (question) => {
    const answer = await ask(question);
    expect(answer.kind, answer.text).toBe('answer');
    expect(answer.text).toContain('- 3.1 Số nhiệm vụ tư vấn, phản biện và giám định xã hội trong năm: 90 → 100 điểm');
    expect(answer.text).toContain('7.4 Điển hình tiên tiến, mô hình mới, sáng kiến: mới, tối đa 30 điểm');
    expect(answer.text).not.toContain('- 1.1');
  },
);

test('years without a table are not compared', async () => {
  expect(await ask('tiêu chí 2023 khác gì 2024')).toMatchObject({ about: 'out-of-scope', citations: [] });
});

test('a table that is named by its year is told by its groups', async () => {
  expect((await ask('tiêu chí 2025')).text).toContain(
    '- Nhóm 3 (Tư vấn, phản biện và giám định xã hội): tối đa 210 điểm',
  );
});
