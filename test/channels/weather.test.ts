import { expect, it, onTestFinished } from 'vitest';
import { TelegramChannel } from '../../src/channels/telegram/telegram-channel.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { type FakeTelegram, type Fault, startFakeTelegram } from '../support/fake-telegram.ts';
import { until } from '../support/until.ts';
import { recordingLogger } from './recording-logger.ts';
import { startAppOn } from './start-app-on.ts';

const PEOPLE = 20;
const MESSAGES = 10;
/** How much faster than the real one time goes by here. */
const SPEED = 50;

/**
 * A messenger on a bad day: of what comes 10 % twice and 10 % out of order; of what is sent 20 % refused for a while, 20 % failed,
 * 5 % accepted and then cut off.
 */
it('loses nothing, disturbs no chat before its time, and answers in order of arrival in mixed weather', async () => {
  const fake = await startFakeTelegram();
  const clock = fastClock();
  const weather = rough(fake, clock);
  const { logger } = recordingLogger();
  const { token, url: apiRoot } = fake;
  const channel = new TelegramChannel({ token, apiRoot, webhook: null, clock, logger, readFile: async () => null });
  onTestFinished(() => fake.stop());
  const { app, db } = await startAppOn(channel, clock);
  const waking = setInterval(() => app.wake(), 10);
  onTestFinished(() => clearInterval(waking));

  for (let person = 1; person <= PEOPLE; person += 1) fake.chats.open(person);
  const updates = Array.from({ length: PEOPLE * MESSAGES }, (_, index) =>
    asked(index % PEOPLE, Math.floor(index / PEOPLE)),
  );
  for (const update of misdelivered(updates)) fake.deliver(update);

  const answered = (): number => new Set(fake.sent.map(({ text }) => text)).size;
  await until(() => answered() === PEOPLE * MESSAGES, 60_000);
  await until(async () => {
    const waiting = await db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute();
    return waiting.length === 0;
  }, 60_000);

  expect(weather.tooEarly).toEqual([]);
  expect(weather.count('429')).toBeGreaterThan(20);
  expect(weather.count('5xx')).toBeGreaterThan(20);
  expect(weather.count('cut')).toBeGreaterThan(3);
  const dead = await db.selectFrom('outbox').select('error').where('state', '!=', 'sent').execute();
  expect(dead).toEqual([]);
  expect(fake.sent.length).toBe(PEOPLE * MESSAGES + weather.count('cut'));
  const arrived = await db.selectFrom('inbox').select(['chat_id', 'body']).orderBy('id').execute();
  expect(arrived).toHaveLength(PEOPLE * MESSAGES);
  for (let person = 1; person <= PEOPLE; person += 1) {
    const told = fake.sent.filter(({ chat_id }) => chat_id === String(person)).map(({ text }) => questionIn(text));
    const once = told.filter((question, at) => question !== told[at - 1]);
    const wanted = arrived.filter(({ chat_id }) => chat_id === String(person)).map(({ body }) => questionIn(body));
    expect(once, `what person ${person} was told`).toEqual(wanted);
  }
  expect(weather.calls()).toBeLessThanOrEqual(2 * fake.sent.length);
}, 120_000);

function fastClock(): Clock {
  const begun = performance.now();
  const start = Date.parse('2026-09-14T01:30:00Z');
  return { now: () => new Date(start + (performance.now() - begun) * SPEED) };
}

function asked(person: number, number: number): { readonly message: object } {
  const id = person + 1;
  const from = { id, is_bot: false, first_name: 'Yến' };
  const text = `việc v${id}x${number}v làm vào lúc nào`;
  const date = 1_789_000_000 + number;
  return { message: { message_id: 1_000 + number, date, from, chat: { id, type: 'private' }, text } };
}

function questionIn(text: string): string | undefined {
  return /v\d+x\d+v/.exec(text)?.[0];
}

/** Every tenth comes a second time later on, every tenth changes places with the same person's next one. */
function misdelivered<T>(updates: readonly T[]): readonly T[] {
  const out = [...updates];
  for (let at = 3; at + PEOPLE < out.length; at += 10) [out[at], out[at + PEOPLE]] = [out[at + PEOPLE]!, out[at]!];
  const again = updates.filter((_, index) => index % 10 === 7);
  again.forEach((update, index) => out.splice(Math.min(out.length, index * 10 + 60), 0, update));
  return out;
}

/** The weather of `sendMessage`, by a fixed pattern of a hundred; it keeps watch that nobody is called before `retry_after`. */
function rough(fake: FakeTelegram, clock: Clock) {
  const kinds: string[] = [];
  const notBefore = new Map<unknown, number>();
  const tooEarly: unknown[] = [];
  fake.fault = (method, params): Fault | undefined => {
    if (method !== 'sendMessage') return undefined;
    const chat = params['chat_id'];
    if (clock.now().getTime() < (notBefore.get(chat) ?? 0)) tooEarly.push(chat);
    const lot = (kinds.length * 37) % 100;
    if (lot < 20) {
      kinds.push('429');
      const retryAfter = 1 + (lot % 10);
      notBefore.set(chat, clock.now().getTime() + retryAfter * 1_000);
      return { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: retryAfter } };
    }
    kinds.push(lot < 40 ? '5xx' : lot < 45 ? 'cut' : 'fair');
    if (lot < 40) return { error_code: lot < 30 ? 500 : 502, description: 'Internal Server Error' };
    return lot < 45 ? 'destroy-after' : undefined;
  };
  return { tooEarly, calls: () => kinds.length, count: (kind: string) => kinds.filter((one) => one === kind).length };
}
