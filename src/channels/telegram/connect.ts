import type { TelegramApi } from './api.ts';
import { getMe, type Me } from './bot-info.ts';
import { ApiFailed, isTokenRefused } from './failure.ts';
import { tokenRefused, urlRefused } from './refusals.ts';
import { ALLOWED_UPDATES } from './update.ts';

export interface Webhook {
  /** The whole public address, `https://…/webhook/telegram`. */
  readonly url: string;
  /** Comes back in a header of every push. */
  readonly secret: string;
}

/** Telegram looked for the address and did not find it now; it may find it later. */
const MAY_PASS = /resolve|connect|time/i;

/**
 * Tells Telegram how updates are to come (pushed to `webhook`, or fetched when it is null) and gives who the bot is. What is
 * waiting there stays. The webhook is set at every start, since Telegram does not say which secret it holds.
 * Rejects with `ChannelRefused` for what only the operator can mend, else with `ApiFailed`.
 */
export async function connect(api: TelegramApi, webhook: Webhook | null, signal: AbortSignal): Promise<Me> {
  try {
    const me = await getMe(api, { signal });
    if (webhook === null) await api.call('deleteWebhook', { drop_pending_updates: false }, { signal });
    else await setWebhook(api, webhook, signal);
    return me;
  } catch (error) {
    throw isTokenRefused(error) ? tokenRefused(error) : error;
  }
}

async function setWebhook(api: TelegramApi, { url, secret }: Webhook, signal: AbortSignal): Promise<void> {
  const payload = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, drop_pending_updates: false };
  try {
    await api.call('setWebhook', payload, { signal });
  } catch (error) {
    const isOurs = error instanceof ApiFailed && error.code === 400 && !MAY_PASS.test(error.message);
    throw isOurs ? urlRefused(error) : error;
  }
}
