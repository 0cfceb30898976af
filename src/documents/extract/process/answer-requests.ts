import { Worker } from 'node:worker_threads';
import type { Said } from './said.ts';

/**
 * The inside of a reading process: answers each request it is sent with what `read` makes of it, one after the other. It ends with
 * its parent and by nothing else that a terminal or a supervisor sends to all processes at once: the parent decides what a stop means.
 */
export function answerRequests(read: (request: never) => Promise<unknown>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());
  new Worker(new URL('./watch.ts', import.meta.url), { workerData: process.ppid }).unref();
  process.on('message', (request) => {
    say({ kind: 'begun' });
    void read(request as never).then(
      (result) => say({ kind: 'answer', result, rssBytes: process.memoryUsage.rss() }),
      (error: unknown) => say({ kind: 'failed', error, code: (error as NodeJS.ErrnoException).code }),
    );
  });

  function say(said: Said<unknown>): void {
    process.send?.(said);
  }
}
