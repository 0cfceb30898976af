import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { type App, createApp } from '../../src/app.ts';
import type { Sources } from '../../src/conversation/facts.ts';
import type { Address, IncomingContent } from '../../src/conversation/message.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import { FakeChannel, type SentPart } from './fake-channel.ts';
import { FakeClock } from './fake-clock.ts';
import { strictLogger } from './strict-logger.ts';

export interface TestApp {
  readonly app: App;
  readonly db: Db;
  readonly clock: FakeClock;
  readonly channel: FakeChannel;
  readonly logger: ReturnType<typeof strictLogger>;
  /** What the bot answers to a typed message, in the order it was sent. */
  says(text: string, who?: string): Promise<readonly SentPart[]>;
  sends(content: IncomingContent, who?: string): Promise<readonly SentPart[]>;
}

export interface TestAppOptions {
  readonly db?: Db;
  readonly sources?: Partial<Sources>;
  readonly offices?: readonly Address[];
  readonly now?: string;
  readonly channel?: FakeChannel;
}

/** The real app on a real database, with a fake channel and a fake clock; what it knows of documents is given by `sources`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const db = options.db ?? (await openDatabase(':memory:'));
  const clock = new FakeClock(options.now ?? '2026-09-14T08:30');
  const channel = options.channel ?? new FakeChannel();
  const logger = strictLogger();
  const sources: Sources = {
    answer: async () => notFound,
    sourceText: async () => null,
    ...options.sources,
  };
  const app = createApp({
    db,
    clock,
    logger,
    channels: [channel],
    prunes: true,
    offices: options.offices ?? [],
    sourcesFor: () => sources,
  });
  await app.start();
  onTestFinished(() => app.stop());

  async function sends(content: IncomingContent, who = 'yen'): Promise<readonly SentPart[]> {
    const before = channel.sent.length;
    await channel.deliver(channel.message(who, content, clock.now()));
    await app.settle();
    return channel.sent.slice(before);
  }
  return { app, db, clock, channel, logger, sends, says: (text, who) => sends({ kind: 'text', text }, who) };
}

const notFound: Answer = {
  kind: 'not-found',
  about: 'nothing-fits',
  text: 'Chưa tìm thấy trong 12 văn bản đang có.',
  citations: [],
};

/** An answer as the documents would give it, for tests of what happens around answers. */
export function answer(text: string, ...quotes: string[]): Answer {
  const citations = quotes.map((quote, index) => ({
    passageId: `hd.docx#${index + 1}`,
    document: 'Hướng dẫn mẫu',
    number: '01/HD-MẪU',
    date: '2026-01-15',
    place: `Điều ${index + 1}`,
    quote,
    score: 1,
  }));
  return { kind: 'answer', text, via: 'extract', citations };
}
