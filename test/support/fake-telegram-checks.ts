import { ApiRejection, badRequest, type Params } from './fake-telegram-answer.ts';
import type { Button } from './fake-telegram-chats.ts';

const LONGEST_TEXT = 4_096;
const LONGEST_CAPTION = 1_024;
const LONGEST_DATA_BYTES = 64;
const LARGEST_FILE_BYTES = 50 * 1024 * 1024;

/** The text of a message, or what Telegram says against it. */
export function checkedText(params: Params): string {
  const text = params['text'];
  if (typeof text !== 'string' || text.trim() === '') throw badRequest('message text is empty');
  if (!text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  if (text.length > LONGEST_TEXT) throw badRequest('message is too long');
  return text;
}

export function checkedCaption(params: Params): string {
  const caption = params['caption'] ?? '';
  if (typeof caption !== 'string' || !caption.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  if (caption.length > LONGEST_CAPTION) throw badRequest('message caption is too long');
  return caption;
}

/** A file that came as a part of a multipart request: a name in its place is another file's id, or an address. */
export function checkedFile(params: Params, field: string): File {
  const file = params[field];
  if (file === undefined) throw badRequest(`there is no ${field} in the request`);
  if (!(file instanceof File)) throw badRequest('wrong file identifier/HTTP URL specified');
  if (file.size === 0) throw badRequest('file must be non-empty');
  if (file.size > LARGEST_FILE_BYTES) {
    throw new ApiRejection({ error_code: 413, description: 'Request Entity Too Large' });
  }
  return file;
}

/** The rows of an inline keyboard; none when there is no markup. */
export function checkedButtons(params: Params): readonly (readonly Button[])[] {
  const markup = params['reply_markup'];
  if (markup === undefined) return [];
  const rows = typeof markup === 'object' && markup && 'inline_keyboard' in markup ? markup.inline_keyboard : undefined;
  if (!Array.isArray(rows)) throw badRequest("can't parse reply keyboard markup JSON object");
  for (const row of rows) {
    if (!Array.isArray(row)) throw badRequest("can't parse inline keyboard button: expected an Array of rows");
    for (const button of row) checkButton(button);
  }
  return rows;
}

function checkButton(button: unknown): void {
  const { text, callback_data: data, url } = (button ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  if (typeof url === 'string') return;
  if (typeof data !== 'string' || data === '') throw badRequest('text buttons are unallowed in the inline keyboard');
  if (Buffer.byteLength(data) > LONGEST_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID');
}
