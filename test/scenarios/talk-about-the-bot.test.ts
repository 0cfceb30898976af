import { describe, expect, it } from 'vitest';
import { answer, startTestApp } from '../support/start-test-app.ts';

const oneSource = answer('Tối đa 100 điểm.\n\nNguồn: …', 'tối đa 100 điểm');
const sources = { answer: async () => oneSource, sourceText: async (_: string, quote: string) => `Điều 5: ${quote}` };

describe('Nói về chính trợ lý', () => {
  it('hỏi là ai thì nói rõ là máy, không phải người thật', async () => {
    const bot = await startTestApp({ sources });
    for (const text of ['bạn là ai', 'bạn là chatgpt à', 'có phải người thật không']) {
      const [reply] = await bot.says(text);
      expect(reply?.text).toContain('trí tuệ nhân tạo');
      expect(reply?.text).toContain('không phải người thật');
    }
  });

  it('muốn gặp người thì được chỉ cách gửi câu hỏi cho văn phòng', async () => {
    const bot = await startTestApp({ sources });
    for (const text of ['gọi người thật cho tôi', 'tôi muốn gặp văn phòng', 'gửi câu hỏi cho văn phòng']) {
      expect((await bot.says(text))[0]?.text).toContain('gửi câu hỏi đó cho văn phòng');
    }
  });

  it('bị chê thì xin lỗi, và nguồn của câu vừa trả lời vẫn xem được', async () => {
    const bot = await startTestApp({ sources });
    await bot.says('tiêu chí 3.1');
    expect((await bot.says('sai rồi'))[0]?.text).toContain('xin lỗi');
    expect((await bot.says('nguồn 1'))[0]?.text).toContain('Điều 5: tối đa 100 điểm');
  });
});
