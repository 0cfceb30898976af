import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChoice, writeChoice } from '../../../src/channels/telegram/choice-data.ts';
import { encodeForTelegram } from '../../../src/channels/telegram/encode.ts';

describe('encodeForTelegram', () => {
  it('sends a short text as it is, without buttons', () => {
    expect(encodeForTelegram({ text: 'Hạn nộp: 20/09/2026.\nNguồn: HD 01' })).toEqual([
      { text: 'Hạn nộp: 20/09/2026.\nNguồn: HD 01', buttons: [] },
    ]);
  });

  it('puts each choice on a button of its own row, with the number that can be typed', () => {
    const [part] = encodeForTelegram({ text: 'Gửi văn phòng?', choices: { id: 'c1', labels: ['Có', 'Không'] } });
    expect(part).toEqual({
      text: 'Gửi văn phòng?',
      buttons: [[{ label: '1. Có', choicesId: 'c1', number: 1 }], [{ label: '2. Không', choicesId: 'c1', number: 2 }]],
    });
  });

  it('puts the buttons under the last part of a long text', () => {
    const text = 'Một câu khá dài về tiêu chí thi đua. '.repeat(300);
    const parts = encodeForTelegram({ text, choices: { id: 'c1', labels: ['Có'] } });
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map((part) => part.buttons.length)).toEqual([...parts.slice(1).map(() => 0), 1]);
    for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(4_096);
  });

  it('cuts a label that is too long between letters, and writes all of them out in the text', () => {
    const long = 'Tiêu chí 3.1 của bảng chấm điểm năm 2026 tối đa bao nhiêu điểm ạ?';
    const [part] = encodeForTelegram({ text: 'Anh/chị hỏi gì?', choices: { id: 'c1', labels: ['Có', long] } });
    expect(part!.text).toBe(`Anh/chị hỏi gì?\n\n1. Có\n2. ${long}`);
    const label = part!.buttons[1]![0]!.label;
    expect(label).toMatch(/^2\. Tiêu chí 3\.1 .*…$/);
    expect(label.length).toBeLessThanOrEqual(40);
  });

  it('never sends half a character, which Telegram refuses', () => {
    expect(encodeForTelegram({ text: 'a\ud83d' })[0]!.text.isWellFormed()).toBe(true);
  });

  it('writes what it reads back, in 64 bytes', () => {
    const ids = fc.stringMatching(/^[A-Za-z0-9]{1,16}$/);
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 999 }), (choicesId, number) => {
        const data = writeChoice(choicesId, number);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(readChoice(data)).toEqual({ choicesId, number });
      }),
    );
  });
});
