import { ApiRejection, badRequest } from './fake-telegram-answer.ts';

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

/** A message of the bot, as the people of the chat see it. */
export interface SentMessage {
  /** `sendMessage`, `sendDocument`, ... */
  readonly method: string;
  readonly chat_id: string;
  readonly message_id: number;
  /** The text, or the caption of a file. */
  text: string;
  buttons: readonly (readonly Button[])[];
  readonly file: File | null;
  /** Everything the bot sent along. */
  readonly params: Readonly<Record<string, unknown>>;
}

type Lock = 'blocked' | { readonly movedTo: number };

/** The chats Telegram knows. A bot can't write first: somebody must have written to it, or the test opens the chat. */
export class FakeChats {
  readonly sent: SentMessage[] = [];
  readonly #known = new Set<string>();
  readonly #locks = new Map<string, Lock>();
  #nextMessageId = 1;

  open(chat: number | string): void {
    this.#known.add(String(chat));
  }

  lock(chat: number | string, lock: Lock | null): void {
    if (lock === null) this.#locks.delete(String(chat));
    else this.#locks.set(String(chat), lock);
  }

  newMessageId(): number {
    return this.#nextMessageId++;
  }

  /** The chat a bot may write to now; throws what Telegram says when it may not. */
  reach(chatId: unknown): string {
    const chat = String(chatId);
    if (chatId === undefined || chat === '') throw badRequest('chat_id is empty');
    if (!this.#known.has(chat)) throw badRequest('chat not found');
    const lock = this.#locks.get(chat);
    if (lock === 'blocked') {
      throw new ApiRejection({ error_code: 403, description: 'Forbidden: bot was blocked by the user' });
    }
    if (lock) {
      throw new ApiRejection({
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: lock.movedTo },
      });
    }
    return chat;
  }

  find(chatId: unknown, messageId: unknown): SentMessage | undefined {
    return this.sent.find((one) => one.chat_id === String(chatId) && one.message_id === Number(messageId));
  }

  /** The newest button in the chat with these words, with or without its number in front, or with this data. */
  findButton(chat: number | string, words: string): { readonly message: SentMessage; readonly button: Button } {
    for (const message of this.sent.filter((one) => one.chat_id === String(chat)).reverse()) {
      const button = message.buttons
        .flat()
        .find(({ text, callback_data }) => [text, text.replace(/^\d+\. /, ''), callback_data].includes(words));
      if (button) return { message, button };
    }
    throw new Error(`No button "${words}" in chat ${chat}.`);
  }
}
