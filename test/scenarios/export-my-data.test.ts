import { describe, expect, it } from 'vitest';
import { readKeptFile } from '../../src/files/keep-file.ts';
import { FakeChannel } from '../support/fake-channel.ts';
import { PlainChannel } from '../support/plain-channel.ts';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';

const sources = {
  answer: async (question: string) =>
    question.includes('chưa có')
      ? ({ kind: 'not-found', about: 'nothing-fits', text: 'Chưa tìm thấy.', citations: [] } as const)
      : answer(`Trả lời cho: ${question}`, 'trích'),
};

describe('Xuất dữ liệu của tôi', () => {
  it.each(['/xuatdulieu', 'Xuất dữ liệu của tôi', 'xuat du lieu cua toi'])(
    'gõ “%s” thì nhận một tệp chữ, đọc được ngay, có mọi thứ đang lưu về mình',
    async (typed) => {
      const bot = await startTestApp({ sources });
      await bot.says('hạn nộp báo cáo quý 3?');
      await bot.says('câu chưa có văn bản');
      await bot.says('có');
      await bot.says('sửa tên thành Nguyễn Thị Hải Yến');
      const replies = await bot.says(typed);
      expect(replies).toHaveLength(1);
      const text = await fileText(bot, replies[0]!.fileId!);
      expect(text.startsWith('\uFEFFDỮ LIỆU CÁ NHÂN ĐANG LƯU, 08:30 ngày 14/09/2026')).toBe(true);
      for (const part of [
        'Mã người dùng: YEN',
        'Họ tên: Nguyễn Thị Hải Yến',
        'Chuyên viên, Liên hiệp Hội tỉnh Lâm Đồng, từ 01/01/2024',
        'trang web, từ ngày 14/09/2026',
        'đã đồng ý (thông báo bản 2026-11)',
        'Câu hỏi gửi văn phòng ==\n- 08:30 ngày 14/09/2026: câu chưa có văn bản',
        'Anh/chị: hạn nộp báo cáo quý 3?',
        'Trợ lý: Trả lời cho: hạn nộp',
        'Trả lời cho: hạn nộp báo cáo quý 3?',
        'sửa họ tên; người làm: anh/chị',
      ])
        expect(text).toContain(part);
    },
  );

  it('không có gì của người khác, kể cả người cùng đơn vị và câu hỏi của họ gửi đến mình', async () => {
    const bot = await startTestApp({ sources });
    for (const who of ['yen', 'nam', 'van-phong']) await bot.says(`việc riêng của ${who} canary-${who}`, who);
    await bot.says('chưa có canary-nam-hỏi-văn-phòng', 'nam');
    await bot.says('có', 'nam');
    await inGroup(bot, 'yen', 'canary-yen-nhóm');
    await inGroup(bot, 'nam', 'canary-nam-nhóm');
    const yen = await exported(bot, 'yen');
    expect(yen).toContain('canary-yen');
    expect(yen).toContain('trong nhóm, Anh/chị: canary-yen-nhóm');
    expect(yen).toContain('trong nhóm, Trợ lý: ');
    for (const others of ['canary-nam', 'canary-van-phong', 'Trần Văn Nam', 'NAM', 'VAN-PHONG'])
      expect(yen).not.toContain(others);
    expect(await exported(bot, 'nam')).not.toContain('của người khác');
    const office = await exported(bot, 'van-phong');
    expect(office).toContain('canary-van-phong');
    expect(office).toContain('thông báo về việc của người khác, không in lại');
    for (const others of ['canary-nam', 'canary-yen', 'Trần Văn Nam', 'NAM']) expect(office).not.toContain(others);
  });

  it('trên kênh không gửi được tệp thì có liên kết mở được một lần', async () => {
    const bot = await startTestApp({ sources, channel: new PlainChannel() });
    const [reply] = await bot.says('xuất dữ liệu của tôi');
    expect(reply!.text).toContain('https://tro-ly.example/tep/');
    expect(reply!.text).toContain('dùng được một lần');
  });

  it('người chưa đồng ý, đã rút hay bị khóa không xuất được gì, và được chỉ phải làm gì', async () => {
    const bot = await startTestApp({ sources, channel: new FakeChannel() });
    await bot.says('rút đồng ý');
    await bot.says('1');
    const [withdrawn] = await bot.says('xuất dữ liệu của tôi');
    expect(withdrawn).toMatchObject({ text: expect.stringContaining('gõ “đồng ý”') });
    expect(withdrawn).not.toHaveProperty('fileId');
    const lock = { locked_at: '2026-09-14T00:00:00.000Z' };
    await bot.db.updateTable('account').set(lock).where('person', '=', 'NAM').execute();
    expect(await bot.says('xuất dữ liệu của tôi', 'nam')).toMatchObject([
      { text: expect.stringContaining('tạm khóa') },
    ]);
    expect(await bot.db.selectFrom('kept_file').selectAll().execute()).toEqual([]);
  });
});

async function exported(bot: TestApp, who: string): Promise<string> {
  const [reply] = await bot.says('xuất dữ liệu của tôi', who);
  return fileText(bot, reply!.fileId!);
}

async function fileText(bot: TestApp, id: string): Promise<string> {
  const kept = await readKeptFile(bot.files, id, bot.clock.now());
  expect(kept?.file).toMatchObject({ name: 'du-lieu-ca-nhan.txt', mimeType: 'text/plain' });
  return kept!.bytes.toString('utf8');
}

async function inGroup(bot: TestApp, who: string, text: string): Promise<void> {
  const message = bot.channel.message(who, { kind: 'text', text }, bot.clock.now());
  await bot.channel.deliver({ ...message, chatId: 'nhom', chatKind: 'group' });
  await bot.app.settle();
}
