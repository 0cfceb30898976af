import { describe, expect, it } from 'vitest';
import type { SendResult } from '../../src/channels/channel.ts';
import { isStale, judge } from '../../src/mailbox/retry.ts';

const now = new Date('2026-09-14T02:00:00Z');
const trouble = (afterMs: number | null = null): SendResult => ({
  kind: 'retry',
  afterMs,
  certain: true,
  reason: '502',
});
const inMs = (ms: number): Date => new Date(now.getTime() + ms);

describe('what becomes of a send', () => {
  it.each([
    [0, null, 1_000],
    [1, null, 2_000],
    [4, null, 16_000],
    [30, null, 300_000],
    [0, 42_000, 42_000],
    [9, 1_000, 300_000],
  ])('after %i tries, asked to wait %s ms, the next try is in %i ms', (attempts, asked, pause) => {
    const verdict = judge(trouble(asked), { attempts }, now);
    expect(verdict).toEqual({ kind: 'postpone', until: inMs(pause), reason: '502' });
  });

  it('takes a reply that is more than a day old for one that nobody waits for', () => {
    const day = 86_400_000;
    expect(isStale({ createdAt: inMs(-day) }, now)).toBe(false);
    expect(isStale({ createdAt: inMs(-day - 1) }, now)).toBe(true);
  });

  it.each([
    [{ kind: 'sent', remoteId: '1' }, 'sent'],
    [{ kind: 'unreachable', reason: 'blocked' }, 'chat-lost'],
    [{ kind: 'unreachable', reason: 'migrated', movedTo: '-100' }, 'chat-moved'],
    [{ kind: 'refused', reason: 'too long' }, 'give-up'],
    [{ kind: 'channel-down', reason: 'quota' }, 'channel-rests'],
  ] satisfies [SendResult, string][])('%o leads to %s', (result, verdict) => {
    expect(judge(result, { attempts: 0 }, now).kind).toBe(verdict);
  });
});
