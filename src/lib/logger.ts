import pino from 'pino';

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * Writes JSON lines to stderr. `secrets` (tokens, keys) are blotted out of every line, wherever they stand: libraries put the
 * token of a bot into URLs and those into error messages. What people write is never given to the logger at all.
 */
export function createLogger(level: string, secrets: readonly string[]): Logger {
  const known = secrets.filter((secret) => secret.length >= 8);
  const blot = (line: string): string => known.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.errWithCause },
    },
    { write: (line: string) => void process.stderr.write(blot(line)) },
  );
}
