import { describe, expect, it } from 'vitest';
import { PlainChannel } from '../support/plain-channel.ts';
import { later, remindedBot } from '../support/reminded-bot.ts';
import type { TestApp } from '../support/start-test-app.ts';
import { letIn } from '../support/union.ts';

describe('số tin mỗi tháng của Zalo', () => {
  it('đến 80 %: báo văn phòng và người vận hành, mỗi tháng một lần', async () => {
    const bot = await remindedBot('2026-09-09T09:00', { channel: new PlainChannel() });
    await used(bot, 2_399);
    expect(await later(bot, '2026-09-09T10:00')).toEqual([]);
    await used(bot, 2_400);
    const told = await later(bot, '2026-09-09T10:05');
    expect(told.map(({ chatId }) => chatId).toSorted()).toEqual(['van-hanh', 'van-phong']);
    expect(told[0]?.text).toContain('Tháng này trợ lý đã gửi 2400/3000 tin qua Zalo.');
    expect(await later(bot, '2026-09-09T11:00')).toEqual([]);
  });

  it('từ 95 %: lời nhắc chưa gấp chờ, lời nhắc cuối trước hạn vẫn gửi, câu trả lời vẫn gửi', async () => {
    const bot = await remindedBot('2026-09-14T09:00', { channel: new PlainChannel() });
    await used(bot, 2_850);
    expect((await later(bot, '2026-09-15T08:00')).filter(({ chatId }) => chatId === 'yen')).toEqual([]);
    expect(await bot.says('lịch')).toHaveLength(1);
    expect((await later(bot, '2026-09-18T08:00')).filter(({ chatId }) => chatId === 'yen')).toHaveLength(1);
  });

  it('từ 95 %: ai còn kênh khác thì nhận qua kênh đó', async () => {
    const zalo = new PlainChannel();
    const bot = await remindedBot('2026-09-14T09:00', { others: [zalo] });
    bot.clock.advance(60_000);
    const account = { channel: 'zalo', chatId: 'yen', senderId: 'yen' } as const;
    await letIn(bot.db, account, 'YEN', { at: bot.clock.now(), consents: false });
    await used(bot, 2_850);
    await later(bot, '2026-09-15T08:00');
    expect(zalo.sent).toEqual([]);
    expect(bot.channel.sent.filter(({ chatId }) => chatId === 'yen')).toHaveLength(1);
  });
});

async function used(bot: TestApp, sent: number): Promise<void> {
  await bot.db
    .insertInto('sent_count')
    .values({ channel: 'zalo', month: '2026-09', sent })
    .onConflict((conflict) => conflict.columns(['channel', 'month']).doUpdateSet({ sent }))
    .execute();
}
