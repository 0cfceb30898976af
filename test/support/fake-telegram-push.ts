export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>;

export interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
}

/** Pushes one update once. The error as getWebhookInfo shows it, or undefined when the update was taken. */
export async function push({ url, secret }: Webhook, update: Update): Promise<string | undefined> {
  try {
    const headers = {
      'content-type': 'application/json',
      ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
    };
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return response.ok ? undefined : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch {
    return 'Connection refused';
  }
}
