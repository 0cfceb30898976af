import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/limits/gate.ts';
import { limitsFor } from '../../src/limits/limits.ts';
import type { Sender } from '../../src/limits/sender.ts';

const NOON = new Date('2026-09-14T05:00:00Z');
const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1_000);
const stranger = (n: number, bringsCode = false): Sender => ({ kind: 'stranger', key: `zalo/${n}`, bringsCode });
const yen = (isUpload = false): Sender => ({ kind: 'person', code: 'YEN', isUpload });

describe('the gate', () => {
  it('lets everybody pass where there are no limits', () => {
    const gate = createGate(limitsFor(0));
    for (let n = 0; n < 1_000; n += 1) expect(gate(yen(), NOON).kind).toBe('admit');
  });

  it('lets a stranger in once a minute, and silently', () => {
    const gate = createGate(limitsFor(30));
    expect(gate(stranger(1), NOON)).toEqual({ kind: 'admit' });
    expect(gate(stranger(1), later(59))).toEqual({ kind: 'refuse', what: 'alike', tell: null });
    expect(gate(stranger(1), later(60))).toEqual({ kind: 'admit' });
  });

  it('reads the code that a stranger types right after being asked for it', () => {
    const gate = createGate(limitsFor(30));
    for (let n = 0; n < 500; n += 1) gate(stranger(n), NOON);
    expect(gate(stranger(500, true), NOON).kind).toBe('admit');
  });

  it('lets in no more than sixty strangers a minute', () => {
    const gate = createGate(limitsFor(30));
    const admitted = Array.from({ length: 500 }, (_, n) => gate(stranger(n), NOON)).filter((v) => v.kind === 'admit');
    expect(admitted).toHaveLength(60);
    expect(gate(yen(), NOON).kind).toBe('admit');
  });

  it('goes on letting strangers in after thousands were there', () => {
    const gate = createGate(limitsFor(30));
    let admitted = 0;
    for (let n = 0; n < 5_000; n += 1) if (gate(stranger(n), later(n)).kind === 'admit') admitted += 1;
    expect(admitted).toBe(5_000);
  });

  it('says one sentence an hour to the strangers of a group', () => {
    const gate = createGate(limitsFor(30));
    const inGroup: Sender = { kind: 'stranger-in-group', chat: 'telegram/-100' };
    expect([0, 1, 3_599, 3_600].map((second) => gate(inGroup, later(second)).kind)).toEqual([
      'admit',
      'refuse',
      'refuse',
      'admit',
    ]);
  });

  it('takes twenty files an hour of a person, and text beside them', () => {
    const gate = createGate(limitsFor(30));
    const verdicts = Array.from({ length: 22 }, () => gate(yen(true), NOON));
    expect(verdicts.slice(0, 20).every(({ kind }) => kind === 'admit')).toBe(true);
    const tell = { about: 'uploads', pauseMs: 3_600_000 };
    expect(verdicts.slice(20)).toEqual([
      { kind: 'refuse', what: 'alike', tell },
      { kind: 'refuse', what: 'alike', tell: null },
    ]);
    expect(gate(yen(), NOON).kind).toBe('admit');
  });
});
