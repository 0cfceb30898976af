import type { Patience } from '../patience.ts';
import type { TelegramApi } from './api.ts';
import { unreadable } from './failure.ts';
import { ALLOWED_UPDATES } from './update.ts';

export interface PollDeps {
  readonly api: TelegramApi;
  /** Stores the updates, durably; rejects when it could not. */
  readonly take: (updates: readonly unknown[]) => Promise<void>;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/** How long Telegram holds a request open for news, and how much longer we wait for its answer. */
const HOLD_S = 50;
const TIMEOUT_MS = 65_000;

/**
 * Fetches updates until `signal` is aborted. The offset moves, and so confirms a batch to Telegram, only after the whole batch
 * is stored: whatever fails before that, the same batch comes again. Never rejects.
 */
export async function pollLoop({ api, take, patience, signal }: PollDeps): Promise<void> {
  let offset: number | undefined;
  while (!signal.aborted) {
    try {
      const updates = await fetchUpdates(api, offset, signal);
      const next = nextOffset(updates);
      if (updates.length > 0) await take(updates);
      offset = next;
      patience.recovered();
    } catch (error) {
      if (signal.aborted) return;
      await patience.after(error);
    }
  }
}

async function fetchUpdates(
  api: TelegramApi,
  offset: number | undefined,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const payload = { timeout: HOLD_S, offset, allowed_updates: ALLOWED_UPDATES };
  const updates = await api.call('getUpdates', payload, { timeoutMs: TIMEOUT_MS, signal });
  if (!Array.isArray(updates)) throw unreadable('getUpdates');
  return updates;
}

/**
 * What confirms these updates. After an empty answer nothing is left to confirm, and none is given: after a quiet week
 * Telegram may number from a lower id, which an old offset would hide.
 */
function nextOffset(updates: readonly unknown[]): number | undefined {
  const ids = updates.map(updateIdOf).filter((id) => id !== undefined);
  if (updates.length > 0 && ids.length === 0) throw unreadable('getUpdates');
  return ids.length > 0 ? Math.max(...ids) + 1 : undefined;
}

/** An update's number; `undefined` for what is not an update at all. */
export function updateIdOf(update: unknown): number | undefined {
  if (typeof update !== 'object' || update === null || !('update_id' in update)) return undefined;
  return Number.isSafeInteger(update.update_id) ? (update.update_id as number) : undefined;
}
