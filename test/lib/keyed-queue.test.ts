import { describe, expect, it } from 'vitest';
import { KeyedQueue } from '../../src/lib/keyed-queue.ts';

describe('the keyed queue', () => {
  it('runs the tasks of one key in order and of different keys side by side', async () => {
    const events: string[] = [];
    const queue = new KeyedQueue({ width: 2, onError: () => undefined });
    const slow = gate();
    queue.add('an', async () => {
      await slow.opened;
      events.push('an 1');
    });
    queue.add('an', async () => void events.push('an 2'));
    queue.add('bình', async () => void events.push('bình 1'));
    await turnOver();
    expect(events).toEqual(['bình 1']);
    slow.open();
    await queue.idle();
    expect(events).toEqual(['bình 1', 'an 1', 'an 2']);
  });

  it('goes on after a task that fails', async () => {
    const failures: string[] = [];
    const events: string[] = [];
    const queue = new KeyedQueue({ width: 1, onError: (error, key) => failures.push(`${key}: ${String(error)}`) });
    queue.add('an', () => Promise.reject(new Error('no')));
    queue.add('an', async () => void events.push('an 2'));
    await queue.idle();
    expect({ failures, events }).toEqual({ failures: ['an: Error: no'], events: ['an 2'] });
  });

  it('lets no key wait behind a busy one for ever', async () => {
    const events: string[] = [];
    const queue = new KeyedQueue({ width: 1, onError: () => undefined });
    for (let n = 1; n <= 3; n += 1) queue.add('flood', async () => void events.push(`flood ${n}`));
    queue.add('other', async () => void events.push('other'));
    await queue.idle();
    expect(events.indexOf('other')).toBe(1);
  });

  it('never runs more than its width at a time', async () => {
    let running = 0;
    let most = 0;
    const queue = new KeyedQueue({ width: 3, onError: () => undefined });
    for (let n = 0; n < 20; n += 1) {
      queue.add(`k${n}`, async () => {
        most = Math.max(most, (running += 1));
        await turnOver();
        running -= 1;
      });
    }
    await queue.idle();
    expect(most).toBe(3);
  });
});

function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

const turnOver = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
