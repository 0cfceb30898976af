import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

import { type Refusal, refuse } from './advice.ts';
import type { ExtractResult } from './extracted.ts';
import { LIMITS } from './limits.ts';

export interface ExtractOptions {
  /** How long one file may take, in milliseconds; 30,000 when not given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** What the thread's heap may grow to. A heap that dies takes its thread along, not the process. */
const HEAP = { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } as const;

/**
 * Reads a file in a thread of its own, so that no file, however broken or hostile, can stop, fill or crash the process. The file
 * is not read here: its size is looked up first. The thread has no environment (no tokens), its output goes nowhere, and it
 * is gone when the promise resolves. Never rejects because of a file.
 */
export async function extractInWorker(file: string, options: ExtractOptions = {}): Promise<ExtractResult> {
  const size = await sizeOf(file);
  if (size === null) return refuse('missing');
  if (size === 0) return refuse('empty');
  if (size > LIMITS.fileBytes) return refuse('too-large');
  if (options.signal?.aborted === true) return refuse('cancelled');

  const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), {
    workerData: { file },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: HEAP,
  });
  // Nobody reads what libraries print; an unread stream would keep it in memory.
  worker.stdout.resume();
  worker.stderr.resume();
  const stop = new AbortController();
  try {
    return await Promise.race([
      answerOf(worker),
      refusalAfter(options.timeoutMs ?? 30_000, stop.signal),
      refusalWhenAborted(options.signal, stop.signal),
    ]);
  } finally {
    stop.abort();
    await worker.terminate();
  }
}

/** A regular file's size; null for anything else. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

function answerOf(worker: Worker): Promise<ExtractResult> {
  return new Promise((resolve) => {
    worker.once('message', (result: ExtractResult) => resolve(result));
    worker.once('messageerror', () => resolve(refuse('broken')));
    worker.once('error', (error) => resolve(refuse(refusalOfCrash(error))));
    worker.once('exit', () => resolve(refuse('broken')));
  });
}

function refusalOfCrash(error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too-much-content';
  return code === 'ENOENT' || code === 'EACCES' ? 'missing' : 'broken';
}

function refusalAfter(timeoutMs: number, stopped: AbortSignal): Promise<ExtractResult> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refuse('timeout')), timeoutMs);
    stopped.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function refusalWhenAborted(signal: AbortSignal | undefined, stopped: AbortSignal): Promise<ExtractResult> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(refuse('cancelled')), { once: true, signal: stopped });
  });
}
