import { afterEach, expect } from 'vitest';
import type { Logger } from '../../src/lib/logger.ts';

/** A logger that remembers; a logged error that the test did not expect fails the test. */
export function strictLogger(): Logger & { readonly errors: string[]; expectErrors(): void } {
  const errors: string[] = [];
  let expected = false;
  const quiet = (): void => undefined;
  const logger = {
    errors,
    expectErrors: () => void (expected = true),
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (facts: unknown, message?: string) => {
      const cause = (facts as { error?: unknown }).error;
      errors.push(
        `${message ?? ''}: ${cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(facts)}`,
      );
    },
  };
  afterEach(() => {
    if (!expected) expect(errors).toEqual([]);
  });
  return logger;
}
