import type { Incoming } from '../../conversation/message.ts';
import type { Channel, Receive } from '../channel.ts';
import { Bell } from './bell.ts';
import { encodeForWeb } from './encode.ts';

/** The local web chat as a channel: a sample person's id is the id of their chat. */
export interface WebChannel extends Channel {
  readonly name: 'web';
  /** Takes in what was typed in the browser; resolves when it is stored. Rejects with a `WebChannelClosed` before `start` and after `stop`. */
  accept(message: Incoming): Promise<void>;
  /** Rings when a conversation may have something new. */
  readonly bell: Bell;
}

/** The outbox is what the page reads, so sending stores nothing: it rings, and the pages that are open look. */
export function createWebChannel(): WebChannel {
  const bell = new Bell();
  const storing = new Set<Promise<void>>();
  let receive: Receive | null = null;
  let sent = 0;

  return {
    name: 'web',
    bell,
    encode: encodeForWeb,

    async start(handler) {
      receive = handler;
    },

    async accept(message) {
      if (receive === null) throw new WebChannelClosed();
      const stored = receive([message]);
      storing.add(stored);
      await stored.finally(() => storing.delete(stored));
      bell.ring();
    },

    async send() {
      bell.ring();
      sent += 1;
      return { kind: 'sent', remoteId: String(sent) };
    },

    /** Everything that comes by the page is kept here: nothing is left to fetch elsewhere. */
    async fetchFile() {
      return { kind: 'gone' };
    },

    async stop() {
      receive = null;
      await Promise.allSettled(storing);
    },
  };
}

export class WebChannelClosed extends Error {
  override readonly name = 'WebChannelClosed';

  constructor() {
    super('The web chat takes no messages: the program is starting or stopping.');
  }
}
