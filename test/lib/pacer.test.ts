import { describe, expect, it } from 'vitest';
import { Pacer } from '../../src/lib/pacer.ts';

const PACE = { perSecond: 30, perGroupMinute: 20, isGroup: (chatId: string) => chatId.startsWith('-') };

describe('the pace of a messenger', () => {
  it('lets 28 of the bot’s own messages and 2 replies go in any second, never more', () => {
    const pacer = new Pacer(PACE);
    const went: number[] = [];
    for (let now = 0; now < 5_000; now += 1) {
      for (const isNotice of [false, true]) {
        const chatId = `c${went.length}`;
        if (pacer.waitFor({ chatId, isNotice }, now) > 0 || (!isNotice && now % 100 > 0)) continue;
        pacer.note(chatId, now);
        went.push(now);
      }
    }
    for (const at of went)
      expect(went.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(30);
    expect(went.length).toBeGreaterThanOrEqual(5 * 27);
  });

  it('sends what the bot says of its own accord to one chat once a second; a reply need not wait for that', () => {
    const pacer = new Pacer(PACE);
    pacer.note('yen', 0);
    expect(pacer.waitFor({ chatId: 'yen', isNotice: true }, 400)).toBe(600);
    expect(pacer.waitFor({ chatId: 'yen', isNotice: false }, 400)).toBe(0);
    expect(pacer.waitFor({ chatId: 'nam', isNotice: true }, 400)).toBe(0);
    expect(pacer.waitFor({ chatId: 'yen', isNotice: true }, 1_000)).toBe(0);
  });

  it('sends a group 20 messages a minute', () => {
    const pacer = new Pacer(PACE);
    for (let n = 0; n < 20; n += 1) pacer.note('-100', n * 1_000);
    expect(pacer.waitFor({ chatId: '-100', isNotice: false }, 30_000)).toBe(30_000);
    expect(pacer.waitFor({ chatId: '-100', isNotice: false }, 60_000)).toBe(0);
    expect(pacer.waitFor({ chatId: 'yen', isNotice: false }, 30_000)).toBe(0);
  });
});
