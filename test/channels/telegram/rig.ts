import { onTestFinished } from 'vitest';
import { TelegramChannel, type TelegramOptions } from '../../../src/channels/telegram/telegram-channel.ts';
import type { Incoming } from '../../../src/conversation/message.ts';
import { type FakeTelegram, type FakeTelegramOptions, startFakeTelegram } from '../../support/fake-telegram.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { until } from '../../support/until.ts';
import { type Line, recordingLogger } from '../recording-logger.ts';
import { serveWebhook } from '../serve-webhook.ts';

export const SECRET = 'mat-khau-webhook-0123456789';

export interface Rig {
  readonly fake: FakeTelegram;
  readonly channel: TelegramChannel;
  readonly received: readonly Incoming[];
  readonly logged: readonly Line[];
  /** How long the channel wanted to wait, pause by pause; it really waits a few ms. */
  readonly pauses: readonly number[];
  readonly clock: FakeClock;
  /** What can be sent, by the id of a kept file. */
  readonly kept: Map<string, Uint8Array>;
  /** Where Telegram pushes to; null while polling. */
  readonly webhookUrl: string | null;
  start(): Promise<void>;
  /** Resolves when so many messages were stored. */
  receives(count: number): Promise<readonly Incoming[]>;
}

export interface RigOptions extends Partial<Pick<TelegramOptions, 'token' | 'apiRoot' | 'readFile'>> {
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
  const { logger, lines: logged } = recordingLogger();
  const pauses: number[] = [];
  const clock = new FakeClock('2026-09-14T08:30');
  const kept = new Map<string, Uint8Array>();
  const webhookUrl = options.webhook ? await serveWebhook('/webhook/telegram', () => channel) : null;
  const channel: TelegramChannel = new TelegramChannel({
    token: options.token ?? fake.token,
    apiRoot: options.apiRoot ?? fake.url,
    webhook: webhookUrl === null ? null : { url: webhookUrl, secret: SECRET },
    clock,
    logger,
    readFile: options.readFile ?? (async (id) => kept.get(id) ?? null),
    pause: async (ms) => {
      pauses.push(ms);
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  });
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
    kept,
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
