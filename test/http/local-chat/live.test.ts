import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { transact } from '../../../src/db/transact.ts';
import { enqueue, PRIORITY } from '../../../src/mailbox/outbox.ts';
import { until } from '../../support/until.ts';
import { HEAD, type RunningChat, STAFF, startLocalChat } from '../start-local-chat.ts';
import { readLive } from './live-reader.ts';

const echo = async (question: string): Promise<Answer> => ({
  kind: 'answer',
  text: `Trả lời ${question}`,
  via: 'extract',
  citations: [],
});

async function type(chat: RunningChat, text: string, person = STAFF): Promise<void> {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text }) };
  const response = await fetch(`${chat.url}/api/people/${person}/messages`, request);
  expect(response.status).toBe(202);
}

const events = (chat: RunningChat, person = STAFF): string => `${chat.url}/api/people/${person}/events`;

/** `hỏi` for what was typed, `Trả lời hỏi` for what came back. */
function words(line: { readonly data: unknown }): string {
  const { from, text, content } = line.data as { from: string; text: string; content: { text: string } };
  return from === 'bot' ? text.split('\n')[0]! : content.text;
}

describe('live updates', () => {
  it('bring what was typed and what is answered, as it happens', async () => {
    const chat = await startLocalChat(echo);
    const live = await readLive(events(chat));
    await type(chat, 'mot hai ba');
    expect((await live.lines(2)).map(words)).toEqual(['mot hai ba', 'Trả lời mot hai ba']);
    expect(live.response.headers.get('content-type')).toBe('text/event-stream');
  });

  it('go on after Last-Event-ID with nothing lost and nothing twice', async () => {
    const chat = await startLocalChat(echo);
    const first = await readLive(events(chat));
    await type(chat, 'hỏi một');
    const seen = await first.lines(2);
    await first.close();
    await type(chat, 'hỏi hai');
    await type(chat, 'hỏi ba');
    const second = await readLive(events(chat), seen.at(-1)!.id);
    const missed = await second.lines(4);
    expect(missed.map(words).sort()).toEqual(['Trả lời hỏi ba', 'Trả lời hỏi hai', 'hỏi ba', 'hỏi hai'].sort());
  });

  it('survive a restart of the server, with a reply that was sent meanwhile', async () => {
    const chat = await startLocalChat(echo);
    const first = await readLive(events(chat));
    await type(chat, 'hỏi một');
    const seen = await first.lines(2);
    await chat.restart(async () => {
      await until(first.isEnded);
      await notify(chat, STAFF, 'Nhắc việc');
      await until(async () => (await sentTo(chat, STAFF)) === 2);
    });
    const second = await readLive(events(chat), seen.at(-1)!.id);
    expect((await second.lines(1)).map(words)).toEqual(['Nhắc việc']);
  });

  it('tell what others got, so that their badge can be drawn', async () => {
    const chat = await startLocalChat(echo);
    const live = await readLive(events(chat));
    await type(chat, 'hỏi một', HEAD);
    await until(() =>
      live.events.some(({ data }) => (data as { replies?: Record<string, number> }).replies?.[HEAD] === 1),
    );
    expect(live.events.filter(({ event }) => event === 'line')).toEqual([]);
  });

  it('tell that an answer is being looked for, until it is there', async () => {
    const gate = Promise.withResolvers<void>();
    const chat = await startLocalChat(async (question) => {
      await gate.promise;
      return echo(question);
    });
    const live = await readLive(events(chat));
    const states = (): boolean[] =>
      live.events
        .filter(({ event }) => event === 'state')
        .map(({ data }) => (data as { answering: boolean }).answering);
    await type(chat, 'hỏi một');
    await until(() => states().at(-1) === true);
    gate.resolve();
    await until(() => states().at(-1) === false);
    await live.lines(2);
  });

  it('tell when the clock was moved', async () => {
    const chat = await startLocalChat(echo);
    const live = await readLive(events(chat));
    await until(() => live.events[0]);
    const headers = { 'Content-Type': 'application/json' };
    await fetch(`${chat.url}/api/clock`, { method: 'POST', headers, body: '{"to":"2026-09-15T08:30"}' });
    await until(() => (live.events.at(-1)!.data as { clock?: { moved: boolean } }).clock?.moved);
  });

  it('show a reply that waits for its hour only when it was sent', async () => {
    const chat = await startLocalChat(echo);
    const live = await readLive(events(chat));
    await notify(chat, STAFF, 'Nhắc việc', new Date(Date.now() + 3_600_000));
    await type(chat, 'hỏi một', HEAD);
    await until(() =>
      live.events.some(({ data }) => (data as { replies?: Record<string, number> }).replies?.[HEAD] === 1),
    );
    expect(live.events.filter(({ event }) => event === 'line')).toEqual([]);
  });

  it('find a reply that is marked as sent only a while after it was sent', async () => {
    const chat = await startLocalChat();
    const live = await readLive(events(chat));
    await until(() => live.events[0]);
    await chat.channel.send(STAFF, { text: '', buttons: [] });
    await fetch(`${chat.url}/api/people`);
    const at = new Date().toISOString();
    const row = { channel: 'web', chat_id: STAFF, body: '{"text":"Nhắc việc"}', state: 'sent' as const, error: null };
    const rest = { priority: 0, due_at: at, created_at: at, sent_at: at, parts_sent: 1, attempts: 0, dedupe: null };
    await chat.db
      .insertInto('outbox')
      .values({ ...row, ...rest })
      .execute();
    expect((await live.lines(1)).map(words)).toEqual(['Nhắc việc']);
  });

  it('end within 2 s when the server stops', async () => {
    const chat = await startLocalChat(echo);
    const open = await Promise.all([STAFF, STAFF, HEAD].map((person) => readLive(events(chat, person))));
    const begun = performance.now();
    await chat.server.stop();
    expect(performance.now() - begun).toBeLessThan(1_000);
    await until(() => open.every((live) => live.isEnded()));
  });
});

describe('the transcript', () => {
  it('keeps the order of what happened when the clock is set back', async () => {
    const chat = await startLocalChat(echo);
    const times = ['2027-03-01T08:00', '2026-01-01T08:00', '2026-06-01T08:00'];
    for (const [index, time] of times.entries()) {
      chat.clock.moveTo(new Date(`${time}:00+07:00`));
      await type(chat, `hỏi ${index}`);
      await until(async () => (await sentTo(chat, STAFF)) === index + 1);
    }
    const { lines } = (await (await fetch(`${chat.url}/api/people/${STAFF}/messages`)).json()) as { lines: unknown[] };
    expect(lines.map((data) => words({ data }))).toEqual(
      [0, 1, 2].flatMap((index) => [`hỏi ${index}`, `Trả lời hỏi ${index}`]),
    );
  });

  it('takes a message that is sent again as the same one', async () => {
    const chat = await startLocalChat(echo);
    const body = JSON.stringify({ id: '0-same-message', text: 'hỏi một' });
    const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    for (let time = 0; time < 3; time++) await fetch(`${chat.url}/api/people/${STAFF}/messages`, request);
    await until(async () => (await sentTo(chat, STAFF)) === 1);
    const { lines } = (await (await fetch(`${chat.url}/api/people/${STAFF}/messages`)).json()) as { lines: unknown[] };
    expect(lines).toHaveLength(2);
  });
});

async function notify(chat: RunningChat, chatId: string, text: string, dueAt?: Date): Promise<void> {
  const options = { at: new Date(), priority: PRIORITY.notice, dedupe: text, ...(dueAt ? { dueAt } : {}) };
  await transact(chat.db, (tx) => enqueue(tx, { text }, { channel: 'web', chatId }, options));
  chat.wake();
}

async function sentTo(chat: RunningChat, chatId: string): Promise<number> {
  const rows = await chat.db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'sent')
    .where('chat_id', '=', chatId)
    .execute();
  return rows.length;
}
