import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { codeOf } from '../support/union.ts';
import { addVictim, isCanary, KIM, newRowsOf, rowsOf, TUYET, type Victim } from './victims.ts';
import { type Sending, sendings } from './what-people-send.ts';

/** Each begins with a database of its own. */
const RUNS = { numRuns: 60 };

describe('không chuỗi tin nhắn nào cho thấy hay thay đổi gì của người khác', () => {
  it.each([
    ['chuyên viên của một đơn vị, với hai đơn vị khác (cùng cụm, khác cụm)', 'yen', [KIM, TUYET]],
    ['lãnh đạo của một đơn vị, với hai đơn vị khác', 'lan', [KIM, TUYET]],
    ['Cụm trưởng, với cụm khác', 'cuong', [TUYET]],
    ['Thư ký cụm, với cụm khác', 'giang', [TUYET]],
    ['người lạ, với mọi đơn vị', 'la', [KIM, TUYET]],
  ])('%s', { timeout: 120_000 }, async (_, who, victims) => {
    await fc.assert(
      fc.asyncProperty(sendings, (sent) => keepsApart(who, victims, sent)),
      RUNS,
    );
  });
});

async function keepsApart(who: string, victims: readonly Victim[], sent: readonly Sending[]): Promise<void> {
  const db = await openDatabase(':memory:');
  const bot = await startTestApp({ db });
  try {
    for (const victim of [KIM, TUYET]) await addVictim(db, victim);
    const before = await rowsOf(db, victims);
    for (const sending of sent) await send(bot, who, sending);

    expect(bot.channel.sent.filter((part) => isCanary(JSON.stringify(part)))).toEqual([]);
    const victimChats = victims.map(({ id }) => id);
    expect(bot.channel.sent.filter(({ chatId }) => victimChats.includes(chatId))).toEqual([]);
    const after = await rowsOf(db, victims);
    expect([...before].filter((line) => !after.has(line))).toEqual([]);
    // What somebody calls themself is theirs to say, also when it is another one's name.
    const ownName = `person|{"code":"${codeOf(who)}",`;
    expect((await newRowsOf(db, victims, before)).filter((line) => !line.startsWith(ownName))).toEqual([]);
  } finally {
    await bot.app.stop();
    await db.destroy();
  }
}

async function send(bot: TestApp, who: string, { content, inGroup }: Sending): Promise<void> {
  bot.clock.advance(1_000);
  const message = bot.channel.message(inGroup ? 'nhom' : who, content, bot.clock.now());
  const chatKind = inGroup ? 'group' : 'private';
  await bot.channel.deliver({ ...message, senderId: who, chatKind });
  await bot.app.settle();
}
