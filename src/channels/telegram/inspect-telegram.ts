import type { ChannelState } from '../channel.ts';
import { createTelegramApi } from './api.ts';
import { getMe, getWebhookInfo } from './bot-info.ts';
import { isTokenRefused } from './failure.ts';
import { tokenRefused } from './refusals.ts';

const TIMEOUT_MS = 10_000;

/** Asks Telegram who the bot is and where it pushes messages to; changes nothing. Never rejects. */
export async function inspectTelegram(bot: {
  readonly token: string;
  readonly apiRoot: string;
}): Promise<ChannelState> {
  const api = createTelegramApi(bot);
  try {
    const me = await getMe(api, { timeoutMs: TIMEOUT_MS });
    const { url } = await getWebhookInfo(api, { timeoutMs: TIMEOUT_MS });
    return { kind: 'usable', botName: `@${me.username}`, webhookUrl: url === '' ? null : url };
  } catch (error) {
    const advice = isTokenRefused(error)
      ? tokenRefused(error).message
      : `không gọi được Telegram (${error instanceof Error ? error.message : 'không rõ lý do'}); hãy kiểm tra mạng của máy chủ và TELEGRAM_API_ROOT`;
    return { kind: 'unusable', advice };
  }
}
