import { onTestFinished } from 'vitest';
import { until } from '../../support/until.ts';

export interface LiveEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** Reads server-sent events as a browser does; `close` breaks the connection off. */
export async function readLive(url: string, lastEventId?: string) {
  const gone = new AbortController();
  const response = await fetch(url, {
    signal: gone.signal,
    headers: lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId },
  });
  const events: LiveEvent[] = [];
  let ended = false;
  const reading = (async () => {
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) if (!block.startsWith(':')) events.push(parse(block));
    }
  })()
    .catch(() => undefined)
    .finally(() => (ended = true));
  onTestFinished(() => gone.abort());

  return {
    response,
    events,
    isEnded: () => ended,
    /** The texts of all lines so far, once there are this many. */
    lines: (count: number) =>
      until(() => {
        const lines = events.filter(({ event }) => event === 'line');
        return lines.length >= count ? lines : undefined;
      }),
    async close() {
      gone.abort();
      await reading;
    },
  };
}

function parse(block: string): LiveEvent {
  const fields = new Map(block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line)!.slice(1) as [string, string]));
  return { event: fields.get('event')!, id: fields.get('id'), data: JSON.parse(fields.get('data')!) };
}
