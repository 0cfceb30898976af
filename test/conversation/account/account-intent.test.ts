import { describe, expect, it } from 'vitest';
import { readAccount, readAccountAnswer } from '../../../src/conversation/account/account-intent.ts';
import type { Incoming, IncomingContent } from '../../../src/conversation/message.ts';
import { type ConversationState, FRESH } from '../../../src/conversation/state.ts';

const ASKED_NAME: ConversationState = { ...FRESH, awaiting: { of: 'account', awaiting: { what: 'new-name' } } };
const asked = (kind: 'really-withdraw' | 'really-erase', label: string): ConversationState => ({
  ...FRESH,
  choices: {
    id: 't1',
    options: [
      { label, act: { do: 'account', act: { kind } } },
      { label: 'Giữ nguyên', act: { do: 'leave-it' } },
    ],
  },
});
const ASKED_WITHDRAW = asked('really-withdraw', 'Rút đồng ý');
const ASKED_ERASE = asked('really-erase', 'Xóa hết dữ liệu');

function message(content: IncomingContent): Incoming {
  return {
    channel: 'zalo',
    chatId: 'c',
    chatKind: 'private',
    senderId: 'c',
    senderName: null,
    messageId: 'm',
    sentAt: '2026-09-14T01:30:00.000Z',
    content,
  };
}
const text = (typed: string): Incoming => message({ kind: 'text', text: typed });

describe('a wish about one’s own data', () => {
  it.each([
    ['/dulieucuatoi', 'show-data'],
    ['Dữ liệu của tôi', 'show-data'],
    ['du lieu cua em', 'show-data'],
    ['Tôi là ai?', 'show-data'],
    ['toi la ai', 'show-data'],
    ['xem thông tin cá nhân', 'show-data'],
    ['/suadulieu', 'correct-data'],
    ['sửa dữ liệu', 'correct-data'],
    ['sua ten', 'correct-data'],
    ['tên của tôi bị sai rồi', 'correct-data'],
    ['/xuatdulieu', 'export-data'],
    ['Xuất dữ liệu của tôi.', 'export-data'],
    ['tai du lieu cua toi', 'export-data'],
    ['/rutdongy', 'withdraw-consent'],
    ['tôi muốn rút lại sự đồng ý', 'withdraw-consent'],
    ['rut dong y', 'withdraw-consent'],
  ] as const)('%s: %s', (typed, kind) => {
    expect(readAccount(text(typed), FRESH)).toEqual({ kind });
  });

  it.each([
    ['/xoadulieu', false],
    ['Xóa dữ liệu của tôi', false],
    ['xoa tai khoan', false],
    ['xóa hết dữ liệu', true],
    ['xoa toan bo du lieu cua toi', true],
  ] as const)('%s: to erase, in words that can’t be meant otherwise: %s', (typed, isPlain) => {
    expect(readAccount(text(typed), FRESH)).toEqual({ kind: 'erase-data', isPlain });
  });

  it.each([
    ['sửa tên thành Nguyễn Văn A', 'Nguyễn Văn A'],
    ['sua ten thanh nguyen van a', 'nguyen van a'],
    ['đổi họ tên của tôi thành: Lê Thị Lan', 'Lê Thị Lan'],
    ['/suadulieu  Trần Văn Nam', 'Trần Văn Nam'],
    ['sửa tên thành Nguyễn\nVăn A', 'Nguyễn\nVăn A'],
  ])('%j names the new name', (typed, said) => {
    expect(readAccount(text(typed), FRESH)).toEqual({ kind: 'new-name', said });
  });

  it.each(['hạn nộp báo cáo quý 3?', 'dữ liệu báo cáo của tôi nộp ở đâu', 'sửa báo cáo', 'xóa báo cáo', 'đồng ý', '1'])(
    '%s is none',
    (typed) => expect(readAccount(text(typed), FRESH)).toBeNull(),
  );
});

describe('the answer to “really?”', () => {
  it.each(['1', 'số 1', 'có', 'vang a', 'rút đồng ý', 'RUT DONG Y'])('%s withdraws', (typed) => {
    expect(readAccount(text(typed), ASKED_WITHDRAW)).toEqual({ kind: 'really-withdraw' });
  });
  it.each(['1', 'co', 'đồng ý', 'Xóa hết dữ liệu', 'xoa het du lieu'])('%s erases', (typed) => {
    expect(readAccount(text(typed), ASKED_ERASE)).toEqual({ kind: 'really-erase' });
  });
  it.each(['2', 'không', 'ko', 'thôi', 'giữ nguyên', 'hủy'])('%s leaves all as it is', (typed) => {
    for (const state of [ASKED_WITHDRAW, ASKED_ERASE])
      expect(readAccount(text(typed), state)).toEqual({ kind: 'stay' });
  });
  it('“đồng ý” to the withdrawing of an agreement says nothing: it is asked again', () => {
    expect(readAccount(text('đồng ý'), ASKED_WITHDRAW)).toEqual({ kind: 'withdraw-consent' });
  });
  it('is a button too, but not an old one', () => {
    const press = (choicesId: string) => message({ kind: 'choice', choicesId, number: 1 });
    expect(readAccount(press('t1'), ASKED_ERASE)).toEqual({ kind: 'really-erase' });
    expect(readAccount(press('t0'), ASKED_ERASE)).toBeNull();
  });
  it('a question is none', () => {
    expect(readAccount(text('hạn nộp báo cáo quý 3?'), ASKED_ERASE)).toBeNull();
  });
});

describe('the answer to “which name?”', () => {
  it.each(['Nguyễn Thị Diễm', 'nguyen van ban', 'Phạm Thị Đua', 'Nguyễn Quý Lịch', 'Y Moan Niê', 'Nguyễn Văn A1'])(
    '%s is taken for a name',
    (typed) => expect(readAccountAnswer(text(typed), ASKED_NAME)).toEqual({ kind: 'new-name', said: typed }),
  );
  it.each(['hủy', 'HUY', 'thôi', 'không sửa nữa', '/huy'])('%s leaves it', (typed) => {
    expect(readAccountAnswer(text(typed), ASKED_NAME)).toEqual({ kind: 'same-name' });
  });
  it.each([
    'hạn nộp báo cáo quý 3',
    'tiêu chí 3.1',
    'cho hoi khi nao nop bao cao',
    'trợ giúp',
    'cảm ơn',
    '/lich',
    'nguồn 1',
    '2',
  ])('%s is something else', (typed) => expect(readAccountAnswer(text(typed), ASKED_NAME)).toBeNull());
});
