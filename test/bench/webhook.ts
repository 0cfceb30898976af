import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TelegramChannel } from '../../src/channels/telegram/telegram-channel.ts';
import { openDatabase } from '../../src/db/open.ts';
import { startHttpServer } from '../../src/http/server.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { createIntake } from '../../src/mailbox/inbox.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { type Figure, figureOf } from './figure.ts';
import { type Load, openLoadClient } from './load-client.ts';
import { alternate, type Sides } from './measure.ts';

const SECRET = 'bench-webhook-secret';
const ROUND_MS = 500;

interface Site {
  readonly port: number;
  close(): Promise<void>;
}

/** Updates pushed to our webhook over 40 connections, each durable before it is answered, beside a server that only says 200. */
export async function measureWebhook(folder: string): Promise<readonly Figure[]> {
  const sites = { ours: await openOurs(join(folder, 'webhook.db')), baseline: await openBare() };
  const client = openLoadClient({ path: '/webhook/telegram', secret: SECRET });
  const loads: Sides<Load[]> = { ours: [], baseline: [] };
  const against = (side: keyof typeof loads) => async (): Promise<number> => {
    const load = await client.press(sites[side].port, ROUND_MS);
    loads[side].push(load);
    return load.perSecond;
  };
  const length = { warmUp: 2, rounds: 8 };
  const rates = await alternate({ ours: against('ours'), baseline: against('baseline') }, length);
  await Promise.all([client.close(), sites.ours.close(), sites.baseline.close()]);

  const waits = (side: keyof typeof loads): readonly number[] =>
    loads[side].slice(length.warmUp).flatMap(({ waitsMs }) => waitsMs);
  const times = { ours: waits('ours'), baseline: waits('baseline') };
  return [
    figureOf(rates, 50, { name: 'webhook accepts', unit: '/s', goal: { kind: 'ratio', atLeast: 0.45 } }),
    figureOf(times, 99, { name: 'webhook accept, p99', unit: 'ms', goal: { kind: 'value', atMost: 50 } }),
  ];
}

/** Our server with the Telegram webhook and the durable inbox; no turns are played. */
async function openOurs(file: string): Promise<Site> {
  const db = await openDatabase(file);
  const logger = createLogger('error', []);
  const telegram = await startFakeTelegram();
  const webhook = { url: `${telegram.url}/nowhere`, secret: SECRET };
  const channel = new TelegramChannel({
    token: telegram.token,
    apiRoot: telegram.url,
    webhook,
    clock: systemClock,
    logger,
    readFile: async () => null,
  });
  await channel.start(createIntake({ db, clock: systemClock, onStored: () => undefined }));
  await telegram.stop();
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    health: () => ({ ready: true }),
    routes: [channel],
    files: null,
    local: null,
    logger,
  });
  return {
    port: server.port,
    async close() {
      await server.stop();
      await channel.stop();
      await db.destroy();
    },
  };
}

async function openBare(): Promise<Site> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
