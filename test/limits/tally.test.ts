import { describe, expect, it } from 'vitest';
import { judge, type PersonRate, type Tally } from '../../src/limits/tally.ts';

const MINUTE: PersonRate = { burst: 2, perMs: 60_000, pauseMs: 60_000 };
const DAY: PersonRate = { burst: 5, perMs: 86_400_000, pauseMs: 3_600_000 };
const s = (seconds: number): number => seconds * 1_000;

/** What becomes of messages at these seconds. */
function judged(rates: readonly PersonRate[], seconds: readonly number[]): string {
  let tally: Tally | undefined;
  return seconds
    .map((second) => {
      const result = judge(tally, rates, s(second));
      tally = result.tally;
      return result.kind;
    })
    .join(' ');
}

describe('the tally of a person', () => {
  it.each([
    ['tells once, then is silent for the pause', [0, 0, 0, 1, 59], 'admit admit tell drop drop'],
    ['reads on after the pause', [0, 0, 0, 60, 60], 'admit admit tell admit admit'],
    [
      'does not tell again in a flood that goes on',
      [0, 0, 0, 30, 60, 60, 60],
      'admit admit tell drop admit admit drop',
    ],
    ['tells again after a quiet minute', [0, 0, 0, 120, 120, 120], 'admit admit tell admit admit tell'],
    ['waits for no moment of a clock that was set back', [900, 900, 900, 0, 60], 'admit admit tell tell admit'],
  ])('%s', (_, seconds, expected) => {
    expect(judged([MINUTE], seconds)).toBe(expected);
  });

  it('closes for an hour when the day is used up', () => {
    const seconds = [0, 60, 120, 180, 240, 300, 360, 3_900];
    expect(judged([MINUTE, DAY], seconds)).toBe('admit admit admit admit admit tell drop tell');
  });
});
