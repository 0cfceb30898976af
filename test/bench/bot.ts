import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeTelegram } from '../support/fake-telegram.ts';

export interface BotFolders {
  readonly stateDir: string;
  readonly dataDir: string;
}

/** Starts the real program, polling `telegram`. It runs in its state folder, out of reach of a developer's `.env`. */
export function startOurBot(telegram: FakeTelegram, { stateDir, dataDir }: BotFolders): ChildProcess {
  return start(join(import.meta.dirname, '../../src/start.mjs'), stateDir, {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: dataDir,
    STATE_DIR: stateDir,
    PORT: '0',
    LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
  });
}

/** Starts the least bot with the same libraries, polling `telegram`. */
export function startBareBot(telegram: FakeTelegram, folder: string): ChildProcess {
  return start(join(import.meta.dirname, 'bare-bot.mjs'), folder, {
    TOKEN: telegram.token,
    API_ROOT: telegram.url,
    DATABASE: join(folder, 'bare-bot.db'),
  });
}

function start(script: string, cwd: string, env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Resolves when the bot asks `telegram` for updates the next time; rejects when it ends instead. */
export function nextPoll(telegram: FakeTelegram, bot: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    telegram.fault = (method) => {
      if (method === 'getUpdates') resolve();
      return undefined;
    };
    bot.once('exit', (code, signal) =>
      reject(new Error(`The bot ended with ${code ?? signal} before its first poll.`)),
    );
  });
}

/** Resident memory in MB. */
export function residentMb(child: ChildProcess): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}
