import type { ChannelName } from '../message.ts';

/** A wish about one's channels, with what had to be looked up for it. */
export type LinkCase =
  | { readonly kind: 'give-code' }
  /** `linked`: every channel they are known on, the one used last first. */
  | { readonly kind: 'unlink'; readonly channel: ChannelName | null; readonly linked: readonly ChannelName[] };

/** What is done to one's channels. */
export type LinkCommand =
  | { readonly kind: 'give-link-code'; readonly code: string }
  | { readonly kind: 'unlink'; readonly channel: ChannelName };
