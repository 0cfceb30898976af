import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What one round of requests came to. */
export interface Load {
  readonly perSecond: number;
  /** How long each request waited for its answer. */
  readonly waitsMs: readonly number[];
}

export interface LoadClient {
  /** Sends distinct updates over 40 connections, each as soon as the last one on its connection was answered with 200. */
  press(port: number, ms: number): Promise<Load>;
  close(): Promise<void>;
}

/** The target of the requests, and the secret they carry. */
export interface Target {
  readonly path: string;
  readonly secret: string;
}

/** What the worker is asked; it answers with a `Load`. */
export interface Press {
  readonly port: number;
  readonly ms: number;
}

/** A client in a thread of its own, so that it takes no time from the server it presses. */
export function openLoadClient(target: Target): LoadClient {
  const worker = new Worker(new URL('load-worker.ts', import.meta.url), { workerData: target });
  return {
    async press(port, ms) {
      worker.postMessage({ port, ms } satisfies Press);
      const [load] = (await once(worker, 'message')) as [Load];
      return load;
    },
    close: async () => void (await worker.terminate()),
  };
}
