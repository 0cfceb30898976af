import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { stat } from 'node:fs/promises';
import { type Refusal, refuse, type Unreadable } from '../advice.ts';
import { LIMITS } from '../limits.ts';
import type { Said } from './said.ts';

export interface ReadOptions {
  /** How long one file may take, in milliseconds; 30,000 when not given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** A process that holds more after a file is not used for the next one, so that each has nearly the whole limit to itself. */
const REUSED_BELOW_BYTES = 160 * 1024 * 1024;

/**
 * Reads files in a process of its own that runs `script` (see `answerRequests`), so that no file, however broken, hostile or long,
 * can stop, fill or crash this one. The process has no environment (no tokens), its output goes nowhere. It is started by the first
 * file, reads the next ones as well, and is replaced after any failure. One file at a time; `close` when there are no more.
 */
export class Reader<Request extends { readonly file: string }, Result> {
  readonly #script: URL;
  #idle: ChildProcess | null = null;

  constructor(script: URL) {
    this.#script = script;
  }

  /** Rejects only for a mistake of ours, never because of a file. The file is not read here: its size is looked up first. */
  async read(request: Request, { timeoutMs = 30_000, signal }: ReadOptions = {}): Promise<Result | Unreadable> {
    const refusal = await refusalBySize(request.file);
    if (refusal) return refuse(refusal);
    const timeout = AbortSignal.timeout(timeoutMs);
    const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
    if (stop.aborted) return refuse('cancelled');

    const child = this.#take();
    try {
      const answer = await ask<Result>(child, request, stop);
      if (answer.kind === 'refused') return refuse(answer.refusal);
      if (answer.rssBytes < REUSED_BELOW_BYTES) this.#idle = child;
      return answer.result;
    } catch (error) {
      if (signal?.aborted) return refuse('cancelled');
      if (timeout.aborted) return refuse('timeout');
      throw error;
    } finally {
      if (this.#idle !== child) await end(child);
    }
  }

  async close(): Promise<void> {
    const child = this.#idle;
    this.#idle = null;
    if (child) await end(child);
  }

  #take(): ChildProcess {
    const idle = this.#idle;
    this.#idle = null;
    return idle?.connected === true ? idle : start(this.#script);
  }
}

function start(script: URL): ChildProcess {
  return fork(script, [], {
    execArgv: [`--max-old-space-size=${LIMITS.heapMegabytes}`, '--max-semi-space-size=8'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}

type Answer<Result> =
  | Extract<Said<Result>, { kind: 'answer' }>
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Rejects when `stop` fires, when the process can't be started, and for a mistake of ours in it. */
async function ask<Result>(child: ChildProcess, request: object, stop: AbortSignal): Promise<Answer<Result>> {
  let hasBegun = false;
  child.send(request, () => {}); // a child that is gone is noticed below
  for await (const [message] of on(child, 'message', { signal: stop, close: ['disconnect'] })) {
    const said = message as Said<Result>;
    switch (said.kind) {
      case 'begun':
        hasBegun = true;
        break;
      case 'answer':
        return said;
      case 'failed':
        if (said.code === 'ENOENT' || said.code === 'EACCES') return { kind: 'refused', refusal: 'missing' };
        throw said.error;
    }
  }
  const how = await exitOf(child);
  if (!hasBegun) throw new Error(`The reading process did not start (${how}).`);
  return { kind: 'refused', refusal: OUT_OF_MEMORY.has(how) ? 'too-much-content' : 'broken' };
}

/** Killed by its own watch or by the system, aborted by V8; where there are no signals, by exit code. */
const OUT_OF_MEMORY: ReadonlySet<string> = new Set(['SIGKILL', 'SIGABRT', '134', '137']);

async function exitOf(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.signalCode ?? String(child.exitCode);
}

async function end(child: ChildProcess): Promise<void> {
  // Without an id it was never started.
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Why a file is refused without being opened; undefined for a regular file of a fair size. */
async function refusalBySize(file: string): Promise<Refusal | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return 'missing';
  if (found.size === 0) return 'empty';
  return found.size > LIMITS.fileBytes ? 'too-large' : undefined;
}
