import type { ChannelName } from './message.ts';

/** Channels as people call them, in the middle of a sentence. */
export const CHANNEL_LABELS: Readonly<Record<ChannelName, string>> = {
  telegram: 'Telegram',
  zalo: 'Zalo',
  web: 'trang web',
};

const WORDS: Readonly<Record<string, ChannelName>> = {
  telegram: 'telegram',
  tele: 'telegram',
  zalo: 'zalo',
  web: 'web',
  'trang web': 'web',
};

/** The channel somebody names, in lower case without diacritics; undefined for any other word. */
export function readChannel(plain: string): ChannelName | undefined {
  return Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined;
}
