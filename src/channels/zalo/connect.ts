import type { Logger } from '../../lib/logger.ts';
import { quotaOfWebhookCalls, tokenRefused, urlRefused, webhookOfOthers } from './refusals.ts';
import { ZaloApiError } from './zalo-api-error.ts';
import type { ZaloBot } from './zalo-bot.ts';

export interface Webhook {
  /** The whole public address, `https://…/webhook/zalo`. */
  readonly url: string;
  /** Comes back in a header of every delivery. */
  readonly secret: string;
}

export const WEBHOOK_PATH = '/webhook/zalo';

/**
 * Checks the token and sees to it that messages come the way we expect them: pushed to `webhook`, or polled when it is null.
 * Gives the bot's name as people see it. Rejects with `ChannelRefused` for what only the operator can mend, else with `ZaloApiError`.
 */
export async function connect(
  bot: ZaloBot,
  webhook: Webhook | null,
  logger: Logger,
  signal: AbortSignal,
): Promise<string | null> {
  const me = await bot.getMe(signal).catch((error: unknown) => {
    throw isNoBot(error) ? tokenRefused(error) : error;
  });
  const current = await bot.getWebhookInfo(signal);
  if (webhook === null) {
    if (current !== null) await leaveWebhook(bot, current.url, logger);
  } else if (current?.url !== webhook.url) {
    if (current !== null) logger.warn({ channel: 'zalo', host: hostOf(current.url) }, 'another webhook is replaced');
    await setWebhook(bot, webhook, logger);
  }
  return me.display_name ?? me.account_name ?? null;
}

/** Stores our address at Zalo, which then calls it; a failed check is a warning, since the address is stored all the same. */
export async function setWebhook(bot: ZaloBot, webhook: Webhook, logger: Logger): Promise<void> {
  try {
    const { verification } = await bot.setWebhook({ url: webhook.url, secretToken: webhook.secret });
    if (verification && !verification.ok) {
      logger.warn({ channel: 'zalo', verification }, 'Zalo could not reach our webhook; is PUBLIC_URL open to it?');
    }
  } catch (error) {
    if (!(error instanceof ZaloApiError)) throw error;
    if (error.kind === 'badRequest') throw urlRefused(error);
    if (error.kind === 'rateLimited') throw quotaOfWebhookCalls(error);
    throw error;
  }
}

/** A webhook of ours is taken down for polling; one of others never: their program would fall silent without a word. */
async function leaveWebhook(bot: ZaloBot, url: string, logger: Logger): Promise<void> {
  if (!isOurs(url)) throw webhookOfOthers(hostOf(url));
  logger.warn({ channel: 'zalo', host: hostOf(url) }, 'our webhook is taken down: PUBLIC_URL is not set, so we poll');
  await bot.deleteWebhook();
}

function isOurs(url: string): boolean {
  return URL.parse(url)?.pathname.endsWith(WEBHOOK_PATH) ?? false;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '?';
}

/** The vendor gives 401; for a token that is not even shaped like one the others are plausible. */
export function isNoBot(error: unknown): boolean {
  return error instanceof ZaloApiError && ['auth', 'badRequest', 'notFound'].includes(error.kind);
}
