import { ApiRejection, badRequest, type Params } from './fake-telegram-answer.ts';
import type { FakeChats, SentMessage } from './fake-telegram-chats.ts';
import { checkedButtons, checkedCaption, checkedFile, checkedText } from './fake-telegram-checks.ts';
import type { FakeUpdates } from './fake-telegram-updates.ts';

export interface MethodDeps {
  readonly me: { readonly id: number; readonly username: string };
  readonly chats: FakeChats;
  readonly updates: FakeUpdates;
  /** By `file_id`: what people sent. */
  readonly files: Map<string, File>;
  /** Button presses: true once they are answered. */
  readonly presses: Map<string, boolean>;
}

export type Methods = Readonly<Record<string, (params: Params, gone: AbortSignal) => unknown>>;

/** The methods a bot can call; each throws an `ApiRejection` as strictly as Telegram does. */
export function createMethods({ me, chats, updates, files, presses }: MethodDeps): Methods {
  function send(method: string, params: Params, text: string, file: File | null): unknown {
    const message: SentMessage = {
      method,
      chat_id: chats.reach(params['chat_id']),
      message_id: chats.newMessageId(),
      text,
      buttons: checkedButtons(params),
      file,
      params,
    };
    chats.sent.push(message);
    return shown(message);
  }
  const shown = ({ message_id, chat_id, text }: SentMessage): unknown => ({
    message_id,
    date: 1_790_000_000,
    chat: { id: Number(chat_id), type: Number(chat_id) > 0 ? 'private' : 'supergroup' },
    from: { id: me.id, is_bot: true, first_name: 'Trợ lý', username: me.username },
    text,
  });

  return {
    getMe: () => ({ id: me.id, is_bot: true, first_name: 'Trợ lý', username: me.username, can_join_groups: true }),
    getUpdates: (params, gone) => updates.get(params, gone),
    sendMessage: (params) => send('sendMessage', params, checkedText(params), null),
    sendDocument: (params) => send('sendDocument', params, checkedCaption(params), checkedFile(params, 'document')),
    sendPhoto: (params) => send('sendPhoto', params, checkedCaption(params), checkedFile(params, 'photo')),

    editMessageText(params) {
      const text = checkedText(params);
      const buttons = checkedButtons(params);
      chats.reach(params['chat_id']);
      const message = chats.find(params['chat_id'], params['message_id']);
      if (!message) throw badRequest('message to edit not found');
      if (message.text === text && JSON.stringify(message.buttons) === JSON.stringify(buttons)) {
        throw badRequest(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        );
      }
      Object.assign(message, { text, buttons });
      return shown(message);
    },

    answerCallbackQuery(params) {
      const id = String(params['callback_query_id']);
      if (presses.get(id) !== false) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      presses.set(id, true);
      return true;
    },

    sendChatAction(params) {
      chats.reach(params['chat_id']);
      if (typeof params['action'] !== 'string') throw badRequest('wrong parameter action in request');
      return true;
    },

    getFile(params) {
      const id = String(params['file_id']);
      const file = files.get(id);
      if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
      if (file.size > 20 * 1024 * 1024) throw badRequest('file is too big');
      return { file_id: id, file_unique_id: id, file_size: file.size, file_path: `documents/${id}` };
    },

    setWebhook(params) {
      const url = word(params['url']) ?? '';
      const secret = word(params['secret_token']);
      if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) {
        throw badRequest('secret token contains unallowed characters');
      }
      if (url !== '' && !/^https:|^http:\/\/127\.0\.0\.1[:/]/.test(url)) {
        throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
      }
      updates.setWebhook(url === '' ? null : { url, secret }, params);
      return true;
    },

    deleteWebhook(params) {
      updates.setWebhook(null, params);
      return true;
    },

    getWebhookInfo: () => updates.webhookInfo(),
  };
}

export function unknownMethod(): ApiRejection {
  return new ApiRejection({ error_code: 404, description: 'Not Found: method not found' });
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
