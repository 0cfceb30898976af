import type { Part, SendResult } from '../channel.ts';
import type { Payload, TelegramApi } from './api.ts';
import { writeChoice } from './choice-data.ts';
import { ApiFailed, isTokenRefused } from './failure.ts';

/** Plain text without markup, so that nothing in it can be misread; no previews, so that a link in it fetches nothing. */
export async function sendPart(
  api: TelegramApi,
  chatId: string,
  part: Part,
  signal?: AbortSignal,
): Promise<SendResult> {
  try {
    const sent = await api.call('sendMessage', payloadOf(chatId, part), signal && { signal });
    return { kind: 'sent', remoteId: remoteIdOf(sent) };
  } catch (error) {
    if (error instanceof ApiFailed) return judgeFailure(error);
    throw error;
  }
}

function payloadOf(chatId: string, part: Part): Payload {
  const rows = part.buttons.map((row) =>
    row.map(({ label, choicesId, number }) => ({ text: label, callback_data: writeChoice(choicesId, number) })),
  );
  return {
    chat_id: chatId,
    text: part.text,
    link_preview_options: { is_disabled: true },
    ...(rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}),
  };
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
