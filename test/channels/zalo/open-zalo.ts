import { onTestFinished } from 'vitest';
import { ZaloChannel } from '../../../src/channels/zalo/zalo-channel.ts';
import { type Webhook, WEBHOOK_PATH } from '../../../src/channels/zalo/connect.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { FakeZalo } from '../../support/fake-zalo.ts';
import { recordingLogger } from '../recording-logger.ts';
import { serveWebhook } from '../serve-webhook.ts';

/** A hundredth of the pauses, and at most this. */
const LONGEST_PAUSE_MS = 40;

/** A channel on a fake service, with short pauses; polling unless a webhook is given. Stopped after the test. */
export function openZalo(fake: Pick<FakeZalo, 'url' | 'token'>, webhook: Webhook | null = null) {
  const log = recordingLogger();
  const clock = new FakeClock('2026-09-14T08:30');
  const { url: apiRoot, token } = fake;
  /** How long the channel wanted to wait, pause by pause. */
  const pauses: number[] = [];
  const pause = async (ms: number): Promise<void> => {
    pauses.push(ms);
    await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, ms / 100)));
  };
  const channel = new ZaloChannel({ token, apiRoot, webhook, clock, logger: log.logger, pause });
  onTestFinished(() => channel.stop());
  return { channel, clock, pauses, ...log };
}

/** The same in webhook mode. */
export async function openZaloWebhook(fake: FakeZalo) {
  const url = await serveWebhook(WEBHOOK_PATH, () => opened.channel);
  const webhook = { url, secret: 'a-secret-of-the-webhook' };
  const opened = openZalo(fake, webhook);
  return { ...opened, webhook };
}

/** Long enough for anything that is on its way between the channel and the fake to arrive. */
export async function roundTrips(channel: ZaloChannel): Promise<void> {
  for (let count = 0; count < 10; count += 1) await channel.send('nobody', { text: 'x', buttons: [] });
}
