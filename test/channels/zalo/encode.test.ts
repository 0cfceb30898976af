import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeForZalo } from '../../../src/channels/zalo/encode.ts';

const choices = { id: 'c1', labels: ['Có', ' Gửi\nvăn phòng '] };
const LIST = '1. Có\n2. Gửi văn phòng';
const textsOf = (text: string, labels?: readonly string[]): string[] =>
  encodeForZalo({ text, ...(labels && { choices: { id: 'c1', labels } }) }).map((part) => part.text);

describe('encodeForZalo', () => {
  it('sends a short text as it is', () => {
    expect(encodeForZalo({ text: 'Hạn là 20/9/2026.\nNguồn: mục 2' })).toEqual([
      { text: 'Hạn là 20/9/2026.\nNguồn: mục 2', buttons: [] },
    ]);
  });

  it('numbers choices under the text, each on one line', () => {
    expect(encodeForZalo({ text: 'Gửi chứ ạ?', choices })).toEqual([{ text: `Gửi chứ ạ?\n\n${LIST}`, buttons: [] }]);
  });

  it('says of a choice that stands alone what to type', () => {
    expect(textsOf('Tối đa 100 điểm.', ['Xem nguyên văn nguồn 1'])).toEqual([
      'Tối đa 100 điểm.\n\nGõ 1: Xem nguyên văn nguồn 1',
    ]);
  });

  it('sends choices alone, and a text whose choices are none', () => {
    expect(textsOf('', choices.labels)).toEqual([LIST]);
    expect(textsOf('Chào.', [])).toEqual(['Chào.']);
    expect(textsOf(' ')).toEqual([]);
  });

  it('is one message up to the last letter that fits, and two from the next one on', () => {
    const room = 2_000 - LIST.length - 2;
    expect(textsOf('đ'.repeat(room), choices.labels)).toHaveLength(1);
    expect(textsOf('đ'.repeat(room + 1), choices.labels)).toHaveLength(2);
    expect(textsOf('đ'.repeat(2_000))).toHaveLength(1);
    expect(textsOf('đ'.repeat(2_001))).toHaveLength(2);
  });

  it('keeps the list whole, at the end of the last part, with some text before it', () => {
    const sentences = fc.array(fc.stringMatching(/^[a-zđ]{1,12}( [a-zđ]{1,12}){0,30}\.$/), {
      minLength: 60,
      maxLength: 80,
    });
    fc.assert(
      fc.property(sentences, (all) => {
        const parts = textsOf(all.join(' '), choices.labels);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(2_000);
        expect(parts.at(-1)).toMatch(/\S\n\n1\. Có/);
        expect(parts.at(-1)!.endsWith(LIST)).toBe(true);
        expect(parts.slice(0, -1).join('')).not.toContain('1. Có');
      }),
      { numRuns: 200 },
    );
  });

  it('lives with choices that fill messages of their own', () => {
    const labels = Array.from({ length: 30 }, (_, index) => `Lựa chọn ${index} ${'x'.repeat(120)}`);
    const parts = textsOf('Chọn ạ?', labels);
    expect(parts.every((part) => part.length <= 2_000)).toBe(true);
    for (const [index, label] of labels.entries())
      expect(parts.join('\n').split('\n')).toContain(`${index + 1}. ${label}`);
  });
});
