import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { BEGINNING, readPosition, writePosition } from '../../channels/web/transcript.ts';
import type { Logger } from '../../lib/logger.ts';
import type { SamplePerson } from '../../people/sample-people.ts';
import { follow, type ChatEvent } from './follow.ts';
import type { LocalChat } from './local-chat.ts';

/** After how long the browser comes back when the connection was lost. */
const RETRY_MS = 1_000;

/**
 * GET: server-sent events `line` and `state`, from where the page stands: `Last-Event-ID` when it comes back, `?after=`
 * the first time, else from the beginning. They end when the page goes or the server closes.
 */
export function streamEvents(
  c: Context,
  chat: LocalChat,
  person: SamplePerson,
  { closing, logger }: { readonly closing: AbortSignal; readonly logger: Logger },
): Response {
  const from = readPosition(c.req.header('last-event-id') ?? c.req.query('after') ?? '') ?? BEGINNING;
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const tell = async (event: ChatEvent): Promise<void> => {
      switch (event.kind) {
        case 'line':
          return stream.writeSSE({
            event: 'line',
            id: writePosition(event.position),
            data: JSON.stringify(event.line),
          });
        case 'state':
          return stream.writeSSE({ event: 'state', data: JSON.stringify(event.state), retry: RETRY_MS });
        case 'quiet':
          await stream.write(':\n\n');
      }
    };
    try {
      await follow(chat, person.id, from, tell, AbortSignal.any([closing, gone.signal]));
    } catch (error) {
      logger.error({ error: error instanceof Error ? error.name : typeof error }, 'live updates broke off');
    }
  });
}
