import { describe, expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { putPerson, putTerm } from '../../src/people/people-store.ts';
import type { SentPart } from '../support/fake-channel.ts';
import { sendReportOf } from '../support/put-milestones.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';
import { letIn } from '../support/union.ts';

const TO_LAM_DONG = /^(?:Tôi đã nhắc Trần Văn Nam|Liên hiệp Hội tỉnh Lâm Đồng chưa trả lời)/;

describe('không ai trả lời lời nhắc', () => {
  it('một ngày làm việc sau mỗi bước: người khác của đơn vị, Cụm trưởng, trung ương; mỗi cấp một lần, nói rõ đã nhắc ai ngày nào', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    expect(await climbs(bot, '2026-09-16T07:59')).toEqual([]);
    const [others, ...rest] = await climbs(bot, '2026-09-16T08:00');
    expect(rest).toEqual([]);
    expect(others?.chatId).toBe('lan');
    expect(others?.text).toMatch(
      /^Tôi đã nhắc Trần Văn Nam ngày 15\/09\/2026; Nguyễn Thị Yến ngày 15\/09\/2026 mà chưa thấy trả lời, mong anh\/chị xem giúp:\nNộp báo cáo/,
    );
    const [head] = await climbs(bot, '2026-09-17T08:00');
    expect(head?.chatId).toBe('cuong');
    expect(head?.text).toContain('Lê Thị Lan ngày 16/09/2026');
    expect(head?.text).toContain('Còn 1 đơn vị chưa xong: Lâm Đồng (chưa mở).');
    expect(head?.buttons).toEqual(['Đã rõ']);
    const [centre] = await climbs(bot, '2026-09-18T08:00');
    expect(centre?.chatId).toBe('van-phong');
    expect(await climbs(bot, '2026-09-21T08:00')).toEqual([]);
    expect(await climbs(bot, '2026-09-22T08:00')).toEqual([]);
  });

  it.each([
    ['người được nhắc trả lời', 'yen', '1'],
    ['người khác của đơn vị trả lời', 'lan', 'đã rõ'],
  ])('%s: thôi hỏi lên trên', async (_, who, said) => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    await climbs(bot, '2026-09-16T08:00');
    await bot.says(said, who);
    expect(await climbs(bot, '2026-09-17T07:50')).toEqual([]);
    expect(await climbs(bot, '2026-09-17T08:00')).toEqual([]);
  });

  it('cấp đã hỏi rồi thì không hỏi thêm, dù nay có thêm người ở cấp đó', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    await climbs(bot, '2026-09-16T08:00');
    await transact(bot.db, async (tx) => {
      await putPerson(tx, { code: 'MOI', name: 'Cao Thị Mới', donVi: 'LHH-LAM-DONG', from: '2024-01-01', to: null });
      const term = { role: 'lanh-dao-don-vi', scope: 'LHH-LAM-DONG', from: '2024-01-01', to: null } as const;
      await putTerm(tx, { person: 'MOI', ...term });
    });
    const account = { channel: 'web', chatId: 'moi', senderId: 'moi' } as const;
    await letIn(bot.db, account, 'MOI', { at: bot.clock.now(), consents: true });
    expect((await climbs(bot, '2026-09-17T08:00')).map(({ chatId }) => chatId)).toEqual(['cuong']);
  });

  it('báo cáo đã nộp: thôi hỏi; lời hỏi đang chờ gửi cũng bị bỏ', async () => {
    const bot = await remindedBot('2026-09-14T09:00');
    await later(bot, '2026-09-15T08:00');
    await sendReportOf(bot.db, 'LHH-LAM-DONG');
    expect(await climbs(bot, '2026-09-16T08:00')).toEqual([]);
  });

  it('qua thứ Bảy, Chủ nhật không tính: nhắc thứ Sáu thì thứ Hai mới hỏi người khác', async () => {
    const bot = await remindedBot('2026-09-10T09:00');
    await later(bot, '2026-09-11T08:00');
    expect(await climbs(bot, '2026-09-12T09:00')).toEqual([]);
    expect((await climbs(bot, '2026-09-14T08:00')).map(({ chatId }) => chatId)).toEqual(['lan']);
  });

  it('bước trước hạn hai tuần chưa hỏi lên ai', async () => {
    const bot = await remindedBot('2026-09-03T09:00');
    await later(bot, '2026-09-04T08:00');
    expect(await climbs(bot, '2026-09-07T08:00')).toEqual([]);
    expect(await climbs(bot, '2026-09-08T08:00')).toEqual([]);
  });
});

async function climbs(bot: Awaited<ReturnType<typeof remindedBot>>, moment: string): Promise<readonly SentPart[]> {
  return (await later(bot, moment)).filter(({ text }) => TO_LAM_DONG.test(text));
}
