import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readTalk } from '../../src/conversation/talk.ts';
import type { Incoming, IncomingContent } from '../../src/conversation/message.ts';
import { type ConversationState, FRESH } from '../../src/conversation/state.ts';

const open: ConversationState = {
  ...FRESH,
  choices: {
    id: 't7',
    options: [
      { label: 'Có', act: { do: 'send-to-office', question: 'lệ phí?' } },
      { label: 'Không', act: { do: 'leave-it' } },
    ],
  },
};

describe('what a message means', () => {
  it.each([
    ['/start', 'begin'],
    ['/start ABC-123', 'begin'],
    ['Bắt đầu', 'begin'],
    ['/trogiup', 'help'],
    ['TRỢ GIÚP', 'help'],
    ['tro giup', 'help'],
    ['?', 'help'],
    ['/xyz', 'unknown-command'],
    ['chào anh chị', 'small-talk'],
    ['cảm ơn nhé', 'small-talk'],
    ['đồng ý', 'small-talk'],
    ['da dong y a', 'small-talk'],
    ['   ', 'no-text'],
    ['hạn nộp báo cáo quý 3?', 'ask'],
    ['có được cộng điểm không', 'ask'],
    ['nguồn vốn là gì', 'ask'],
  ])('%j is %s', (text, kind) => {
    expect(readTalk(typed(text), FRESH).kind).toBe(kind);
  });

  it.each(['nguồn 2', 'Nguon 2', '/nguon 2', 'xem nguồn 2', 'nguồn số 2.', 'NGUỒN 2'.normalize('NFD')])(
    '%j shows source 2',
    (text) => {
      expect(readTalk(typed(text), FRESH)).toEqual({ kind: 'show-source', number: 2 });
    },
  );

  it('takes the number, the word and the button of a choice as the same', () => {
    const picked = { kind: 'pick', act: { do: 'send-to-office', question: 'lệ phí?' } };
    for (const text of ['1', '1.', '(1)', 'Có', 'có', 'co', 'CÓ']) expect(readTalk(typed(text), open)).toEqual(picked);
    expect(readTalk(pressed('t7', 1), open)).toEqual(picked);
  });

  it.each([
    ['vâng', 'send-to-office'],
    ['ok', 'send-to-office'],
    ['dạ có ạ', 'send-to-office'],
    ['dong y', 'send-to-office'],
    ['Em đồng ý nhé', 'send-to-office'],
    ['ko', 'leave-it'],
    ['khong a', 'leave-it'],
    ['thôi', 'leave-it'],
    ['khong dong y', 'leave-it'],
  ])('takes %j as the answer to a question of yes or no, while it is open', (text, act) => {
    expect(readTalk(typed(text), open)).toMatchObject({ kind: 'pick', act: { do: act } });
    expect(readTalk(typed(text), FRESH).kind).not.toBe('pick');
  });

  it('takes no yes for one of several choices', () => {
    const [first, second] = open.choices!.options;
    const several = { ...open, choices: { id: 't7', options: [first!, { ...second!, label: 'Báo cáo quý I' }] } };
    expect(readTalk(typed('vâng'), several).kind).not.toBe('pick');
  });

  it.each(['số 2', 'cái thứ 2', 'chọn 2', 'hai', 'cau 2 nhe', 'thứ hai'])(
    'takes %j as the second choice while one is open',
    (text) => {
      expect(readTalk(typed(text), open)).toEqual({ kind: 'pick', act: { do: 'leave-it' } });
      expect(readTalk(typed(text), FRESH).kind).not.toBe('pick');
    },
  );

  it.each(['tiêu chí 2', 'quý 2', 'năm 2025', 'hai tiêu chí'])(
    'takes %j for a question also while a choice is open',
    (text) => {
      expect(readTalk(typed(text), open).kind).toBe('ask');
    },
  );

  it.each([
    ['a button of an earlier question', pressed('t3', 1), open, 0],
    ['a button after its question is gone', pressed('t7', 1), FRESH, 0],
    ['a number when nothing is open', typed('1'), FRESH, 0],
    ['a number that is not among the open ones', typed('3'), open, 2],
    ['zero', typed('0'), open, 2],
  ])('%s does nothing but say so', (_, incoming, state, count) => {
    expect(readTalk(incoming, state)).toEqual({ kind: 'past-choice', open: count });
  });

  it('reads the caption of a file or a picture as the message', () => {
    const file = { ref: 'f1', name: 'a.docx', mimeType: null, size: 10 };
    expect(readTalk(message({ kind: 'file', file, caption: 'hạn nộp?' }), FRESH).kind).toBe('ask');
    expect(readTalk(message({ kind: 'other', what: 'picture', caption: null }), FRESH)).toEqual({
      kind: 'no-text',
      what: 'picture',
    });
  });

  it('finds a meaning in every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readTalk(typed(text), open).kind).toBeTypeOf('string');
      }),
    );
  });
});

function typed(text: string): Incoming {
  return message({ kind: 'text', text });
}

function pressed(choicesId: string, number: number): Incoming {
  return message({ kind: 'choice', choicesId, number });
}

function message(content: IncomingContent): Incoming {
  const who = { channel: 'zalo', chatId: 'c', senderId: 'c', senderName: null, chatKind: 'private' } as const;
  return { ...who, messageId: 'm', sentAt: '2026-09-14T01:30:00Z', content };
}
