import { ChannelRefused } from './channel.ts';
import type { Patience } from './patience.ts';

/** The two steps of receiving, as a messenger takes them. */
export interface Reception {
  /** Rejects with `ChannelRefused` for what only the operator can mend. */
  readonly connect: () => Promise<void>;
  /** Receives until it is told to stop, or rejects; null when the messages are pushed to us. */
  readonly receive: (() => Promise<void>) | null;
}

/** A start holds up the program no longer than this; the channel goes on trying by itself. */
const START_PATIENCE_MS = 5_000;

/**
 * Connects, then receives; whatever fails leads back to connecting, until `signal` is aborted. `started` resolves at the first
 * success, and also at a failure that may pass. It rejects only with a `ChannelRefused` of the very first try: the operator is
 * there then. Later ones are one more trouble, for a proxy's hiccup looks the same. `ended` never rejects.
 */
export function keepReceiving(
  { connect, receive }: Reception,
  { patience, signal }: { readonly patience: Patience; readonly signal: AbortSignal },
): { readonly started: Promise<void>; readonly ended: Promise<void> } {
  const { promise: started, resolve, reject } = Promise.withResolvers<void>();
  let isStarting = true;
  const start = (): void => {
    isStarting = false;
    clearTimeout(longest);
    resolve();
  };
  const longest = setTimeout(start, START_PATIENCE_MS);

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await connect();
        start();
        if (receive === null) return patience.recovered();
        await receive();
      } catch (error) {
        if (signal.aborted) break;
        if (isStarting && error instanceof ChannelRefused) {
          clearTimeout(longest);
          return reject(error);
        }
        start();
        await patience.after(error);
      }
    }
    start();
  }
  return { started, ended: run() };
}
