import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUpdate } from '../../../src/channels/zalo/decode.ts';
import { BARE, fixtures } from './updates.fixture.ts';

const context = { botName: 'Bot Nhắc Việc', receivedAt: new Date('2026-11-24T08:00:00.000Z') };

describe('decodeUpdate', () => {
  it.each(fixtures)('reads $name', ({ update, expected }) => {
    expect(decodeUpdate(update, context)).toMatchObject(expected);
    expect(decodeUpdate({ ok: true, result: update }, context)).toMatchObject(expected);
  });

  it('gives the whole of a text', () => {
    expect(decodeUpdate(BARE, context)).toEqual({
      channel: 'zalo',
      chatId: 'a07be2c94d5513f86e20',
      messageId: 'a07be2c94d5513f86e20/a07be2c94d5513f86e20/4e19a7705bd84c2f9d36',
      senderId: 'a07be2c94d5513f86e20',
      senderName: 'Lê Minh',
      chatKind: 'private',
      sentAt: '2026-10-04T00:01:40.450Z',
      content: { kind: 'text', text: ' mai 8h nhắc tôi gọi cho mẹ\n' },
    });
  });

  it.each<[what: string, change: object, expected: object]>([
    [
      'ids that are numbers',
      { message_id: 12, from: { id: 7 }, chat: { id: 8 } },
      { messageId: '8/7/12', senderId: '7', chatId: '8' },
    ],
    ['a date in seconds', { date: 1_791_072_010 }, { sentAt: '2026-10-04T00:00:10.000Z' }],
    ['a date in words', { date: '1791072100450' }, { sentAt: '2026-10-04T00:01:40.450Z' }],
    ['no date', { date: undefined }, { sentAt: '2026-11-24T08:00:00.000Z' }],
    ['a date beyond all time', { date: 1e300 }, { sentAt: '2026-11-24T08:00:00.000Z' }],
    ['a date below zero', { date: -5 }, { sentAt: '2026-11-24T08:00:00.000Z' }],
    ['no chat type', { chat: { id: 'c' } }, { chatKind: 'private' }],
    ['a group by its id only', { chat: { id: 'zgr-5b8e' } }, { chatKind: 'group' }],
    ['a name of old', { from: { id: 'f', first_name: 'An' } }, { senderName: 'An' }],
    ['no name', { from: { id: 'f' } }, { senderName: null }],
    ['a name of two lines', { from: { id: 'f', display_name: 'An\n{"level"\u202e' } }, { senderName: 'An {"level"' }],
    [
      'halves of letters, NUL and NFD',
      { text: 'h\ud800\0' + 'ạn'.normalize('NFD') },
      { content: { text: 'h\ufffdạn' } },
    ],
    ['a text event without a text', { text: 5 }, { content: { kind: 'other', what: 'unsupported' } }],
    ['unknown fields', { reply_to: {}, mentions: [1] }, { chatKind: 'private' }],
  ])('lives with %s', (_, change, expected) => {
    expect(decodeUpdate({ ...BARE, message: { ...BARE.message, ...change } }, context)).toMatchObject(expected);
  });

  it.each<[what: string, update: unknown]>([
    [
      'a probe',
      { event_name: 'webhook.test', message: { message_id: 'webhook-test', date: 1_791_072_010, text: 'x' } },
    ],
    ['a full message under the name of a probe', { ...BARE, event_name: 'webhook.test' }],
    ['an event nobody knows', { ...BARE, event_name: 'message.reaction.received' }],
    ['a bot', { ...BARE, message: { ...BARE.message, from: { id: 'b', is_bot: true } } }],
    ['no sender', { ...BARE, message: { ...BARE.message, from: undefined } }],
    ['no chat', { ...BARE, message: { ...BARE.message, chat: null } }],
    ['no message id', { ...BARE, message: { ...BARE.message, message_id: '' } }],
    ['no message', { event_name: 'message.text.received' }],
    ['a failure', { ok: false, error_code: 408, description: 'Request timeout' }],
    ['nothing', undefined],
    ['null', null],
    ['a list', [BARE]],
    ['words', 'message.text.received'],
    ['an empty result', { ok: true, result: {} }],
  ])('has nothing to say of %s', (_, update) => {
    expect(decodeUpdate(update, context)).toBeUndefined();
  });

  it.each<[typed: string, read: string]>([
    ['@Bot Nhắc Việc hạn nộp báo cáo?', 'hạn nộp báo cáo?'],
    ['  @bot nhắc việc: hạn nộp?', 'hạn nộp?'],
    ['@BOT NHẮC VIỆC, hạn nộp?', 'hạn nộp?'],
    ['@Bot Nhắc Việc'.normalize('NFD') + ' hạn nộp?', 'hạn nộp?'],
    ['@Bot Nhắc Việc', ''],
    ['@Bot Nhắc Việcx hạn nộp?', '@Bot Nhắc Việcx hạn nộp?'],
    ['cho @Bot Nhắc Việc hỏi', 'cho @Bot Nhắc Việc hỏi'],
    ['@An xem giúp', '@An xem giúp'],
  ])('reads %j in a group as %j', (text, read) => {
    const message = { ...BARE.message, text, chat: { id: 'zgr-1', chat_type: 'GROUP' } };
    expect(decodeUpdate({ ...BARE, message }, context)?.content).toEqual({ kind: 'text', text: read });
  });

  it('tells the members of a group apart, in one chat', () => {
    const said = ['an', 'binh'].map((id) => {
      const message = {
        ...BARE.message,
        from: { id },
        chat: { id: 'zgr-1', chat_type: 'GROUP' },
        text: '@Bot Nhắc Việc 1',
      };
      return decodeUpdate({ ...BARE, message }, context);
    });
    expect(said).toMatchObject([
      { chatId: 'zgr-1', senderId: 'an', content: { text: '1' } },
      { chatId: 'zgr-1', senderId: 'binh', content: { text: '1' } },
    ]);
    expect(said[0]!.messageId).not.toBe(said[1]!.messageId);
  });

  it('leaves a mention alone in a private chat, or when the name of the bot is not known', () => {
    const text = '@Bot Nhắc Việc chào';
    const inGroup = { ...BARE.message, text, chat: { id: 'zgr-1', chat_type: 'GROUP' } };
    const content = { kind: 'text', text };
    expect(decodeUpdate({ ...BARE, message: { ...BARE.message, text } }, context)?.content).toEqual(content);
    expect(decodeUpdate({ ...BARE, message: inGroup }, { ...context, botName: null })?.content).toEqual(content);
  });

  it('throws at nothing, and gives a sound message or none', () => {
    const mangled = fc.object({
      key: fc.constantFrom('ok', 'result', 'event_name', 'message', 'message_id', 'date', 'from', 'chat', 'id', 'text'),
    });
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, NaN, Infinity, '', 0, -1, 2 ** 60, '\ud800'));
    const changed = fc
      .record(
        { message_id: field, date: field, from: field, chat: field, text: field, caption: field },
        { requiredKeys: [] },
      )
      .map((change) => ({ ...BARE, message: { ...BARE.message, ...change } }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), mangled, changed), (update) => {
        const incoming = decodeUpdate(update, context);
        if (incoming === undefined) return;
        expect(new Date(incoming.sentAt).toISOString()).toBe(incoming.sentAt);
        expect(incoming.chatId).not.toBe('');
        expect(incoming.messageId.startsWith(`${incoming.chatId}/${incoming.senderId}/`)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
