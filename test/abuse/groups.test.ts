import { beforeAll, describe, expect, it } from 'vitest';
import { answersFor } from '../../src/answers-for.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { limitsFor } from '../../src/limits/limits.ts';
import type { SentPart } from '../support/fake-channel.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { openShelf } from './shelf-with-secrets.ts';
import { addVictim, isCanary, KIM, TUYET } from './victims.ts';

let knowledge: Knowledge;
beforeAll(async () => ({ knowledge } = await openShelf({ withInternal: true })));

describe('Trong nhóm', () => {
  it('thành viên được trả lời theo văn bản công khai; riêng tư thì được trả lời theo mọi văn bản', async () => {
    const bot = await withShelf();
    expect((await inGroup(bot, 'yen', 'hạn nộp báo cáo quý 3'))[0]?.text).toContain('20/09/2026');
    const secret = 'Zqxbimat nộp báo cáo quý 3 khi nào';
    expect((await inGroup(bot, 'yen', secret)).map(({ text }) => text).join()).not.toContain('11/09/2026');
    expect((await bot.says(secret, 'yen'))[0]?.text).toContain('11/09/2026');
  });

  it.each([
    'dữ liệu của tôi',
    '/dulieucuatoi',
    '/xuatdulieu',
    '/lienket',
    '/moi chuyên viên',
    '/khoa kim',
    '/vang 20/9-25/9 Nam',
    '/nhatky',
    '/nhapdulieu',
    'mẫu nhập',
  ])('“%s” không nói gì về người hay đơn vị, chỉ mời nhắn riêng', async (said) => {
    const bot = await withShelf();
    for (const who of ['lan', 'cuong', 'van-phong']) {
      const text = (await inGroup(bot, who, said)).map((part) => JSON.stringify(part)).join();
      expect(isCanary(text)).toBe(false);
      expect(text).not.toMatch(/Lê Thị Lan|Phạm Mạnh Cường|Vũ Thị Văn|Trần Văn Nam|https?:/);
    }
  });

  it('hỏi đơn vị nào thuộc cụm nào, ai là ai: không trả lời từ danh sách', async () => {
    const bot = await withShelf();
    for (const question of ['Lâm Đồng thuộc cụm nào', 'ai là Cụm trưởng Cụm Tây Nguyên', 'Trần Văn Nam là ai']) {
      const text = (await inGroup(bot, 'yen', question)).map((part) => part.text).join();
      expect(text).not.toMatch(/Gia Lai|Cụm Tây Nguyên gồm|thuộc Cụm/);
    }
    expect((await bot.says('Lâm Đồng thuộc cụm nào', 'yen'))[0]?.text).toContain('Cụm Tây Nguyên');
  });

  it('tệp gửi trong nhóm không được nhập, dù người gửi là Văn phòng trung ương', async () => {
    const bot = await withShelf();
    bot.channel.files.set('f', { kind: 'ok', bytes: Buffer.from('Mã đơn vị,Tên đơn vị\nLHH-X,Đơn vị X') });
    const file = { ref: 'f', name: 'don-vi.csv', mimeType: null, size: 40 };
    const message = bot.channel.message('nhom', { kind: 'file', file, caption: null }, bot.clock.now());
    await bot.channel.deliver({ ...message, senderId: 'van-phong', chatKind: 'group' });
    await bot.app.settle();
    expect(bot.channel.sent.map(({ text }) => text)).toEqual([
      'Việc này chỉ làm trong trò chuyện riêng. Anh/chị vui lòng nhắn riêng cho tôi ạ.',
    ]);
    expect(await bot.db.selectFrom('kept_file').select('id').where('owner_person', '=', 'VAN-PHONG').execute()).toEqual(
      [],
    );
  });

  it('người lạ trong nhóm được nhiều nhất một câu mỗi giờ, dù là mấy người lạ', async () => {
    const bot = await withShelf();
    expect(await inGroup(bot, 'la-1', 'hạn nộp báo cáo quý 3')).toHaveLength(1);
    for (const who of ['la-1', 'la-2', 'la-3']) expect(await inGroup(bot, who, 'bot ơi')).toEqual([]);
    bot.clock.advance(59 * 60_000);
    expect(await inGroup(bot, 'la-2', 'bot ơi')).toEqual([]);
    bot.clock.advance(60_000);
    const [again] = await inGroup(bot, 'la-2', 'hạn nộp báo cáo quý 3');
    expect(again?.text).toBeDefined();
    expect(again?.text).not.toContain('20/9');
    expect((await inGroup(bot, 'yen', 'hạn nộp báo cáo quý 3'))[0]?.text).toContain('20/09/2026');
  });
});

async function withShelf(): Promise<TestApp> {
  const bot = await startTestApp({ limits: limitsFor(30)!, documentsFor: (asking) => answersFor(knowledge, asking) });
  for (const victim of [KIM, TUYET]) await addVictim(bot.db, victim);
  return bot;
}

async function inGroup(bot: TestApp, senderId: string, text: string): Promise<readonly SentPart[]> {
  const before = bot.channel.sent.length;
  const message = bot.channel.message('nhom', { kind: 'text', text }, bot.clock.now());
  await bot.channel.deliver({ ...message, senderId, chatKind: 'group' });
  await bot.app.settle();
  return bot.channel.sent.slice(before);
}
