import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { type App, createApp } from '../../src/app.ts';
import type { Asking } from '../../src/conversation/asking.ts';
import type { DocumentSources } from '../../src/conversation/facts.ts';
import type { ChannelName, IncomingContent } from '../../src/conversation/message.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/tables.ts';
import type { FileShelf } from '../../src/files/keep-file.ts';
import type { Forms } from '../../src/forms/load-forms.ts';
import type { Limits } from '../../src/limits/limits.ts';
import { FakeChannel, type SentPart } from './fake-channel.ts';
import { FakeClock } from './fake-clock.ts';
import { strictLogger } from './strict-logger.ts';
import { temporaryShelf } from './temporary-shelf.ts';
import { foundUnion, letEverybodyIn } from './union.ts';
import { DEFAULT_REMINDER_SETTINGS, type ReminderSettings } from '../../src/reminders/reminder-settings.ts';
import { DEFAULT_REPORT_SETTINGS } from '../../src/reports/report-settings.ts';
import { SAMPLE_FORMS } from './sample-forms.ts';

export interface TestApp {
  readonly app: App;
  readonly db: Db;
  readonly clock: FakeClock;
  readonly channel: FakeChannel;
  readonly files: FileShelf;
  readonly logger: ReturnType<typeof strictLogger>;
  /** What the bot answers to a typed message, in the order it was sent. */
  says(text: string, who?: string, via?: FakeChannel): Promise<readonly SentPart[]>;
  /** `via`: the channel it comes by, and whose answers are given; the first one unless said otherwise. */
  sends(content: IncomingContent, who?: string, via?: FakeChannel): Promise<readonly SentPart[]>;
}

export interface TestAppOptions {
  readonly db?: Db;
  readonly sources?: Partial<DocumentSources>;
  /** Instead of `sources`, where it matters who asks. */
  readonly documentsFor?: (asking: Asking) => DocumentSources;
  /** Who may write, by their id on the channel; everybody of the small union unless said otherwise. `none`: an empty register. */
  readonly union?: 'none' | 'without-accounts' | 'everybody';
  readonly now?: string;
  readonly keepChatDays?: number;
  readonly channel?: FakeChannel;
  /** Further channels beside `channel`. */
  readonly others?: readonly FakeChannel[];
  /** None unless said otherwise: tests write faster than people. */
  readonly limits?: Limits;
  readonly files?: FileShelf;
  /** Those that are shipped unless said otherwise. */
  readonly forms?: Forms;
  readonly reminders?: Partial<ReminderSettings>;
}

/** The real app on a real database, with a fake channel and a fake clock; what it knows of documents is given by `sources`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const db = options.db ?? (await openDatabase(':memory:'));
  const clock = new FakeClock(options.now ?? '2026-09-14T08:30');
  const channel = options.channel ?? new FakeChannel();
  const logger = strictLogger();
  const files = options.files ?? temporaryShelf(db);
  const sources: DocumentSources = {
    answer: async () => notFound,
    sourceText: async () => null,
    ...options.sources,
  };
  const app = createApp({
    db,
    clock,
    logger,
    channels: [channel, ...(options.others ?? [])],
    prunes: true,
    files,
    forms: options.forms ?? SAMPLE_FORMS,
    reports: DEFAULT_REPORT_SETTINGS,
    reminders: { ...DEFAULT_REMINDER_SETTINGS, ...options.reminders },
    linkBase: () => 'https://tro-ly.example',
    limits: options.limits ?? null,
    office: { name: 'Văn phòng Liên hiệp Hội', contact: 'văn phòng Liên hiệp Hội' },
    keepChatDays: options.keepChatDays ?? 30,
    documentsFor: options.documentsFor ?? (() => sources),
  });
  const isFounded = (await db.selectFrom('don_vi').select('code').limit(1).execute()).length > 0;
  if (!isFounded) await seed(db, channel.name, clock.now(), options.union ?? 'everybody');
  await app.start();
  onTestFinished(() => app.stop());

  async function sends(content: IncomingContent, who = 'yen', via = channel): Promise<readonly SentPart[]> {
    const before = via.sent.length;
    await via.deliver(via.message(who, content, clock.now()));
    await app.settle();
    return via.sent.slice(before);
  }
  const says: TestApp['says'] = (text, who, via) => sends({ kind: 'text', text }, who, via);
  return { app, db, clock, channel, files, logger, sends, says };
}

async function seed(
  db: Db,
  channel: ChannelName,
  at: Date,
  union: NonNullable<TestAppOptions['union']>,
): Promise<void> {
  switch (union) {
    case 'none':
      return;
    case 'without-accounts':
      return foundUnion(db);
    case 'everybody':
      return letEverybodyIn(db, channel, at);
  }
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
