import { FILE_TEXTS } from '../../files/texts.ts';
import type { Part, PartFile, ReadFile, SendResult } from '../channel.ts';
import { reasonOf } from '../reason-of.ts';
import type { Payload, TelegramApi } from './api.ts';
import { writeChoice } from './choice-data.ts';
import { ApiFailed, isTokenRefused } from './failure.ts';

/** A file goes up slowly from where the line is thin. */
const FILE_PATIENCE_MS = 120_000;

export interface SendDeps {
  readonly api: TelegramApi;
  readonly readFile: ReadFile;
}

/** Plain text without markup, so that nothing in it can be misread; no previews, so that a link in it fetches nothing. */
export async function sendPart(deps: SendDeps, chatId: string, part: Part, signal?: AbortSignal): Promise<SendResult> {
  try {
    const sent = part.file
      ? await sendWithFile(deps, chatId, { ...part, file: part.file }, signal)
      : await deps.api.call('sendMessage', textPayload(chatId, part), signal && { signal });
    return { kind: 'sent', remoteId: remoteIdOf(sent) };
  } catch (error) {
    if (error instanceof ApiFailed) return judgeFailure(error);
    if (part.file) return { kind: 'retry', afterMs: null, certain: true, reason: reasonOf(error) };
    throw error;
  }
}

/** Without its file, whose term is over, a message still says what it had to say, and that the file is missing. */
async function sendWithFile(
  { api, readFile }: SendDeps,
  chatId: string,
  part: Part & { readonly file: PartFile },
  signal?: AbortSignal,
): Promise<unknown> {
  const bytes = await readFile(part.file.fileId);
  if (bytes === null) {
    const text = [part.text, FILE_TEXTS.noLonger(part.file.name)].filter((words) => words !== '').join('\n\n');
    return api.call('sendMessage', textPayload(chatId, { ...part, text }), signal && { signal });
  }
  const payload = {
    chat_id: chatId,
    ...(part.text !== '' && { caption: part.text }),
    document: { source: Buffer.from(bytes), filename: headerSafe(part.file.name) },
    ...markup(part),
  };
  return api.call('sendDocument', payload, { timeoutMs: FILE_PATIENCE_MS, ...(signal && { signal }) });
}

/** telegraf writes the name into a header as it is: a quotation mark would end it there. */
function headerSafe(name: string): string {
  return name.replace(/["\\\r\n]/g, '_');
}

function textPayload(chatId: string, part: Part): Payload {
  return { chat_id: chatId, text: part.text, link_preview_options: { is_disabled: true }, ...markup(part) };
}

function markup(part: Part): Payload {
  const rows = part.buttons.map((row) =>
    row.map(({ label, choicesId, number }) => ({ text: label, callback_data: writeChoice(choicesId, number) })),
  );
  return rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {};
}

/** Telegram said yes; a number it did not give is nothing to send the message again for. */
function remoteIdOf(sent: unknown): string {
  return typeof sent === 'object' && sent !== null && 'message_id' in sent ? String(sent.message_id) : 'unknown';
}

const CHAT_IS_LOST =
  /chat not found|user not found|chat_id is empty|deactivated|blocked|kicked|not a member|peer_id_invalid|chat_write_forbidden|have no rights|not enough rights|need administrator rights/i;

/** What a failed send means for the message and its chat. Pure. */
export function judgeFailure(failure: ApiFailed): SendResult {
  const { code, message: reason } = failure;
  if (failure.movedTo !== null) return { kind: 'unreachable', reason, movedTo: failure.movedTo };
  if (isTokenRefused(failure)) return { kind: 'channel-down', reason };
  if (code === 403 || (code === 400 && CHAT_IS_LOST.test(reason))) return { kind: 'unreachable', reason };
  if (code === 400 || code === 413) return { kind: 'refused', reason };
  return { kind: 'retry', afterMs: failure.retryAfterMs, certain: !failure.mayHaveArrived, reason };
}
