import { workerData } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';

/**
 * The thread that watches its own reading process from inside, since the other thread may be busy without end: kills the process
 * when it holds too much memory (V8 counts only its own heap, not what decompressing fills), or when its parent is gone.
 */
const PERIOD_MS = 20;

setInterval(() => {
  if (process.memoryUsage.rss() > LIMITS.rssBytes || process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, PERIOD_MS);
