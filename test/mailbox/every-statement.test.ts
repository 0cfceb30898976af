import { describe, expect, it } from 'vitest';
import { openFailingDatabase } from '../support/failing-statements.ts';
import { answer, startTestApp } from '../support/start-test-app.ts';
import { until } from '../support/until.ts';

/** Also of the statements with which the clock's moves are looked at meanwhile. */
const MORE_THAN_A_TURN = 100;

describe('a disk that fails once, at whatever statement of a message’s trip', () => {
  it('costs nobody an answer, and sends none twice', async () => {
    const seen = await Promise.all(Array.from({ length: MORE_THAN_A_TURN }, (_, n) => oneTrip(n + 1)));
    const hit = seen.filter((trip) => trip.failed);
    expect(hit.length).toBeGreaterThan(15);
    expect(seen.at(-1)?.failed).toBe(false);
    expect(seen.map((trip) => trip.answers)).toEqual(seen.map(() => ['Hạn nộp là 20/09/2026.']));
  });
});

/** A question is asked and answered while the n-th statement fails; a channel hands over again what could not be stored. */
async function oneTrip(n: number): Promise<{ failed: boolean; answers: readonly string[] }> {
  const database = await openFailingDatabase();
  const bot = await startTestApp({
    db: database.db,
    sources: { answer: async () => answer('Hạn nộp là 20/09/2026.', 'chậm nhất ngày 20/09/2026') },
  });
  bot.logger.expectErrors();
  await bot.app.settle();
  const message = bot.channel.message('yen', { kind: 'text', text: 'hạn nộp báo cáo quý III' }, bot.clock.now());
  database.failAt(n);
  await until(() =>
    bot.channel.deliver(message).then(
      () => true,
      () => undefined,
    ),
  );
  await until(async () => {
    bot.clock.advance(1_000);
    bot.app.wake();
    const { state } = await database.db
      .selectFrom('outbox')
      .select('state')
      .executeTakeFirst()
      .then(
        (row) => row ?? { state: null },
        () => ({ state: null }),
      );
    return state === 'sent' || undefined;
  }, 20_000);
  await bot.app.settle();
  const failed = database.hasFailed();
  const answers = bot.channel.sent
    .filter((part) => !part.text.includes('chưa lưu được'))
    .map((part) => part.text.split('\n')[0]!);
  return { failed, answers };
}
