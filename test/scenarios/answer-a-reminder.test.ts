import { describe, expect, it } from 'vitest';
import type { SentPart } from '../support/fake-channel.ts';
import { PlainChannel } from '../support/plain-channel.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';
import { answer } from '../support/start-test-app.ts';
import { sendReportOf } from '../support/put-milestones.ts';

const WHAT = '“Nộp báo cáo quý III (9 tháng)” (hạn 20/09/2026)';

describe('trả lời lời nhắc', () => {
  it.each(['1', 'đã rõ', 'da ro', 'Dạ rõ rồi ạ'])(
    '“%s”: ghi nhận, nói rõ việc nào, và thôi hỏi lên trên',
    async (said) => {
      const bot = await remindedBot('2026-09-14T09:00');
      await later(bot, '2026-09-15T08:00');
      expect(texts(await bot.says(said))).toEqual([
        `Tôi đã ghi nhận: anh/chị đã rõ ${WHAT}. Gõ “báo cáo quý 3” khi anh/chị bắt đầu.`,
      ]);
      const next = await later(bot, '2026-09-16T08:00');
      expect(next.filter(({ text }) => text.includes('Lâm Đồng') && text.includes('chưa trả lời'))).toEqual([]);
      expect(next.filter(({ chatId }) => chatId === 'lan')).toEqual([]);
    },
  );

  it('gõ số trên Zalo nhiều giờ sau, ở giữa có câu hỏi khác: vẫn hiểu là lời nhắc gần nhất', async () => {
    const bot = await remindedBot('2026-09-14T09:00', { channel: new PlainChannel() });
    const [page] = (await later(bot, '2026-09-15T08:00')).filter(({ chatId }) => chatId === 'yen');
    expect(page?.text).toMatch(/1\. Đã rõ\n2\. Nhắc lại lúc khác\n3\. Đang vướng\n4\. Không phải tôi/);
    await bot.says('cảm ơn');
    bot.clock.moveTo('2026-09-15T16:00');
    expect(texts(await bot.says('1'))).toEqual([expect.stringContaining(`đã rõ ${WHAT}`)]);
    expect(texts(await bot.says('1'))).toEqual([
      `Đây là lời nhắc về ${WHAT}; anh/chị đã trả lời “Đã rõ” lúc 16:00 ngày 15/09/2026 rồi ạ.`,
    ]);
  });

  it('đang có lựa chọn khác đang chờ thì số thuộc về lựa chọn đó', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    await bot.says('hạn nộp là khi nào');
    expect(texts(await bot.says('1'))).toEqual([expect.stringContaining('chuyển câu hỏi')]);
  });

  it('lời nhắc đến sau câu trả lời có nguồn: số 1 là của lời nhắc; hỏi tiếp thì số 1 lại là nguồn', async () => {
    const sources = { answer: async () => answer('Hạn là 20/09.', 'chậm nhất'), sourceText: async () => 'nguyên văn' };
    const bot = await remindedBot('2026-09-14T09:00', { sources });
    await bot.says('hạn nộp là khi nào');
    await later(bot, '2026-09-15T08:00');
    await bot.says('hạn nộp là khi nào');
    expect(texts(await bot.says('1'))).toEqual([expect.stringContaining('Nguyên văn nguồn 1')]);
    await later(bot, '2026-09-17T08:00');
    expect(texts(await bot.says('1'))).toEqual([expect.stringContaining(`đã rõ ${WHAT}`)]);
  });

  it('nút của lời nhắc cũ, việc đã xong: nói rõ là việc nào', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    await sendReportOf(bot.db, 'LHH-LAM-DONG');
    const id = await idOf(bot, 'YEN');
    const press = { kind: 'choice', choicesId: `n${id.toString(36)}`, number: 1 } as const;
    expect(texts(await bot.sends(press))).toEqual([
      `Đây là lời nhắc về ${WHAT}; việc đó nay đã xong hoặc đã thay đổi, anh/chị không cần làm gì thêm ạ.`,
    ]);
    expect(texts(await bot.sends(press, 'nam'))).toEqual([expect.stringContaining('không có lời nhắc nào')]);
  });

  it.each([
    ['nhắc lại 14h', '14:00 ngày 15/09/2026', '2026-09-15T14:00'],
    ['mai nhắc lại', '08:00 ngày 16/09/2026', '2026-09-16T08:00'],
    ['nhac lai luc 8h sang thu 5', '08:00 ngày 17/09/2026', '2026-09-17T08:00'],
  ])('“%s”: nhắc lại đúng lúc đó, một lần', async (said, at, when) => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    expect(texts(await bot.says(said))).toEqual([`Tôi sẽ nhắc lại ${WHAT} lúc ${at}.`]);
    const again = (await later(bot, when)).filter(({ chatId }) => chatId === 'yen');
    expect(again).toHaveLength(1);
    expect(again[0]?.text).toMatch(
      /^(?:Như anh\/chị đã hẹn, tôi xin nhắc lại|Kính nhắc anh\/chị):\nNộp báo cáo quý III/,
    );
    expect((await later(bot, `${when.slice(0, 14)}30`)).filter(({ chatId }) => chatId === 'yen')).toEqual([]);
  });

  it('2: hỏi lúc nào; quá hạn thì nói hạn và hỏi lại; ngoài giờ thì dời vào giờ làm việc', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    expect(texts(await bot.says('2'))).toEqual([expect.stringContaining(`Tôi nhắc lại ${WHAT} lúc nào ạ?`)]);
    expect(texts(await bot.says('25/9'))).toEqual([
      `${WHAT} đến hạn ngày 20/09/2026, nên tôi không nhắc sau hạn. Anh/chị chọn một lúc trước đó giúp tôi ạ.`,
    ]);
    expect(texts(await bot.says('21h ngày 17/9'))).toEqual([
      expect.stringContaining('Lúc đó ngoài giờ làm việc, nên tôi sẽ nhắc lại'),
    ]);
    expect(texts(await bot.says('cảm ơn'))).toHaveLength(1);
  });

  it('hẹn nhắc lại rồi nộp báo cáo: đến giờ không nhắc nữa', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    await bot.says('nhắc lại 14h');
    await sendReportOf(bot.db, 'LHH-LAM-DONG');
    expect((await later(bot, '2026-09-15T14:00')).filter(({ chatId }) => chatId === 'yen')).toEqual([]);
  });

  it('3: hỏi vướng gì, báo ngay cho Cụm trưởng kèm lý do; không ghi lý do thì một giờ sau vẫn báo', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    expect(texts(await bot.says('3'))).toEqual([expect.stringContaining('Anh/chị vướng chỗ nào')]);
    const told = await bot.says('Chưa có số liệu của hội Y dược');
    expect(told.find(({ chatId }) => chatId === 'cuong')?.text).toBe(
      `Nguyễn Thị Yến (Liên hiệp Hội tỉnh Lâm Đồng, mã YEN) báo đang vướng ${WHAT}:\n“Chưa có số liệu của hội Y dược”\n\nMong anh/chị gỡ giúp.`,
    );
    expect(texts(told)).toEqual([expect.stringMatching(/^Tôi đã báo cho Phạm Mạnh Cường/)]);
    await bot.says('3', 'ha');
    expect(texts(await later(bot, '2026-09-15T08:59'))).toEqual([]);
    const late = await later(bot, '2026-09-15T09:01');
    expect(late.map(({ chatId }) => chatId)).toEqual(['van-phong']);
    expect(late[0]?.text).toContain('Hoàng Thu Hà (Liên hiệp Hội thành phố Hà Nội, mã HA) báo đang vướng');
    expect(late[0]?.text).toContain('chưa ghi lý do');
  });

  it('“vướng: …” trong một tin: báo ngay', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    const told = await bot.says('em đang vướng: máy hỏng chưa mở được tệp');
    expect(told.find(({ chatId }) => chatId === 'cuong')?.text).toContain('“máy hỏng chưa mở được tệp”');
  });

  it('4: lãnh đạo đơn vị được báo, người đó không bị nhắc nữa, đồng nghiệp vẫn được nhắc', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    const told = await bot.says('4');
    expect(told.find(({ chatId }) => chatId === 'lan')?.text).toBe(
      `Nguyễn Thị Yến (Liên hiệp Hội tỉnh Lâm Đồng, mã YEN) báo không phụ trách ${WHAT}. Mong anh/chị giao lại cho đúng người.`,
    );
    const next = await later(bot, '2026-09-17T08:00');
    expect(next.map(({ chatId }) => chatId)).not.toContain('yen');
    expect(next.map(({ chatId }) => chatId)).toContain('nam');
    await bot.says('không phải tôi', 'nam');
    expect((await later(bot, '2026-09-18T08:00')).map(({ chatId }) => chatId)).toContain('lan');
  });

  it('không có lời nhắc nào đang chờ: nói vậy và chỉ đường', async () => {
    const bot = await remindedBot('2026-09-14T09:00', { milestones: [] });
    expect(texts(await bot.says('đã rõ'))).toEqual([expect.stringContaining('Gõ “lịch”')]);
    expect(texts(await bot.says('1'))).toEqual([expect.stringContaining('Câu này đã qua')]);
  });
});

/** What the two colleagues of Lâm Đồng are told; nothing else is looked at. */
function texts(parts: readonly SentPart[]): readonly string[] {
  return parts.filter(({ chatId }) => chatId === 'yen' || chatId === 'nam').map(({ text }) => text);
}

async function idOf(bot: Awaited<ReturnType<typeof remindedBot>>, person: string): Promise<number> {
  const row = await bot.db.selectFrom('reminder').select('id').where('person', '=', person).executeTakeFirstOrThrow();
  return row.id;
}
