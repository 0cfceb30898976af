import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

const ROOT = join(import.meta.dirname, '../..');
const KILLING = join(import.meta.dirname, 'kill-at.mjs');
const CLOCK = join(import.meta.dirname, 'set-clock.mjs');

/** A step of a message's trip at which the process is to die by SIGKILL; see kill-at.mjs. */
export type KillPoint = `${'before' | 'after'}-${'inbox' | 'turn' | 'tick' | 'mark'}-commit`;

export interface BotProcess {
  /** `http://127.0.0.1:PORT`, once it is ready. */
  readonly url: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
  kill(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  readonly exited: Promise<number | NodeJS.Signals>;
}

/** A folder for one test's state, gone after the test. */
export function stateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

interface StartOptions {
  readonly killAt?: KillPoint;
  /** At what time (ISO-8601) its clock begins. */
  readonly clockAt?: string;
}

/** Starts the real program as an operator does, on a free port, and waits until `/healthz` says that it is ready. */
export async function startBot(env: Record<string, string>, options: StartOptions = {}): Promise<BotProcess> {
  const bot = spawnBot(env, options);
  await until(async () => {
    if (bot.child.exitCode !== null || bot.child.signalCode !== null)
      throw new Error(`The bot ended:\n${bot.stdout()}${bot.stderr()}`);
    return (await healthy(bot.url())) ? true : undefined;
  }, 30_000);
  return { ...bot, url: bot.url()! };
}

/** The settings that let a bot talk to this fake Telegram. */
export function telegramEnv(fake: { readonly token: string; readonly url: string }): Record<string, string> {
  return { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url };
}

/** The same for Zalo. */
export function zaloEnv(fake: { readonly token: string; readonly url: string }): Record<string, string> {
  return { ZALO_BOT_TOKEN: fake.token, ZALO_API_ROOT: fake.url };
}

/** Starts it and does not wait for anything. */
export function startBotUnready(env: Record<string, string>, options: StartOptions = {}): Omit<BotProcess, 'url'> {
  return spawnBot(env, options);
}

/** Starts it and waits for its end: for what must not start. */
export async function runBot(env: Record<string, string>): Promise<{ exit: number | NodeJS.Signals; output: string }> {
  const bot = spawnBot(env, {});
  const exit = await bot.exited;
  return { exit, output: bot.stdout() + bot.stderr() };
}

/** Runs one command of the command line. */
export async function runCli(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ exit: number | NodeJS.Signals; out: string; err: string }> {
  const bot = spawnBot(env, {}, ['cli', ...args]);
  const exit = await bot.exited;
  return { exit, out: bot.stdout(), err: bot.stderr() };
}

function spawnBot(env: Record<string, string>, { killAt, clockAt }: StartOptions, args: readonly string[] = []) {
  const preloads = [...(killAt ? [KILLING] : []), ...(clockAt === undefined ? [] : [CLOCK])];
  const child = spawn('node', ['src/start.mjs', ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      // Tests write faster than people.
      LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'warn',
      ...env,
      ...(preloads.length > 0 && { NODE_OPTIONS: preloads.map((file) => `--import=${file}`).join(' ') }),
      ...(killAt && { KILL_AT: killAt }),
      ...(clockAt !== undefined && { CLOCK_AT: clockAt }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = collect(child, 'stdout');
  const stderr = collect(child, 'stderr');
  const exited = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => resolve(signal ?? code ?? -1));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return {
    child,
    stdout,
    stderr,
    exited,
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
    url: () => /http:\/\/[\d.]+:\d+/.exec(stdout())?.[0]?.replace('0.0.0.0', '127.0.0.1'),
  };
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  const chunks: Buffer[] = [];
  child[stream]!.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

async function healthy(url: string | undefined): Promise<boolean> {
  if (!url) return false;
  return fetch(`${url}/healthz`).then(
    (response) => response.status === 200,
    () => false,
  );
}
