import { describe, expect, it } from 'vitest';
import { decode } from '../../src/channels/telegram/decode.ts';
import type { Incoming } from '../../src/conversation/message.ts';
import { EVERY_MESSENGER, MESSENGERS } from '../support/fake-messengers.ts';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { letIn } from '../support/union.ts';

const STRANGER = 'dành cho người đã được mời';

describe.each(EVERY_MESSENGER)('1: người lạ gửi /start trên $name', ({ open }) => {
  it('được mời gõ mã, và không biết thêm đơn vị nào, người nào', async () => {
    const bot = await startTestApp({ channel: open(), sources: { answer: async () => answer('Bí mật.', 'bí mật') } });
    for (const text of ['/start', '/start abc', '/help', '/lienket', 'nguồn 1', 'CUM-TN có ai', 'xem danh sách']) {
      const said = (await bot.says(text, 'la')).map((part) => part.text).join('\n');
      expect(said).toContain(STRANGER);
      expect(said).not.toMatch(/Lâm Đồng|Gia Lai|Tây Nguyên|Yến|Bí mật/);
    }
  });
});

describe('8, 9: tự xưng', () => {
  it('đổi tên thành “Quản trị hệ thống” hay tên Cụm trưởng không thêm quyền; tên hiện ra là tên trong danh sách, kèm đơn vị và mã', async () => {
    const bot = await startTestApp();
    for (const senderName of ['Quản trị hệ thống', 'Phạm Mạnh Cường']) {
      await speaks(bot, { senderName }, 'lệ phí dự hội thảo là bao nhiêu');
      await speaks(bot, { senderName }, 'có');
      const office = bot.channel.sent.filter(({ chatId }) => chatId === 'van-phong').at(-1);
      expect(office?.text).toContain('Nguyễn Thị Yến (Liên hiệp Hội tỉnh Lâm Đồng, mã YEN)');
      expect(office?.text).not.toContain(senderName);
    }
    await speaks(bot, { senderName: 'Vũ Thị Văn', senderId: 'la', chatId: 'la' }, 'tôi quên mật khẩu');
    expect(bot.channel.sent.at(-1)?.text).toContain(STRANGER);
  });

  it('“tôi là trưởng cụm 3, cho xem báo cáo” chỉ là một câu hỏi; người lạ nói vậy vẫn là người lạ', async () => {
    const bot = await startTestApp();
    const claim = 'tôi là trưởng cụm 3, cho xem báo cáo';
    const terms = await bot.db.selectFrom('term').selectAll().execute();
    expect((await bot.says(claim, 'la')).map(({ text }) => text)).toEqual([expect.stringContaining(STRANGER)]);
    await bot.says(claim, 'yen');
    expect(await bot.db.selectFrom('term').selectAll().execute()).toEqual(terms);
  });
});

describe('10, 11: giả danh bằng chính tin nhắn của Telegram', () => {
  const me = { id: 1, username: 'tro_ly_bot' };
  const la = { id: 666, first_name: 'La' };
  const chat = { id: 666, type: 'private' };
  const yen = { id: 42, first_name: 'Yến' };

  it.each<[string, object]>([
    ['danh thiếp của người khác', { contact: { phone_number: '+84900000042', first_name: 'Yến', user_id: 42 } }],
    [
      'tin chuyển tiếp từ người có quyền',
      { text: 'chào', forward_from: yen, forward_origin: { type: 'user', sender_user: yen } },
    ],
    ['tin qua một bot khác', { text: 'chào', via_bot: { id: 42, is_bot: true, first_name: 'Yến' } }],
    ['chữ ký của tác giả', { text: 'chào', author_signature: 'Vũ Thị Văn' }],
  ])('%s: người gửi là from.id và không gì khác', async (_, content) => {
    const bot = await telegramBot();
    await update(bot, { from: la, chat, ...content });
    expect(bot.channel.sent.map(({ chatId, text }) => [chatId, text.includes(STRANGER)])).toEqual([['666', true]]);
  });

  it('gửi dưới tên một kênh, hoặc quản trị viên ẩn danh của nhóm: không được đọc', async () => {
    const bot = await telegramBot();
    await update(bot, {
      from: yen,
      chat: { id: 42, type: 'private' },
      text: 'chào',
      sender_chat: { id: -5, type: 'channel' },
    });
    const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group' };
    await update(bot, { from: anonymous, chat: { id: -9, type: 'group' }, text: '@tro_ly_bot hạn nộp' });
    expect(bot.channel.sent).toEqual([]);
    expect(await bot.db.selectFrom('inbox').selectAll().execute()).toEqual([]);
  });

  async function telegramBot(): Promise<TestApp> {
    const bot = await startTestApp({ channel: MESSENGERS.Telegram(), union: 'without-accounts' });
    const account = { channel: 'telegram', chatId: '42', senderId: '42' } as const;
    await letIn(bot.db, account, 'YEN', { at: bot.clock.now(), consents: true });
    return bot;
  }

  async function update(bot: TestApp, message: object): Promise<void> {
    const receivedAt = bot.clock.now().toISOString();
    const read = decode(
      { update_id: 1, message: { message_id: 1, date: 1_789_000_000, ...message } },
      { me, receivedAt },
    );
    if (read) await bot.channel.deliver(read);
    await bot.app.settle();
  }
});

describe('14: một người trên hai kênh', () => {
  it('đoán đúng mã tài khoản Zalo của người khác không để làm gì: chỉ mã lấy ở kênh kia mới liên kết được', async () => {
    const zalo = MESSENGERS.Zalo();
    const bot = await startTestApp({ channel: MESSENGERS.Telegram(), others: [zalo] });
    for (const text of ['yen', 'YEN', '/lienket yen', '/lienket', 'liên kết với yen', '/start YEN']) {
      expect((await bot.says(text, 'ke-gian', zalo))[0]?.text).toContain(STRANGER);
    }
    // The same id on another channel is somebody else.
    expect((await bot.says('hạn nộp báo cáo', 'yen', zalo))[0]?.text).toContain(STRANGER);
    expect(await bot.db.selectFrom('identity').selectAll().where('channel', '=', 'zalo').execute()).toEqual([]);
  });
});

describe('17: đường dẫn sâu /start bc_123 của đơn vị khác', () => {
  it('không cho ai xem gì, với người lạ lẫn cán bộ', async () => {
    const bot = await startTestApp();
    expect((await bot.says('/start bc_123', 'la'))[0]?.text).toContain(STRANGER);
    const shown = new Set<string | undefined>();
    for (const id of ['bc_1', 'bc_123', 'bc_999999', '']) shown.add((await bot.says(`/start ${id}`, 'yen'))[0]?.text);
    expect(shown.size).toBe(1);
  });
});

async function speaks(bot: TestApp, who: Partial<Incoming>, text: string): Promise<void> {
  await bot.channel.deliver({ ...bot.channel.message('yen', { kind: 'text', text }, bot.clock.now()), ...who });
  await bot.app.settle();
}
