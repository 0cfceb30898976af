import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../../src/conversation/message.ts';
import { readReminder } from '../../../src/conversation/reminder/reminder-intent.ts';
import { fillingOf } from '../../../src/conversation/report/report-state.ts';
import { type ConversationState, FRESH } from '../../../src/conversation/state.ts';

const FILLING: ConversationState = {
  ...FRESH,
  filling: {
    ...fillingOf({ donVi: 'LHH-LAM-DONG', form: 'bao-cao-quy', period: '2026Q3' }),
    asked: { slot: 'kho_khan', takes: 'text', text: 'Khó khăn, vướng mắc', options: [], before: null },
  },
};

describe('what people say to reminders', () => {
  it.each([
    ['đã rõ', 'da-ro', ''],
    ['Da ro a', 'da-ro', ''],
    ['vâng rõ rồi', 'da-ro', ''],
    ['nhắc lại 14h', 'nhac-lai', '14h'],
    ['nhắc tôi lại lúc 8h sáng mai', 'nhac-lai', '8h sáng mai'],
    ['nhắc tôi lúc 9h sáng mai', 'nhac-lai', '9h sáng mai'],
    ['mai nhắc lại', 'nhac-lai', 'mai'],
    ['chiều mai nhắc lại tôi nhé', 'nhac-lai', 'chiều mai'],
    ['nhắc lại', 'nhac-lai', ''],
    ['vướng', 'vuong', ''],
    ['đang vướng: thiếu số liệu hội viên', 'vuong', 'thiếu số liệu hội viên'],
    ['toi bi vuong vi may hong', 'vuong', 'may hong'],
    ['không phải tôi', 'khong-phai-toi', ''],
    ['ko phai viec cua toi', 'khong-phai-toi', ''],
    ['việc này không phải tôi phụ trách', 'khong-phai-toi', ''],
    ['đã xong', 'da-xong', ''],
    ['toi da lam xong roi', 'da-xong', ''],
    ['nhắc giúp', 'nhac-giup', ''],
    ['nhac giup toi nhe', 'nhac-giup', ''],
  ])('“%s” is %s', (text, answer, said) => {
    expect(readReminder(typed(text), FRESH)).toEqual({ kind: 'say', answer, said });
  });

  it.each([
    ['/lich', { kind: 'calendar' }],
    ['Lịch của tôi', { kind: 'calendar' }],
    ['viec cua toi', { kind: 'calendar' }],
    ['sắp tới có gì?', { kind: 'calendar' }],
    ['nhắc tôi lúc 9h', { kind: 'hour', said: '9h' }],
    ['nhac toi hang ngay luc 8h30', { kind: 'hour', said: '8h30' }],
    ['/imlang 2h', { kind: 'quiet', said: '2h' }],
    ['/imlang', { kind: 'quiet', said: '' }],
    ['im lặng đến 14h', { kind: 'quiet', said: 'đến 14h' }],
    ['bỏ im lặng', { kind: 'end-quiet' }],
  ])('“%s” is a wish of one’s own', (text, intent) => {
    expect(readReminder(typed(text), FRESH)).toEqual(intent);
  });

  it.each([
    'hạn nộp báo cáo quý 3?',
    'lịch công tác năm 2027',
    'vướng mắc khi chấm điểm thì hỏi ai?',
    'tiêu chí 3.1 tối đa bao nhiêu điểm',
    'cảm ơn',
    '24',
  ])('“%s” is about something else', (text) => {
    expect(readReminder(typed(text), FRESH)).toBeNull();
  });

  it('leaves to the report in hand what may be an answer to it', () => {
    expect(readReminder(typed('nhắc lại'), FILLING)).toBeNull();
    expect(readReminder(typed('đã xong'), FILLING)).toBeNull();
    expect(readReminder(typed('vướng mắc về kinh phí'), FILLING)).toBeNull();
    expect(readReminder(typed('lịch'), FILLING)).toEqual({ kind: 'calendar' });
    expect(readReminder(typed('nhắc lại 14h'), FILLING)).toEqual({ kind: 'say', answer: 'nhac-lai', said: '14h' });
  });

  it('knows a button of a reminder by its name, and no other', () => {
    const press = (choicesId: string): Incoming => ({
      ...typed(''),
      content: { kind: 'choice', choicesId, number: 2 },
    });
    expect(readReminder(press('n1a'), FRESH)).toEqual({ kind: 'press', reminder: 46, number: 2 });
    expect(readReminder(press('t1a'), FRESH)).toBeNull();
  });
});

function typed(text: string): Incoming {
  return {
    channel: 'zalo',
    chatId: 'yen',
    messageId: 'm1',
    senderId: 'yen',
    senderName: null,
    chatKind: 'private',
    sentAt: '2026-09-14T02:00:00.000Z',
    content: { kind: 'text', text },
  };
}
