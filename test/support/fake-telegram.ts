import type { Params } from './fake-telegram-answer.ts';
import { FakeChats, type SentMessage } from './fake-telegram-chats.ts';
import { createMethods } from './fake-telegram-methods.ts';
import { type Call, type Fault, type FakeServer, serveBotApi } from './fake-telegram-server.ts';
import type { Update } from './fake-telegram-push.ts';
import { FakeUpdates } from './fake-telegram-updates.ts';

export type { SentMessage } from './fake-telegram-chats.ts';
export type { Call, Fault } from './fake-telegram-server.ts';

export interface FakeTelegramOptions {
  readonly token?: string;
  readonly username?: string;
  /** The first pause before an update is pushed to the webhook again. */
  readonly retryMs?: number;
  /** Cuts long polling short, however long the bot asks for. */
  readonly longestHoldMs?: number;
}

/** How a person writes; by default themself, now, in the private chat that has their id. A negative chat is a group. */
export interface WriteOptions {
  readonly from?: Readonly<Record<string, unknown>>;
  /** Seconds since 1970. */
  readonly date?: number;
  /** More fields of the message, or other ones. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/**
 * A Telegram for tests, strict where Telegram is, on 127.0.0.1. Give `token` and `url` (as TELEGRAM_API_ROOT) to a bot; act as
 * people with `sendText`, `pressButton`, ...; look at `sent` and `calls`; break it with `fault`.
 */
export class FakeTelegram {
  readonly token: string;
  readonly me: { readonly id: number; readonly username: string };
  /** Every call of the bot in order, also those that failed. */
  readonly calls: Call[] = [];
  readonly chats = new FakeChats();
  readonly updates: FakeUpdates;
  /** Decides what goes wrong with a call; undefined lets it pass. */
  fault: (method: string, params: Params) => Fault | undefined = () => undefined;
  readonly #files = new Map<string, File>();
  readonly #presses = new Map<string, boolean>();
  #server: FakeServer | undefined;

  constructor(options: FakeTelegramOptions) {
    this.token = options.token ?? '7654321:AAF-fake-telegram-token-for-tests-00';
    this.me = { id: Number(this.token.split(':')[0]), username: options.username ?? 'TroLyThiDuaBot' };
    this.updates = new FakeUpdates({ retryMs: 20, longestHoldMs: 50_000, ...options });
  }

  async listen(): Promise<void> {
    const { token, me, calls, chats, updates } = this;
    const methods = createMethods({ me, chats, updates, files: this.#files, presses: this.#presses });
    const faultOf = (method: string, params: Params): Fault | undefined => this.fault(method, params);
    this.#server = await serveBotApi({ token, methods, files: this.#files, calls, faultOf });
  }

  get url(): string {
    return this.#server!.url;
  }

  /** The bot's messages in order, as people see them. */
  get sent(): readonly SentMessage[] {
    return this.chats.sent;
  }

  callsOf(method: string): readonly Params[] {
    return this.calls.filter((call) => call.method === method).map((call) => call.params);
  }

  sendText(chat: number, text: string, options: WriteOptions = {}): Update {
    return this.sendMessage(chat, { ...options, fields: { text, ...options.fields } });
  }

  /** A file that the bot can fetch by getFile. */
  sendDocument(chat: number, file: File, options: WriteOptions = {}): Update {
    const fileId = this.#addFile(file);
    const document = {
      file_id: fileId,
      file_unique_id: fileId,
      file_name: file.name,
      mime_type: file.type,
      file_size: file.size,
    };
    return this.sendMessage(chat, { ...options, fields: { document, ...options.fields } });
  }

  /** A picture, which comes in a small size too. */
  sendPhoto(chat: number, file: File, options: WriteOptions = {}): Update {
    const sizeOf = (one: File, width: number) => {
      const fileId = this.#addFile(one);
      return { file_id: fileId, file_unique_id: fileId, width, height: width, file_size: one.size };
    };
    const photo = [sizeOf(new File(['small'], 'small.jpg'), 90), sizeOf(file, 1_280)];
    return this.sendMessage(chat, { ...options, fields: { photo, ...options.fields } });
  }

  /** What was sent can't be fetched any more. */
  dropFiles(): void {
    this.#files.clear();
  }

  #addFile(file: File): string {
    const fileId = `file-${this.#files.size + 1}`;
    this.#files.set(fileId, file);
    return fileId;
  }

  /** A message with whatever `fields` it has: `{ photo: [...] }`, `{ sticker: {...} }`. */
  sendMessage(chat: number, { from, date = Math.floor(Date.now() / 1_000), fields }: WriteOptions): Update {
    this.chats.open(chat);
    const message = {
      message_id: this.chats.newMessageId(),
      from: { id: chat > 0 ? chat : 99, is_bot: false, first_name: 'Yến', last_name: 'Đỗ Thị', ...from },
      chat: chat > 0 ? { id: chat, type: 'private' } : { id: chat, type: 'supergroup', title: 'Cụm thi đua số 3' },
      date,
      ...fields,
    };
    return this.deliver({ message });
  }

  /** Presses the newest button with these words (with or without its number) or this data. Gives the id of the press. */
  pressButton(chat: number, words: string, from: Readonly<Record<string, unknown>> = {}): string {
    const { message, button } = this.chats.findButton(chat, words);
    return this.pressData(chat, button.callback_data ?? '', message.message_id, from);
  }

  pressData(chat: number, data: string, messageId: number, from: Readonly<Record<string, unknown>> = {}): string {
    const id = `${4_000_000_000_000_000_000n + BigInt(this.#presses.size)}`;
    this.#presses.set(id, false);
    this.deliver({
      callback_query: {
        id,
        from: { id: chat > 0 ? chat : 99, is_bot: false, first_name: 'Yến', ...from },
        message: { message_id: messageId, date: 0, chat: { id: chat, type: chat > 0 ? 'private' : 'supergroup' } },
        chat_instance: '1',
        data,
      },
    });
    return id;
  }

  isAnswered(pressId: string): boolean {
    return this.#presses.get(pressId) === true;
  }

  /** Adds any update, malformed ones too; the same message again is a redelivery. */
  deliver(update: Readonly<Record<string, unknown>>): Update {
    this.updates.add(update);
    return update as Update;
  }

  block(chat: number): void {
    this.chats.lock(chat, 'blocked');
  }

  migrate(chat: number, to: number): void {
    this.chats.lock(chat, { movedTo: to });
    this.chats.open(to);
  }

  async stop(): Promise<void> {
    this.updates.stop();
    await this.#server!.stop();
  }
}

export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const fake = new FakeTelegram(options);
  await fake.listen();
  return fake;
}
