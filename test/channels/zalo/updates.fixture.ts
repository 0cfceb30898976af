/** Updates in the shapes the service was seen to send. */

const who = {
  from: { id: 'a07be2c94d5513f86e20', display_name: 'Lê Minh', is_bot: false },
  chat: { id: 'a07be2c94d5513f86e20', chat_type: 'PRIVATE' },
};

export const BARE = {
  event_name: 'message.text.received',
  message: {
    message_id: '4e19a7705bd84c2f9d36',
    date: 1_791_072_100_450,
    ...who,
    text: ' mai 8h nhắc tôi gọi cho mẹ\n',
  },
};

const image = { message_id: '70c2be1d94f34a58a7e9', date: 1_791_072_162_008, ...who, message_type: 'CHAT_PHOTO' };
const PICTURE = 'https://photo-example.zdn.vn/a1/b2/hoa-don.jpg';
const AT_PICTURE = { ref: PICTURE, name: null, mimeType: null, size: null };

export const fixtures = [
  { name: 'a text', update: BARE, expected: { content: { kind: 'text', text: ' mai 8h nhắc tôi gọi cho mẹ\n' } } },
  {
    name: 'a picture with a caption',
    update: { event_name: 'message.image.received', message: { ...image, photo_url: PICTURE, caption: 'hoá đơn' } },
    expected: { content: { kind: 'other', what: 'picture', caption: 'hoá đơn', file: AT_PICTURE } },
  },
  {
    name: 'a picture as the documentation has it',
    update: { event_name: 'message.image.received', message: { ...image, photo: PICTURE } },
    expected: { content: { kind: 'other', what: 'picture', caption: null, file: AT_PICTURE } },
  },
  {
    name: 'a sticker',
    update: {
      event_name: 'message.sticker.received',
      message: {
        message_id: 'd85f03aa61c74b0e8b14',
        date: 1_791_072_199_120,
        ...who,
        sticker: '1c9f77b0d2e84a35',
        url: 'https://sticker-example.zdn.vn/1c9f77b0.png',
      },
    },
    expected: { content: { kind: 'other', what: 'sticker', caption: null }, sentAt: '2026-10-04T00:03:19.120Z' },
  },
  {
    name: 'a voice message',
    update: {
      event_name: 'message.voice.received',
      message: {
        message_id: '2aa6b9c5107e4f63bd08',
        date: 1_791_072_240_900,
        ...who,
        message_type: 'CHAT_VOICE',
        voice_url: 'https://voice-example.zdn.vn/9f/clip.aac',
      },
    },
    expected: { content: { kind: 'other', what: 'voice', caption: null } },
  },
  {
    name: 'what Zalo keeps from bots',
    update: {
      event_name: 'message.unsupported.received',
      message: { message_id: 'be1043d7f9a2485c96f1', date: 1_791_072_281_733, ...who },
    },
    expected: { content: { kind: 'other', what: 'unsupported', caption: null } },
  },
  {
    name: 'a text in a group',
    update: {
      event_name: 'message.text.received',
      message: {
        message_id: '63d9c1f2ab5e47709c4a',
        date: 1_791_072_333_210,
        from: who.from,
        chat: { id: 'zgr-5b8e07d1c34f92a6e01b', chat_type: 'GROUP' },
        text: '@Bot Nhắc Việc 17h nhắc cả nhóm nộp báo cáo',
      },
    },
    expected: {
      chatId: 'zgr-5b8e07d1c34f92a6e01b',
      chatKind: 'group',
      senderId: 'a07be2c94d5513f86e20',
      messageId: 'zgr-5b8e07d1c34f92a6e01b/a07be2c94d5513f86e20/63d9c1f2ab5e47709c4a',
      content: { kind: 'text', text: '17h nhắc cả nhóm nộp báo cáo' },
    },
  },
] as const;
