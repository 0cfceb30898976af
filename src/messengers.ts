import type { Channel, ReadFile, WebhookRoute } from './channels/channel.ts';
import { TelegramChannel } from './channels/telegram/telegram-channel.ts';
import { ZaloChannel } from './channels/zalo/zalo-channel.ts';
import type { Config } from './config.ts';
import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';

/** The messengers that are configured; with a public address their webhooks are routes of our server. */
export function createMessengers(
  config: Config,
  deps: { readonly clock: Clock; readonly logger: Logger; readonly readFile: ReadFile },
): { readonly channels: readonly Channel[]; readonly routes: readonly WebhookRoute[] } {
  const { telegram, zalo, webhook } = config;
  const at = (name: string) => webhook && { url: `${webhook.publicUrl}/webhook/${name}`, secret: webhook.secret };
  const channels = [
    ...(telegram ? [new TelegramChannel({ ...telegram, ...deps, webhook: at('telegram') })] : []),
    ...(zalo ? [new ZaloChannel({ ...zalo, ...deps, webhook: at('zalo') })] : []),
  ];
  return { channels, routes: webhook ? channels : [] };
}
