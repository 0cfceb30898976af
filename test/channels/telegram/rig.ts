import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { WebhookRoute } from '../../../src/channels/channel.ts';
import { TelegramChannel, type TelegramOptions } from '../../../src/channels/telegram/telegram-channel.ts';
import type { Incoming } from '../../../src/conversation/message.ts';
import { type FakeTelegram, type FakeTelegramOptions, startFakeTelegram } from '../../support/fake-telegram.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { until } from '../../support/until.ts';

export const SECRET = 'mat-khau-webhook-0123456789';

/** A line that the channel logged: its level and its words. */
export interface Logged {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly facts: Readonly<Record<string, unknown>>;
  readonly words: string;
}

export interface Rig {
  readonly fake: FakeTelegram;
  readonly channel: TelegramChannel;
  readonly received: readonly Incoming[];
  readonly logged: readonly Logged[];
  /** How long the channel wanted to wait, pause by pause; it really waits a few ms. */
  readonly pauses: readonly number[];
  readonly clock: FakeClock;
  /** Where Telegram pushes to; null while polling. */
  readonly webhookUrl: string | null;
  start(): Promise<void>;
  /** Resolves when so many messages were stored. */
  receives(count: number): Promise<readonly Incoming[]>;
}

export interface RigOptions extends Partial<Pick<TelegramOptions, 'token' | 'apiRoot'>> {
  readonly webhook?: boolean;
  readonly fake?: FakeTelegram;
  readonly fakeOptions?: FakeTelegramOptions;
  /** Called before a batch is stored; throws when it can't be. */
  readonly store?: (batch: readonly Incoming[]) => void | Promise<void>;
}

/** A channel against a fake Telegram, not yet started; both end with the test. */
export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const fake = options.fake ?? (await startFakeTelegram(options.fakeOptions));
  const received: Incoming[] = [];
  const logged: Logged[] = [];
  const pauses: number[] = [];
  const clock = new FakeClock('2026-09-14T08:30');
  const route: { accept: WebhookRoute['accept'] } = { accept: async () => 404 };
  const webhookUrl = options.webhook ? await serve((request) => route.accept(request)) : null;
  const channel = new TelegramChannel({
    token: options.token ?? fake.token,
    apiRoot: options.apiRoot ?? fake.url,
    webhook: webhookUrl === null ? null : { url: webhookUrl, secret: SECRET },
    clock,
    logger: rememberingLogger(logged),
    pause: async (ms) => {
      pauses.push(ms);
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  });
  route.accept = (request) => channel.accept(request);
  onTestFinished(async () => {
    await channel.stop();
    await fake.stop();
  });
  return {
    fake,
    channel,
    received,
    logged,
    pauses,
    clock,
    webhookUrl,
    start: () =>
      channel.start(async (batch) => {
        await options.store?.(batch);
        received.push(...batch);
      }),
    receives: (count) => until(() => (received.length >= count ? received : undefined)),
  };
}

export function textsOf(messages: readonly Incoming[]): readonly string[] {
  return messages.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
}

function rememberingLogger(logged: Logged[]): TelegramOptions['logger'] {
  const at =
    (level: Logged['level']) =>
    (facts: object, words = ''): void =>
      void logged.push({ level, facts: { ...facts }, words });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** The least of an HTTP server that brings requests to `accept`; gives the webhook's address. */
async function serve(accept: WebhookRoute['accept']): Promise<string> {
  const server = createServer((request, response) => void answer(request, response, accept));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/telegram`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  accept: WebhookRoute['accept'],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const header = (name: string): string | undefined => request.headers[name]?.toString();
  response.writeHead(await accept({ header, body: Buffer.concat(chunks).toString('utf8') })).end();
}
