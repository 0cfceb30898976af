import pino from 'pino';

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * Writes JSON lines to stderr. `secrets` (tokens, keys) are blotted out of every line, wherever they stand: libraries put the
 * token of a bot into URLs and those into error messages. What people write is never given to the logger at all;
 * libraries hang it on their errors (a request, its payload), so of an error only what it is called and says goes into the log.
 */
export function createLogger(level: string, secrets: readonly string[]): Logger {
  const known = secrets.filter((secret) => secret.length >= 8);
  const blot = (line: string): string => known.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: (error: unknown) => bare(error) },
    },
    { write: (line: string) => void process.stderr.write(blot(line)) },
  );
}

/** Causes that cause each other end here. */
const DEEPEST = 5;

function bare(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const why = cause === undefined || depth >= DEEPEST ? {} : { cause: bare(cause, depth + 1) };
  return { type: name, message, stack, ...code, ...why };
}
