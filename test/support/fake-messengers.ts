import { encodeForTelegram } from '../../src/channels/telegram/encode.ts';
import { encodeForWeb } from '../../src/channels/web/encode.ts';
import { encodeForZalo } from '../../src/channels/zalo/encode.ts';
import { FakeChannel } from './fake-channel.ts';

/** Channels in memory that write what the real ones write: Zalo without a button, in parts of at most 2,000 characters. */
export const MESSENGERS = {
  Telegram: () => new FakeChannel('telegram', encodeForTelegram),
  Zalo: () => new FakeChannel('zalo', encodeForZalo),
  web: () => new FakeChannel('web', encodeForWeb),
} as const;

export const EVERY_MESSENGER = Object.entries(MESSENGERS).map(([name, open]) => ({ name, open }));
