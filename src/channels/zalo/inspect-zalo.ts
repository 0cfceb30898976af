import type { ChannelState } from '../channel.ts';
import { isNoBot } from './connect.ts';
import { tokenRefused } from './refusals.ts';
import { ZaloBot } from './zalo-bot.ts';

const TIMEOUT_MS = 10_000;

/** Asks Zalo who the bot is and where it sends messages to; changes nothing. Never rejects. */
export async function inspectZalo(bot: { readonly token: string; readonly apiRoot: string }): Promise<ChannelState> {
  const api = new ZaloBot(bot.token, { apiRoot: bot.apiRoot, timeoutMs: TIMEOUT_MS });
  try {
    const me = await api.getMe();
    const webhook = await api.getWebhookInfo();
    const botName = me.display_name ?? me.account_name ?? me.id ?? 'không rõ tên';
    return { kind: 'usable', botName, webhookUrl: webhook?.url ?? null };
  } catch (error) {
    const advice = isNoBot(error)
      ? tokenRefused(error).message
      : `không gọi được Zalo (${error instanceof Error ? error.message : 'không rõ lý do'}); hãy kiểm tra mạng của máy chủ và ZALO_API_ROOT`;
    return { kind: 'unusable', advice };
  }
}
