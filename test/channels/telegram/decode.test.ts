import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackIdOf, decode } from '../../../src/channels/telegram/decode.ts';
import type { Incoming, IncomingContent } from '../../../src/conversation/message.ts';

const ME = { id: 777, username: 'TroLyBot' };
const RECEIVED_AT = '2026-09-14T01:30:00.000Z';
const YEN = { id: 42, is_bot: false, first_name: 'Yến', last_name: 'Đỗ Thị' };
const PRIVATE = { id: 42, type: 'private' };
const GROUP = { id: -1_001_234_567_890, type: 'supergroup', title: 'Cụm thi đua số 3' };

function message(fields: object): unknown {
  return { update_id: 1, message: { message_id: 9, date: 1_789_349_400, from: YEN, chat: PRIVATE, ...fields } };
}

function press(fields: object): unknown {
  return {
    update_id: 2,
    callback_query: { id: '555', from: YEN, message: { chat: PRIVATE, date: 0 }, data: 'c1:2', ...fields },
  };
}

function read(update: unknown): Incoming | undefined {
  return decode(update, { me: ME, receivedAt: RECEIVED_AT });
}

type Other = Extract<IncomingContent, { readonly kind: 'other' }>;

function other(what: Other['what'], caption: string | null = null): Other {
  return { kind: 'other', what, caption };
}

describe('decode', () => {
  it('reads who wrote what, where and when', () => {
    expect(read(message({ text: 'hạn nộp báo cáo?' }))).toEqual({
      channel: 'telegram',
      chatId: '42',
      messageId: 'm:42:9',
      senderId: '42',
      senderName: 'Yến Đỗ Thị',
      chatKind: 'private',
      sentAt: '2026-09-14T01:30:00.000Z',
      content: { kind: 'text', text: 'hạn nộp báo cáo?' },
    });
  });

  it('reads a pressed button, under the id of the press and at the time it came', () => {
    expect(read(press({}))).toMatchObject({
      messageId: 'c:555',
      chatId: '42',
      senderId: '42',
      sentAt: RECEIVED_AT,
      content: { kind: 'choice', choicesId: 'c1', number: 2 },
    });
  });

  it('knows a message by chat and number, whatever its update is numbered', () => {
    const first = read({ ...(message({ text: 'a' }) as object), update_id: 900 });
    const again = read({ ...(message({ text: 'a' }) as object), update_id: 3 });
    expect(again).toEqual(first);
  });

  it.each<[string, object, IncomingContent]>([
    ['text in NFD', { text: 'hạn nộp'.normalize('NFD') }, { kind: 'text', text: 'hạn nộp' }],
    ['text with half an emoji', { text: 'a\ud83d' }, { kind: 'text', text: 'a\ufffd' }],
    ['an empty text', { text: '' }, { kind: 'text', text: '' }],
    ['/start@TroLyBot', { text: '/start@TroLyBot' }, { kind: 'text', text: '/start' }],
    ['a command with words', { text: '/nguon@trolybot 1' }, { kind: 'text', text: '/nguon 1' }],
    ['a picture with a caption', { photo: [{ file_id: 'p' }], caption: 'bảng' }, other('picture', 'bảng')],
    ['a sticker', { sticker: { file_id: 's' } }, other('sticker')],
    ['a voice message', { voice: { file_id: 'v' } }, other('voice')],
    ['a song', { audio: { file_id: 'v' } }, other('voice')],
    ['a round video', { video_note: { file_id: 'v' } }, other('voice')],
    ['a video', { video: { file_id: 'v' } }, other('unsupported')],
    ['an animation, which also has a document', { animation: {}, document: { file_id: 'd' } }, other('unsupported')],
    ['a place', { location: { latitude: 1, longitude: 2 } }, other('unsupported')],
    ['somebody else’s telephone number', { contact: { phone_number: '1', user_id: 1 } }, other('unsupported')],
    ['a document without an id', { document: { file_name: 'x' }, caption: 'ạ' }, other('unsupported', 'ạ')],
    [
      'a document',
      { document: { file_id: 'd1', file_name: 'Báo cáo.docx', mime_type: 'a/b', file_size: 12 }, caption: 'gửi ạ' },
      { kind: 'file', file: { ref: 'd1', name: 'Báo cáo.docx', mimeType: 'a/b', size: 12 }, caption: 'gửi ạ' },
    ],
    [
      'a document whose name would write a log line or turn around',
      { document: { file_id: 'd1', file_name: '../x\n{"level":"info"}\u202Efdp.exe', file_size: -1 } },
      {
        kind: 'file',
        file: { ref: 'd1', name: '../x {"level":"info"} fdp.exe', mimeType: null, size: null },
        caption: null,
      },
    ],
    [
      'a forwarded message: it is the forwarder’s',
      { text: 'x', forward_origin: { sender_user: { id: 1 } } },
      { kind: 'text', text: 'x' },
    ],
    ['a message through another bot', { text: 'x', via_bot: { id: 5, is_bot: true } }, { kind: 'text', text: 'x' }],
  ])('understands %s', (_name, fields, content) => {
    expect(read(message(fields))).toMatchObject({ senderId: '42', content });
  });

  it.each<[string, object, string]>([
    ['named at the start', { text: '@TroLyBot: hạn nộp?' }, 'hạn nộp?'],
    ['named in the middle, in other letters', { text: 'cho hỏi @trolybot hạn nộp?' }, 'cho hỏi hạn nộp?'],
    ['named alone', { text: '@TroLyBot' }, ''],
    ['given a command', { text: '/trogiup' }, '/trogiup'],
    ['given a command by name', { text: '/start@TroLyBot' }, '/start'],
    ['replied to', { text: 'còn 3.2?', reply_to_message: { from: { id: ME.id } } }, 'còn 3.2?'],
  ])('listens in a group when %s', (_name, fields, text) => {
    expect(read(message({ chat: GROUP, ...fields }))).toMatchObject({
      chatId: '-1001234567890',
      chatKind: 'group',
      senderId: '42',
      content: { kind: 'text', text },
    });
  });

  it.each<[string, unknown]>([
    ['talk in a group', message({ chat: GROUP, text: 'trưa nay ăn gì?' })],
    ['a command for another bot', message({ chat: GROUP, text: '/start@BotKhac' })],
    ['a longer name than ours', message({ chat: GROUP, text: '@TroLyBotKhac ơi' })],
    ['a mail address with our name', message({ chat: GROUP, text: 'gửi về a@TroLyBot' })],
    ['a reply to a person', message({ chat: GROUP, text: 'ừ', reply_to_message: { from: { id: 43 } } })],
    ['a picture in a group', message({ chat: GROUP, photo: [{}] })],
    [
      'a channel’s post',
      { update_id: 1, channel_post: { message_id: 1, chat: { id: -5, type: 'channel' }, text: '/start' } },
    ],
    ['a channel speaking in a group', message({ chat: GROUP, sender_chat: { id: -5 }, text: '/start' })],
    ['an anonymous admin', message({ chat: GROUP, from: { id: 1_087_968_824, is_bot: true }, text: '/start' })],
    ['another bot', message({ from: { ...YEN, is_bot: true }, text: '/start' })],
    ['the bot itself', message({ from: { id: ME.id }, text: '/start' })],
    ['nobody', message({ from: undefined, text: '/start' })],
    ['an edited message', { update_id: 1, edited_message: { message_id: 9, from: YEN, chat: PRIVATE, text: 'x' } }],
    ['somebody joining', message({ chat: GROUP, new_chat_members: [YEN] })],
    ['an id that is no whole number', message({ message_id: 1.5, text: 'x' })],
    ['a press of another bot’s button', press({ data: 'buy/42' })],
    ['a press with number 0', press({ data: 'c1:0' })],
    ['a press without a message', press({ message: undefined })],
    ['a press by a bot', press({ from: { id: 1, is_bot: true } })],
  ])('ignores %s', (_name, update) => {
    expect(read(update)).toBeUndefined();
  });

  it('knows the id of every press, so that no spinner turns for ever', () => {
    expect(callbackIdOf(press({ data: 'buy/42', message: undefined }))).toBe('555');
    expect(callbackIdOf(message({ text: 'x' }))).toBeUndefined();
  });

  it('keeps a name on one line and short', () => {
    const from = { id: 42, first_name: `Quản trị\n\u202E${'\u0300'.repeat(500)}`, last_name: 7 };
    const name = read(message({ from, text: 'x' }))!.senderName!;
    expect(name).toMatch(/^Quản trị /);
    expect(Array.from(name).length).toBeLessThanOrEqual(100);
  });

  it('takes the time it came for a date that is none', () => {
    expect(read(message({ date: 'hôm qua', text: 'x' }))?.sentAt).toBe(RECEIVED_AT);
    expect(read(message({ date: 1e15, text: 'x' }))?.sentAt).toBe(RECEIVED_AT);
  });
});

describe('decode never throws', () => {
  it('on anything at all', () => {
    fc.assert(fc.property(fc.anything(), (update) => void read(update)));
  });

  const keys = ['id', 'type', 'text', 'caption', 'file_id', 'file_name', 'date', 'from', 'chat', '__proto__', 'is_bot'];
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.double(),
    fc.constantFrom(null, true, [], {}, 'private', 'group', '\ud800', '\0', 1e308),
    fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()),
  );
  it('on a message with odd fields, and what it gives can be stored', () => {
    const fields = [
      'message_id',
      'date',
      'from',
      'chat',
      'text',
      'caption',
      'document',
      'photo',
      'sender_chat',
      'reply_to_message',
    ];
    const messages = fc.dictionary(fc.constantFrom(...fields), odd).map(message);
    const presses = fc.dictionary(fc.constantFrom('id', 'from', 'message', 'data'), odd).map(press);
    fc.assert(
      fc.property(fc.oneof(messages, presses), (update) => {
        const incoming = read(update);
        if (!incoming) return;
        expect(JSON.parse(JSON.stringify(incoming))).toEqual(incoming);
        expect(new Date(incoming.sentAt).toISOString()).toBe(incoming.sentAt);
        expect(JSON.stringify(incoming).isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
