import { z } from 'zod';

/**
 * What the methods give. Everything is optional and forgiving: fields of this platform come, go and change their type without
 * notice, and a missing one must never turn a success into a failure.
 */
const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const number = z.number().optional().catch(undefined);

const object = <T extends z.ZodRawShape>(shape: T) => z.preprocess(objectOrEmpty, z.object(shape));

export const BotInfo = object({ id: text, account_name: text, account_type: text, display_name: text });
export type BotInfo = z.output<typeof BotInfo>;

/** `ok` says whether our address answered with 2xx; `outcome` is an open list (`webhook.ok`, `webhook.err.tls`, …). */
export const WebhookCheck = object({
  ok: z.boolean().catch(false),
  outcome: text,
  status_code: number,
  latency_ms: number,
  hint: text,
});
export type WebhookCheck = z.output<typeof WebhookCheck>;

export const WebhookInfo = object({ url: z.string().catch(''), updated_at: number });
export type WebhookInfo = z.output<typeof WebhookInfo>;

export const WebhookSet = object({ url: z.string().catch(''), verification: WebhookCheck.optional().catch(undefined) });
export type WebhookSet = z.output<typeof WebhookSet>;

export const SentMessage = object({ message_id: text, date: number });
export type SentMessage = z.output<typeof SentMessage>;

function objectOrEmpty(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
