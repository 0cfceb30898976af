/** Work that never runs twice at once. */
export interface OneAtATime {
  /** Runs it now, or once more after the run under way; resolves when that has ended, rejects when it failed. */
  run(): Promise<void>;
  /** Resolves when nothing is under way; never rejects. */
  idle(): Promise<void>;
}

export function oneAtATime(work: () => Promise<void>): OneAtATime {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return {
    run() {
      next ??= last
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return work();
        });
      last = next;
      return next;
    },
    idle: () => last.catch(() => undefined),
  };
}
