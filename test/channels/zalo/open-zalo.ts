import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { ZaloChannel } from '../../../src/channels/zalo/zalo-channel.ts';
import type { Webhook } from '../../../src/channels/zalo/connect.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { FakeZalo } from '../../support/fake-zalo.ts';
import { recordingLogger } from './recording-logger.ts';

const PAUSES = { first: 5, longest: 40, again: 10 };

/** A channel on a fake service, with short pauses; polling unless a webhook is given. Stopped after the test. */
export function openZalo(fake: Pick<FakeZalo, 'url' | 'token'>, webhook: Webhook | null = null) {
  const log = recordingLogger();
  const clock = new FakeClock('2026-09-14T08:30');
  const { url: apiRoot, token } = fake;
  const channel = new ZaloChannel({ token, apiRoot, webhook, clock, logger: log.logger, pauses: PAUSES });
  onTestFinished(() => channel.stop());
  return { channel, clock, ...log };
}

/** The same in webhook mode, behind an HTTP server of its own as the product's one does it. */
export async function openZaloWebhook(fake: FakeZalo) {
  const server = createServer((request, response) => {
    text(request)
      .then((body) => opened.channel.accept({ header: (name) => oneOf(request.headers[name]), body }))
      .then((status) => response.writeHead(status).end())
      .catch(() => request.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/zalo`;
  const webhook = { url, secret: 'a-secret-of-the-webhook' };
  const opened = openZalo(fake, webhook);
  return { ...opened, webhook };
}

/** Long enough for anything that is on its way between the channel and the fake to arrive. */
export async function roundTrips(channel: ZaloChannel): Promise<void> {
  for (let count = 0; count < 10; count += 1) await channel.send('nobody', { text: 'x', buttons: [] });
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
