import type { Channel, FetchedFile } from '../channels/channel.ts';
import type { ChannelName, IncomingFile } from '../conversation/message.ts';
import type { Clock } from '../lib/clock.ts';
import { type FileShelf, readKeptFile } from './keep-file.ts';
import { keptIdOf } from './kept-file.ts';

/** The bytes of a file somebody sent: from our own shelf when it is kept here, else by the channel it came by. Never rejects. */
export async function fetchIncoming(
  deps: { readonly shelf: FileShelf; readonly clock: Clock; readonly channel: Pick<Channel, 'fetchFile'> },
  file: IncomingFile,
  signal?: AbortSignal,
): Promise<FetchedFile> {
  const id = keptIdOf(file.ref);
  if (id === undefined) return deps.channel.fetchFile(file, signal);
  try {
    const kept = await readKeptFile(deps.shelf, id, deps.clock.now());
    return kept ? { kind: 'ok', bytes: kept.bytes } : { kind: 'gone' };
  } catch (error) {
    return { kind: 'retry', reason: error instanceof Error ? error.name : typeof error };
  }
}

/** The same, from whichever channel it came by; from one that is not there any more nothing can be had. */
export function fetchFrom(deps: {
  readonly files: FileShelf;
  readonly clock: Clock;
  readonly channels: readonly Channel[];
}): (name: ChannelName, file: IncomingFile) => Promise<FetchedFile> {
  const { files: shelf, clock, channels } = deps;
  return async (name, file) => {
    const channel = channels.find((one) => one.name === name);
    return channel ? fetchIncoming({ shelf, clock, channel }, file) : { kind: 'gone' };
  };
}
