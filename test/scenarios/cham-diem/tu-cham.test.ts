import { describe, expect, it } from 'vitest';
import { PlainChannel } from '../../support/plain-channel.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import {
  completed,
  importTables,
  keepDraft,
  keepSent,
  PROVING_FIELDS,
  YEAR_FIGURES,
  yearDraft,
} from '../../support/year-report.ts';

const NOW = '2026-12-18T09:00';

/** Lâm Đồng's draft of the year's report, files at most items, and a report of quarter I that came three working days late. */
async function withDraft(channel?: PlainChannel): Promise<TestApp> {
  const bot = await startTestApp({ now: NOW, ...(channel ? { channel } : {}) });
  await importTables(bot.db);
  await keepSent(bot.db, { ...yearDraft({}), period: { kind: 'Q1', year: 2026 } }, 3);
  await keepDraft(bot.db, yearDraft(undefined, PROVING_FIELDS));
  return bot;
}

async function said(bot: TestApp, text: string, who = 'yen'): Promise<string> {
  const sent = await bot.says(text, who);
  return sent.map((part) => part.text).join('\n');
}

describe('Tự chấm điểm từ báo cáo', () => {
  it.each([
    'tự chấm',
    'tu cham diem',
    '/tucham',
    'chấm điểm',
    'Chấm điểm giúp em nhé',
    'tự chấm quý 4',
    'xem điểm năm 2026',
  ])('“%s”: tổng, xếp loại, từng nhóm, rồi các mục còn thiếu điểm kèm lý do', async (text) => {
    const bot = await withDraft();
    const [shown] = await bot.says(text);
    // By hand: I 15+20, II 20+30, III 80+24, IV 40+30+20, V 30+20+10+20, VI 60+15, VII 50-6.
    expect(shown?.text).toContain('(bản nháp): 478/1.000 điểm, xếp loại Yếu.\nCó đủ minh chứng thì được 538 điểm');
    for (const group of ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.']) expect(shown?.text).toContain(`\n${group} `);
    expect(shown?.text).toContain('III. Tư vấn, phản biện và giám định xã hội: 104/200');
    expect(shown?.text).toContain('X1. Nộp báo cáo chậm: trừ 6 (3 × 2 = 6 điểm; đã tính trong mục 7.2)');
    expect(shown?.text).toContain(
      '3.2. Nhiệm vụ được đặt hàng hoặc có văn bản tiếp thu: 0/60 điểm. Chưa có minh chứng nên được 0 điểm; có minh chứng thì được 45. 3 × 15 = 45 điểm. Thêm 1 nhiệm vụ nữa thì được 60 điểm.',
    );
    expect(shown?.text).toContain('Nguồn: Bảng tiêu chí chấm điểm thi đua năm 2026 (01/HD-MẪU)');
    expect(shown?.buttons).toEqual(['Trả lời 16 câu', 'Để sau']);
  });

  it('trả lời lần lượt mọi câu hỏi, trên Zalo không có nút: điểm đúng như tính tay', async () => {
    const bot = await withDraft(new PlainChannel());
    await bot.says('tự chấm');
    const answers = [
      '1',
      'có',
      '2',
      'co',
      '2,5%',
      '84',
      'không',
      '1',
      '1',
      'rồi',
      'có',
      '1',
      '2',
      '2',
      '1',
      '0',
      'khong',
    ];
    let last = '';
    for (const answer of answers) last = await said(bot, answer);
    // 1.1 15+15, 7.1 15+15, 7.3 10+10, 4.3 20+20, 2.3 40; B2 and 1.2 have no evidence yet.
    expect(last).toContain('Các câu hỏi chấm điểm đã trả lời đủ.');
    for (const code of ['1.2', '3.2', '7.1', '7.3', '7.4', 'B2'])
      await bot.says(`minh chung ${code}: 15/KH-LHH, 10/02/2026`);
    expect(await said(bot, 'tự chấm')).toMatch(/^Tự chấm báo cáo .*: 708\/1\.000 điểm, xếp loại Khá\.\n\n/);
    await bot.says('bỏ minh chứng 3.2');
    await bot.says('bo minh chung 7.4');
    expect(await said(bot, 'tự chấm')).toContain(': 648/1.000 điểm, xếp loại Trung bình.');
    expect(await said(bot, 'trả lời 1.1 báo cáo: có')).toContain('Đã ghi mục 1.1: có (tổng 648 → 658 điểm).');
    const events = await bot.db
      .selectFrom('report_event')
      .select(['actor', 'act', 'slot', 'before', 'after'])
      .execute();
    expect(events.at(-1)).toEqual({
      actor: 'YEN',
      act: 'cham-diem',
      slot: '1.1/báo cáo',
      before: 'false',
      after: 'true',
    });
  });

  it('hỏi văn bản giữa chừng: được trả lời, rồi câu đang hỏi được hỏi lại; số gõ vào đúng lựa chọn đang mở', async () => {
    const bot = await withDraft(new PlainChannel());
    await bot.says('trả lời câu hỏi');
    expect(await said(bot, 'hạn nộp báo cáo năm là khi nào?')).toContain('gửi câu hỏi này cho văn phòng không');
    expect(await said(bot, '2')).toContain('Câu 1/16');
    expect(await bot.db.selectFrom('score_answer').select('question').execute()).toEqual([]);
    expect(await said(bot, 'cảm ơn em')).toContain('Câu 1/16');
    expect(await said(bot, '1')).toContain('Đã ghi mục 1.1: có');
  });

  it('bỏ qua, số ước chừng, dừng rồi làm tiếp: không mất câu nào', async () => {
    const bot = await withDraft();
    await bot.says('trả lời câu hỏi');
    for (const text of ['có', 'có', 'có']) await bot.says(text);
    expect(await said(bot, 'khoảng 3')).toContain('số ước chừng');
    const [unsure] = await bot.says('1.5');
    expect(unsure?.buttons.length).toBeGreaterThan(0);
    expect(unsure?.text).toContain('(mục 2.2)');
    expect(await said(bot, 'bỏ qua')).toContain('mục 2.3');
    expect(await said(bot, 'thôi')).toContain('vẫn được lưu');
    expect(await said(bot, 'trả lời câu hỏi')).toContain('Câu 4/16 (mục 2.2)');
    expect(await bot.db.selectFrom('score_answer').select('question').execute()).toHaveLength(3);
  });

  it.each([
    ['nếu 3.1 = 8', 'Tổng 478 → 498 điểm (+20)'],
    ['neu tvpb 8 nhiem vu', 'Tổng 478 → 498 điểm (+20)'],
    ['nếu có 8 nhiệm vụ TVPB', 'Tổng 478 → 498 điểm (+20)'],
    ['nếu mục 3.1 được 8 nhiệm vụ', 'Tổng 478 → 498 điểm (+20)'],
    ['nếu 2.1 BTV = 4', 'Tổng 478 → 498 điểm (+20)'],
    ['nếu 2.3 = 84% và 3.1 = 8', 'Tổng 478 → 538 điểm (+60)'],
    ['neu 3.2 = 4', 'Tổng vẫn 478 điểm'],
    ['nếu nộp chậm 5 ngày', 'Tổng 478 → 474 điểm (-4)'],
    ['nếu 1.3 = HTXSNV', 'Tổng 478 → 488 điểm (+10)'],
  ])('“%s” tính thử mà không ghi gì', async (text, expected) => {
    const bot = await withDraft();
    const answer = await said(bot, text);
    expect(answer).toContain(expected);
    expect(answer).toContain('Đây chỉ là thử, báo cáo không thay đổi.');
    expect(await bot.db.selectFrom('score_answer').select('question').execute()).toEqual([]);
    expect(await said(bot, 'tự chấm')).toContain('478/1.000');
  });

  it('tên chỉ nhiều số liệu thì được chọn, tên lạ thì được chỉ cách gõ, số lạ thì nói rõ cần gì', async () => {
    const bot = await withDraft();
    const [which] = await bot.says('nếu 2.1 = 4');
    expect(which?.buttons).toEqual(['2.1. BCH', '2.1. BTV']);
    expect(await said(bot, '2')).toContain('Tổng 478 → 498');
    expect(await said(bot, 'nếu con mèo = 4')).toContain('chưa rõ “con mèo”');
    expect(await said(bot, 'nếu 3.1 = nhiều')).toMatch(/^Mục 3\.1: .*số nguyên/);
  });

  it('chi tiết một nhóm, một mục, điểm thưởng, điểm trừ', async () => {
    const bot = await withDraft();
    expect(await said(bot, 'chi tiết III')).toContain('Nguồn: 01/HD-MẪU, mục 3.1.');
    expect(await said(bot, 'chi tiet muc 3.1')).toContain('Thêm 1 nhiệm vụ nữa thì được 100 điểm.');
    expect(await said(bot, 'chi tiết thưởng')).toContain('B4.');
    expect(await said(bot, 'chi tiết trừ')).toContain('X1.');
    expect(await said(bot, 'chi tiết loại')).toContain('Z1.');
    expect(await said(bot, 'chi tiết')).toContain('mục:\n');
    expect(await said(bot, 'chi tiết 9.9')).toContain('không có phần này');
  });

  it('câu hỏi về cách chấm vẫn là câu hỏi cho văn bản', async () => {
    const bot = await withDraft();
    for (const text of ['chấm điểm thế nào', 'tự chấm điểm khi nào', 'nếu nộp chậm 3 ngày thì bị trừ mấy điểm?'])
      expect(await said(bot, text)).toContain('Chưa tìm thấy');
  });

  it('chưa có báo cáo, chưa có bảng tiêu chí, người của đơn vị khác: một câu nói rõ', async () => {
    const bot = await startTestApp({ now: NOW });
    expect(await said(bot, 'tự chấm')).toContain('chưa có báo cáo nào để chấm điểm');
    await keepDraft(bot.db, yearDraft());
    expect(await said(bot, 'tự chấm')).toContain('Chưa có bảng tiêu chí năm 2026');
    expect(await said(bot, 'tự chấm', 'cuong')).toContain('chưa có báo cáo nào');
  });

  it('đang viết báo cáo thì chấm báo cáo đó, xong hỏi tiếp mục đang dở; “nếu” trong một câu văn vẫn là câu văn', async () => {
    const bot = await startTestApp({ now: NOW });
    await importTables(bot.db);
    await keepDraft(bot.db, yearDraft(undefined, PROVING_FIELDS));
    await bot.says('báo cáo quý 4');
    await bot.says('đến mục 26');
    expect(await said(bot, 'chi tiết 3.1')).toMatch(/^3\.1\. .*Quay lại báo cáo\. Mục 26\//s);
    await bot.says('tự chấm');
    expect(await said(bot, 'để sau')).toContain('Mục 26');
    await bot.says('đến mục kết quả nổi bật');
    await bot.says('Nếu tăng 2.5 lần kinh phí thì đơn vị sẽ mở thêm 10 lớp tập huấn cho hội viên ở các huyện.');
    const draft = await bot.db.selectFrom('report_draft').select('body').executeTakeFirstOrThrow();
    expect(draft.body).toContain('Nếu tăng 2.5 lần kinh phí');
  });

  it('trước khi gửi, điểm tự chấm ghi trong báo cáo được đối chiếu với điểm tính từ số liệu', async () => {
    const bot = await startTestApp({ now: NOW });
    await importTables(bot.db);
    const figures = { ...YEAR_FIGURES, tu_ngay: '2025-12-15', so_hoi_vien: 16_356, diem_tu_cham: 90_000 };
    await keepDraft(bot.db, completed(yearDraft(figures, PROVING_FIELDS)));
    await bot.says('báo cáo quý 4');
    const found = await said(bot, 'gửi');
    expect(found).toContain('(900 điểm) khác số điểm tính từ số liệu là 484 điểm');
  });
});
