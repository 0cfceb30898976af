import { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import { answer, startTestApp } from '../support/start-test-app.ts';

describe('a full disk', () => {
  it('is told to the person once; the message is answered when it can be stored, without a restart', async () => {
    const bot = await startTestApp({ sources: { answer: async () => answer('Hạn nộp là 20/09/2026.') } });
    await bot.says('chào');
    const pages = await pragma(bot, 'page_count');
    await pragma(bot, `max_page_count = ${pages}`);
    await fill(bot);

    const message = bot.channel.message('yen', { kind: 'text', text: 'hạn nộp báo cáo?' }, bot.clock.now());
    const before = bot.channel.sent.length;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(bot.channel.deliver(message)).rejects.toThrow(/full/);
    }
    const told = bot.channel.sent.slice(before).map((part) => part.text);
    expect(told).toEqual([expect.stringContaining('chưa lưu được tin nhắn')]);

    await pragma(bot, 'max_page_count = 1000000');
    await bot.channel.deliver(message);
    await bot.app.settle();
    expect(bot.channel.sent.at(-1)?.text).toMatch(/^Hạn nộp là 20\/09\/2026\./);
  });
});

async function pragma(bot: Awaited<ReturnType<typeof startTestApp>>, text: string): Promise<number> {
  const { rows } = await bot.db.executeQuery<Record<string, number>>(rawQuery(`pragma ${text}`));
  return Object.values(rows[0] ?? {})[0]!;
}

/** Uses up the free space inside the pages there are, so that the next message finds none. */
async function fill(bot: Awaited<ReturnType<typeof startTestApp>>): Promise<void> {
  for (const size of [3_000, 300, 30]) {
    for (;;) {
      const text = JSON.stringify({ text: 'x'.repeat(size) });
      try {
        await bot.db.executeQuery(
          rawQuery(
            `insert into inbox (channel, message_id, chat_id, sender_id, body, received_at, state, attempts)
             values ('zalo', hex(randomblob(8)), 'x', 'x', '${text}', '2026-09-14', 'done', 0)`,
          ),
        );
      } catch {
        break;
      }
    }
  }
}

function rawQuery(text: string) {
  return CompiledQuery.raw(text);
}
