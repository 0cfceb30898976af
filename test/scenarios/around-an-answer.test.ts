import { describe, expect, it } from 'vitest';
import { answer, startTestApp } from '../support/start-test-app.ts';

const twoSources = answer('Tối đa 100 điểm.\n\nNguồn: …', 'tối đa 100 điểm', 'từ 8 nhiệm vụ: 100 điểm');
const reads = async (_: string, quote: string) => `Điều 5: ${quote}`;

describe('Quanh một câu trả lời', () => {
  it('người mới hỏi ngay thì được trả lời ngay, và biết mình đang nói chuyện với máy (chỉ một lần)', async () => {
    const bot = await startTestApp({ sources: { answer: async () => twoSources } });
    const [first] = await bot.says('tiêu chí 3.1 tối đa bao nhiêu điểm');
    expect(first?.text).toMatch(/^Tối đa 100 điểm\./);
    expect(first?.text).toContain('trợ lý tự động');
    const [second] = await bot.says('tiêu chí 3.1 tối đa bao nhiêu điểm');
    expect(second?.text).not.toContain('trợ lý tự động');
  });

  it('xem nguyên văn từng nguồn bằng số, bằng chữ, bằng nút; lựa chọn vẫn mở để xem nguồn khác', async () => {
    const bot = await startTestApp({ sources: { answer: async () => twoSources, sourceText: reads } });
    const [first] = await bot.says('tiêu chí 3.1');
    expect(first?.buttons).toEqual(['Xem nguyên văn nguồn 1', 'Xem nguyên văn nguồn 2']);
    for (const way of ['nguồn 1', '1', 'xem nguyen van nguon 1']) {
      const [reply] = await bot.says(way);
      expect(reply?.text).toBe('Nguyên văn nguồn 1:\n\nĐiều 5: tối đa 100 điểm');
    }
    const [other] = await bot.says('2');
    expect(other?.text).toContain('từ 8 nhiệm vụ: 100 điểm');
  });

  it('nguồn không có, hoặc văn bản vừa thay đổi, thì nói rõ', async () => {
    const bot = await startTestApp({ sources: { answer: async () => twoSources } });
    expect((await bot.says('nguồn 1'))[0]?.text).toContain('Chưa có câu trả lời nào');
    await bot.says('tiêu chí 3.1');
    expect((await bot.says('nguồn 7'))[0]?.text).toContain('có 2 nguồn');
    expect((await bot.says('nguồn 1'))[0]?.text).toContain('vừa được cập nhật');
  });

  it('không tìm thấy thì đề nghị gửi văn phòng; đồng ý thì văn phòng nhận được đúng một lần', async () => {
    const bot = await startTestApp();
    const [offer] = await bot.says('lệ phí dự hội thảo là bao nhiêu');
    expect(offer?.text).toContain('gửi câu hỏi này cho văn phòng');
    expect(offer?.buttons).toEqual(['Có', 'Không']);

    const sent = await bot.says('có');
    expect(sent.map(({ chatId }) => chatId).sort()).toEqual(['van-phong', 'yen']);
    expect(sent.find(({ chatId }) => chatId === 'van-phong')?.text).toContain('lệ phí dự hội thảo là bao nhiêu');

    const again = await bot.says('1');
    expect(again.map((part) => part.text)).toEqual([expect.stringContaining('Câu này đã qua')]);
    expect(await bot.db.selectFrom('office_question').select('question').execute()).toHaveLength(1);
  });

  it('nút cũ của câu trước không làm gì ngoài việc nói rằng câu đã qua', async () => {
    const bot = await startTestApp();
    await bot.says('lệ phí dự hội thảo là bao nhiêu');
    const old = await bot.db.selectFrom('conversation').select('state').executeTakeFirstOrThrow();
    const choicesId = JSON.parse(old.state).choices.id;
    await bot.says('chuyện khác không có trong văn bản');
    const [reply] = await bot.sends({ kind: 'choice', choicesId, number: 1 });
    expect(reply?.text).toContain('Câu này đã qua');
    expect(await bot.db.selectFrom('office_question').selectAll().execute()).toEqual([]);
  });

  it('hỏi lại một câu ngắn; trả lời bằng số là hỏi luôn câu đầy đủ', async () => {
    const asked: string[] = [];
    const bot = await startTestApp({
      sources: {
        answer: async (question) => {
          asked.push(question);
          if (question !== 'hạn nộp báo cáo') return twoSources;
          const choices = ['quý I', 'quý III'].map((label) => ({ label, question: `hạn nộp báo cáo ${label}` }));
          return { kind: 'ask-back', text: 'Anh/chị hỏi kỳ nào ạ?', choices };
        },
      },
    });
    expect((await bot.says('hạn nộp báo cáo'))[0]?.buttons).toEqual(['quý I', 'quý III']);
    expect((await bot.says('2'))[0]?.text).toContain('Tối đa 100 điểm');
    expect(asked).toEqual(['hạn nộp báo cáo', 'hạn nộp báo cáo quý III']);
  });

  it('chưa tra cứu được thì câu hỏi được giữ lại', async () => {
    const bot = await startTestApp({
      sources: { answer: async () => ({ kind: 'unavailable', text: 'Hiện chưa tra cứu được.' }) },
    });
    await bot.says('hạn nộp báo cáo quý 3');
    const kept = await bot.db.selectFrom('office_question').select('question').execute();
    expect(kept).toEqual([{ question: 'hạn nộp báo cáo quý 3' }]);
  });

  it('ảnh, tệp, nhãn dán, tin thoại đều được đáp lại bằng một câu', async () => {
    const bot = await startTestApp();
    for (const what of ['picture', 'sticker', 'voice', 'unsupported'] as const) {
      const replies = await bot.sends({ kind: 'other', what, caption: null });
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).toMatch(/gõ/);
    }
  });
});
