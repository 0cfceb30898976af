import { describe, expect, it } from 'vitest';
import type { SendResult } from '../../src/channels/channel.ts';
import { transact } from '../../src/db/transact.ts';
import { tellPerson } from '../../src/people/tell-person.ts';
import type { FakeChannel } from '../support/fake-channel.ts';
import { MESSENGERS } from '../support/fake-messengers.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { letIn } from '../support/union.ts';

const BLOCKED: SendResult = { kind: 'unreachable', reason: 'blocked' };
const DOWN: SendResult = { kind: 'channel-down', reason: 'quota' };
const MINUTE_MS = 60_000;

describe('a message of the bot’s own', () => {
  it('goes to the account used last, and to no other', async () => {
    const { bot, zalo } = await bothChannels();
    await tells(bot, 'một');
    expect([texts(bot.channel), texts(zalo)]).toEqual([[], ['một']]);
    bot.clock.advance(MINUTE_MS);
    await bot.says('chào');
    await tells(bot, 'hai');
    expect([texts(bot.channel).at(-1), texts(zalo)]).toEqual(['hai', ['một']]);
  });

  it('goes over to the other account when the chat is lost, each message once and in order', async () => {
    const { bot, zalo } = await bothChannels();
    zalo.results.push(BLOCKED);
    await tells(bot, 'một', 'hai');
    await tells(bot, 'ba');
    expect([texts(bot.channel), texts(zalo)]).toEqual([['một', 'hai', 'ba'], []]);
    expect(await states(bot)).toEqual(['sent', 'sent', 'sent']);
  });

  it('is given up when no account can be reached, instead of going to and fro', async () => {
    const { bot, zalo } = await bothChannels();
    zalo.results.push(BLOCKED);
    bot.channel.results.push(BLOCKED);
    await tells(bot, 'một');
    expect([texts(bot.channel), texts(zalo)]).toEqual([[], []]);
    expect(await states(bot)).toEqual(['dead']);
  });

  it('stays where half of it has arrived', async () => {
    const { bot, zalo } = await bothChannels();
    zalo.results.push({ kind: 'sent', remoteId: 'r' }, BLOCKED);
    await tells(bot, 'Một câu khá dài. '.repeat(600));
    expect([bot.channel.sent.length, zalo.sent.length]).toEqual([0, 1]);
    expect(await states(bot)).toEqual(['dead']);
  });

  it('waits a quarter of an hour for a channel that rests, then goes over; replies wait on', async () => {
    const { bot, zalo } = await bothChannels();
    bot.logger.expectErrors();
    zalo.results.push(DOWN, DOWN, DOWN, DOWN, DOWN);
    await bot.says('chào', 'yen-zalo', zalo);
    await tells(bot, 'một');
    for (let minutes = 0; minutes < 15; minutes += 5) {
      expect(texts(bot.channel)).toEqual([]);
      bot.clock.advance(5 * MINUTE_MS);
      await bot.app.settle();
    }
    expect(texts(bot.channel)).toEqual(['một']);
    zalo.results.length = 0;
    bot.clock.advance(5 * MINUTE_MS);
    await bot.app.settle();
    expect(zalo.sent).toHaveLength(1);
    expect(texts(zalo)).not.toContain('một');
  });

  it('that waits for an account which is unlinked goes to the one that stays', async () => {
    const { bot, zalo } = await bothChannels();
    zalo.results.push({ kind: 'retry', afterMs: 60_000, certain: true, reason: '502' });
    await tells(bot, 'một');
    await bot.says('hủy liên kết zalo');
    expect(texts(bot.channel)).toContain('một');
    expect(texts(zalo)).not.toContain('một');
  });

  it('of somebody who has taken their consent back is not moved', async () => {
    const { bot, zalo } = await bothChannels();
    zalo.results.push(async () => {
      await bot.db.updateTable('consent').set({ answer: 'rut' }).where('person', '=', 'YEN').execute();
      return BLOCKED;
    });
    await tells(bot, 'một');
    expect(texts(bot.channel)).toEqual([]);
  });

  it('a reply stays on the channel where it was asked', async () => {
    const { bot, zalo } = await bothChannels();
    zalo.results.push(BLOCKED);
    await bot.says('chào', 'yen-zalo', zalo);
    expect([bot.channel.sent, zalo.sent]).toEqual([[], []]);
  });
});

/** Yến on Telegram and, since a minute ago, on Zalo. */
async function bothChannels(): Promise<{ readonly bot: TestApp; readonly zalo: FakeChannel }> {
  const zalo = MESSENGERS.Zalo();
  const bot = await startTestApp({ channel: MESSENGERS.Telegram(), others: [zalo] });
  bot.clock.advance(MINUTE_MS);
  const account = { channel: 'zalo', chatId: 'yen-zalo', senderId: 'yen-zalo' } as const;
  await letIn(bot.db, account, 'YEN', { at: bot.clock.now(), consents: true });
  bot.clock.advance(MINUTE_MS);
  return { bot, zalo };
}

async function tells(bot: TestApp, ...messages: readonly string[]): Promise<void> {
  const at = bot.clock.now();
  await transact(bot.db, async (tx) => {
    for (const text of messages) await tellPerson(tx, 'YEN', { text }, { at, dedupe: text });
  });
  bot.app.wake();
  await bot.app.settle();
}

function texts(channel: FakeChannel): readonly string[] {
  return channel.sent.map(({ text }) => text);
}

async function states(bot: TestApp): Promise<readonly string[]> {
  return (await bot.db.selectFrom('outbox').select('state').orderBy('id').execute()).map(({ state }) => state);
}
