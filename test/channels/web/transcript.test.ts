import { describe, expect, it } from 'vitest';
import { replyBefore, typedAfter } from '../../../src/channels/web/decode.ts';
import {
  BEGINNING,
  interleave,
  readPosition,
  type ReplyLine,
  type TypedLine,
  writePosition,
} from '../../../src/channels/web/transcript.ts';

/** Typed rows as `[row, reply it was typed after]`. */
function typed(...rows: readonly (readonly [number, number])[]): { id: number; line: TypedLine }[] {
  return rows.map(([id, after]) => ({
    id,
    line: { from: 'person', messageId: typedAfter(after, `m${id}`), at: '', content: { kind: 'text', text: `m${id}` } },
  }));
}

function replies(...ids: number[]): ReplyLine[] {
  return ids.map((reply) => ({ from: 'bot', reply, at: '', text: '', choices: null, file: null }));
}

function shown(placed: ReturnType<typeof interleave>): string {
  return placed
    .map(({ line }) => (line.from === 'bot' ? `r${line.reply}` : line.messageId.replace(/^\d+-/, '')))
    .join(' ');
}

describe('both sides of a conversation', () => {
  it.each([
    ['a question, its answer, the next question', typed([1, 0], [2, 5]), replies(5, 9), 'm1 r5 m2 r9'],
    ['two questions before the first answer', typed([1, 0], [2, 0]), replies(5, 9), 'm1 m2 r5 r9'],
    ['the bot speaks first', typed([1, 5]), replies(5), 'r5 m1'],
    ['a reminder between two questions', typed([1, 0], [2, 7]), replies(5, 7, 9), 'm1 r5 r7 m2 r9'],
    ['a window that had not seen the newest reply', typed([1, 5], [2, 3]), replies(3, 5, 8), 'r3 r5 m1 m2 r8'],
    ['no reply yet', typed([1, 0], [2, 0]), [], 'm1 m2'],
    ['nothing', [], [], ''],
  ])('%s', (_name, typedRows, replyLines, expected) => {
    expect(shown(interleave(typedRows, replyLines, BEGINNING))).toBe(expected);
  });

  it('gives each line the position from which the conversation goes on after it', () => {
    const placed = interleave(typed([4, 5], [6, 5]), replies(9), { typed: 3, reply: 5 });
    expect(placed.map(({ position }) => writePosition(position))).toEqual(['4.5', '6.5', '6.9']);
  });
});

describe('positions', () => {
  it.each(['0.0', '12.40'])('reads %s as it was written', (text) => {
    expect(writePosition(readPosition(text)!)).toBe(text);
  });
  it.each(['', '1', '1.', '.1', '-1.2', '1.2.3', 'a.b', '1e3.2'])('knows that %j is none', (text) => {
    expect(readPosition(text)).toBeUndefined();
  });
});

it('reads the reply a message was typed after out of its id', () => {
  expect([replyBefore(typedAfter(41, 'x')), replyBefore('strange')]).toEqual([41, 0]);
});
