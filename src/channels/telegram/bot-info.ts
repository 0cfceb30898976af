import { z } from 'zod';
import type { CallOptions, TelegramApi } from './api.ts';
import { unreadable } from './failure.ts';

/** Who the bot is: what it needs to notice that it is spoken to in a group. */
const Me = z.object({ id: z.int(), username: z.string().regex(/^\w+$/) });
export type Me = Readonly<z.infer<typeof Me>>;

const WebhookInfo = z.object({
  /** Empty while the bot polls. */
  url: z.string(),
  pending_update_count: z.int().catch(0),
  last_error_date: z.int().optional(),
  last_error_message: z.string().optional(),
});
export type WebhookInfo = Readonly<z.infer<typeof WebhookInfo>>;

/** Asks Telegram who we are: the proof that the token works. Rejects with `ApiFailed`. */
export function getMe(api: TelegramApi, options?: CallOptions): Promise<Me> {
  return ask(api, 'getMe', Me, options);
}

/** Where Telegram pushes updates, and what last went wrong with it. Rejects with `ApiFailed`. */
export function getWebhookInfo(api: TelegramApi, options?: CallOptions): Promise<WebhookInfo> {
  return ask(api, 'getWebhookInfo', WebhookInfo, options);
}

async function ask<T>(api: TelegramApi, method: string, shape: z.ZodType<T>, options?: CallOptions): Promise<T> {
  const answer = shape.safeParse(await api.call(method, {}, options));
  if (!answer.success) throw unreadable(method);
  return answer.data;
}
