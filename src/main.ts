import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { parseConfig, secretsOf } from './config.ts';
import { readEnvironment, secretsInTheOpen } from './environment.ts';
import { createLogger } from './lib/logger.ts';
import { OperatorError } from './lib/operator-error.ts';
import type { Terminal } from './read-documents.ts';
import { startUp } from './start-up.ts';

/** Viet Nam is far from the messengers' servers: Node's 250 ms per address would give up before they answer. */
const CONNECT_ATTEMPT_MS = 2_000;
/** A stop that takes longer is cut off: nothing is lost by it, since everything of value is in the database. */
const STOP_MS = 9_000;

const terminal: Terminal = {
  print: (line) => void process.stdout.write(`${line}\n`),
  draw: process.stderr.isTTY ? (line) => void process.stderr.write(`\r\x1b[K${line}`) : null,
};

try {
  const config = parseConfig(readEnvironment());
  for (const warning of secretsInTheOpen(secretsOf(config))) console.error(`Cảnh báo: ${warning}.`);
  const logger = createLogger(config.logLevel, secretsOf(config));
  process.on('unhandledRejection', (error) => logger.error({ error }, 'a promise was rejected and nobody listened'));
  setDefaultAutoSelectFamilyAttemptTimeout(CONNECT_ATTEMPT_MS);

  const ending = new AbortController();
  const starting = startUp(config, logger, terminal, ending.signal);
  // A terminal sends Ctrl+C to npm, to the launcher and to us, so it comes more than once: the first one counts.
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(0), STOP_MS).unref();
    ending.abort();
    await starting
      .then((running) => running.stop())
      .catch((error: unknown) => logger.error({ error }, 'the end was not orderly; nothing stored is lost'));
    console.log('Đã dừng.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (stopping ??= stop()));
  await starting;
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(error.message);
  process.exit(1);
}
