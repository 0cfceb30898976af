import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

import { type Refusal, refuse, type Unreadable } from './advice.ts';
import { LIMITS } from './limits.ts';

export interface ReadOptions {
  /** How long one file may take, in milliseconds; 30,000 when not given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** What the thread's heap may grow to. A heap that dies takes its thread along, not the process. */
const HEAP = { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } as const;

/**
 * Reads a file in a thread of its own that runs `script`, so that no file, however broken, hostile or long, can stop, fill or crash
 * the process. The file is not read here: its size is looked up first. The thread gets `request` as `workerData`, answers with one
 * message, has no environment (no tokens), its output goes nowhere, and it is gone when the promise resolves. Rejects only for a
 * mistake of ours, never because of a file.
 */
export async function runInThread<T>(
  script: URL,
  request: { readonly file: string },
  options: ReadOptions = {},
): Promise<T | Unreadable> {
  const size = await sizeOf(request.file);
  if (size === null) return refuse('missing');
  if (size === 0) return refuse('empty');
  if (size > LIMITS.fileBytes) return refuse('too-large');
  if (options.signal?.aborted === true) return refuse('cancelled');

  const worker = new Worker(script, {
    workerData: request,
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
      answerOf<T>(worker),
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

function answerOf<T>(worker: Worker): Promise<T | Unreadable> {
  return new Promise((resolve, reject) => {
    worker.once('message', (result: T) => resolve(result));
    worker.once('messageerror', reject);
    worker.once('error', (error) => {
      const refusal = refusalOfCrash(error);
      if (refusal) resolve(refuse(refusal));
      else reject(error);
    });
    worker.once('exit', () => resolve(refuse('broken')));
  });
}

/** What a crash says of the file; undefined when it was no fault of the file's. */
function refusalOfCrash(error: unknown): Refusal | undefined {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too-much-content';
  return code === 'ENOENT' || code === 'EACCES' ? 'missing' : undefined;
}

function refusalAfter(timeoutMs: number, stopped: AbortSignal): Promise<Unreadable> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refuse('timeout')), timeoutMs);
    stopped.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function refusalWhenAborted(signal: AbortSignal | undefined, stopped: AbortSignal): Promise<Unreadable> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(refuse('cancelled')), { once: true, signal: stopped });
  });
}
