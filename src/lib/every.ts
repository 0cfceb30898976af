import type { Logger } from './logger.ts';

/** Runs `work` now and then every `pauseMs` after it ended; an error is logged and the next round goes on. `stop` waits for the round under way. */
export function every(
  pauseMs: number,
  name: string,
  logger: Logger,
  work: () => Promise<void>,
): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    try {
      await work();
    } catch (error) {
      logger.error({ error, name }, 'a regular job failed; it will be tried again');
    }
    if (!stopped) timer = setTimeout(begin, pauseMs).unref();
  }
  function begin(): void {
    round = run();
  }
  begin();

  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return round;
    },
  };
}
