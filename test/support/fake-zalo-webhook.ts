import type { FakeUpdate } from './fake-zalo-updates.ts';
import type { FakeZaloSettings } from './fake-zalo-settings.ts';

export interface FakeWebhook {
  readonly url: string;
  readonly secret: string;
}

export interface WebhookVerdict {
  readonly ok: boolean;
  readonly url: string;
  readonly outcome: string;
  readonly status_code?: number;
  readonly hint: string;
}

const PROBE = {
  event_name: 'webhook.test',
  message: { message_id: 'webhook-test', date: 1_791_072_010, text: 'connectivity check' },
};

/** Pushes one update and tries again as often as the settings say; gives the HTTP status of the last try, 0 for no answer. */
export async function push(update: FakeUpdate, webhook: FakeWebhook, settings: FakeZaloSettings): Promise<number> {
  const body = settings.pushBody === 'wrapped' ? { ok: true, result: update } : update;
  for (let tries = 0; ; tries += 1) {
    const status = await post(webhook.url, JSON.stringify(body), webhook.secret);
    if ((status >= 200 && status < 300) || tries >= settings.redeliver.times) return status;
    await new Promise((resolve) => setTimeout(resolve, settings.redeliver.afterMs));
  }
}

/** The call with which the service checks an address. */
export async function probe(webhook: FakeWebhook, settings: FakeZaloSettings): Promise<WebhookVerdict | undefined> {
  if (settings.probe === 'none') return undefined;
  const body = settings.probe === 'empty-body' ? '' : JSON.stringify(PROBE);
  const status = await post(webhook.url, body, settings.probe === 'without-secret' ? undefined : webhook.secret);
  const ok = status >= 200 && status < 300;
  const outcome = ok
    ? 'webhook.ok'
    : status === 0
      ? 'webhook.err.conn'
      : `webhook.http.${status >= 500 ? '5xx' : status}`;
  return {
    ok,
    url: webhook.url,
    outcome,
    ...(status > 0 && { status_code: status }),
    hint: ok ? 'Endpoint answered.' : 'It did not.',
  };
}

async function post(url: string, body: string, secret: string | undefined): Promise<number> {
  const headers: Record<string, string> = { 'user-agent': 'Java/17' };
  if (body !== '') headers['content-type'] = 'application/json';
  if (secret !== undefined) headers['x-bot-api-secret-token'] = secret;
  return fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
}
