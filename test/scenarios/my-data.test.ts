import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/db/tables.ts';
import { verifyAudit } from '../../src/audit/audit-store.ts';
import { transact } from '../../src/db/transact.ts';
import { putTerm } from '../../src/people/people-store.ts';
import { FakeChannel } from '../support/fake-channel.ts';
import { PlainChannel } from '../support/plain-channel.ts';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';

const sources = { answer: async () => answer('Hạn nộp là 20/09/2026.', 'trước ngày 20 tháng 9') };
const CHANNELS = [
  ['có nút bấm', () => new FakeChannel()],
  ['không có nút bấm', () => new PlainChannel()],
] as const;

describe.each(CHANNELS)('Dữ liệu của tôi, trên kênh %s', (_, newChannel) => {
  const start = (now = '2026-09-14T08:30'): Promise<TestApp> => startTestApp({ sources, channel: newChannel(), now });

  it.each(['dữ liệu của tôi', 'du lieu cua toi', 'Tôi là ai?', '/dulieucuatoi'])(
    'gõ “%s” thì thấy mình là ai, lưu những gì, đến khi nào, và làm được gì, trong một tin',
    async (typed) => {
      const bot = await start();
      await bot.says('hạn nộp báo cáo quý 3?', 'giang');
      const replies = await bot.says(typed, 'giang');
      expect(replies).toHaveLength(1);
      const text = replies[0]!.text;
      for (const part of [
        'Họ tên: Đỗ Hương Giang',
        'Đơn vị: Liên hiệp Hội tỉnh Gia Lai',
        '- Chuyên viên, Liên hiệp Hội tỉnh Gia Lai, từ 01/01/2024',
        '- Thư ký cụm, Cụm Tây Nguyên, từ 01/01/2026 đến 31/12/2026',
        '(từ 14/09/2026)',
        'đã đồng ý ngày 14/09/2026 (thông báo bản 2026-11)',
        'Tin nhắn hai chiều: 3, mỗi tin tự xóa sau 30 ngày (cũ nhất: xóa ngày 14/10/2026)',
        'Câu hỏi gửi văn phòng: 0.',
        'Chịu trách nhiệm: Văn phòng Liên hiệp Hội',
        '“sửa dữ liệu”',
        '“xuất dữ liệu của tôi”',
        '“rút đồng ý”',
        '“xóa dữ liệu của tôi”',
      ])
        expect(text).toContain(part);
      expect(text.length).toBeLessThan(2_000);
    },
  );

  it('sửa tên: hỏi tên mới, trả lời câu hỏi xen giữa, rồi cho thấy tên cũ và tên mới', async () => {
    const bot = await start();
    expect((await bot.says('sửa tên'))[0]!.text).toContain('Họ tên hiện ghi: Nguyễn Thị Yến.');
    const between = await bot.says('hạn nộp báo cáo quý 3?');
    expect(between.map(({ text }) => text).join('\n')).toContain('Hạn nộp là 20/09/2026.');
    expect(between.at(-1)!.text).toContain('vui lòng gõ họ tên đúng');
    expect((await bot.says('Nguyễn\nYến'))[0]!.text).toContain('trên một dòng');
    expect((await bot.says('Nguyễn Thị Hải Yến'))[0]!.text).toContain(
      'Đã sửa họ tên: Nguyễn Thị Yến → Nguyễn Thị Hải Yến.',
    );
    expect((await bot.says('toi la ai'))[0]!.text).toContain('Họ tên: Nguyễn Thị Hải Yến');
    expect(await acts(bot.db, 'YEN')).toEqual(['sua-ten']);
  });

  it('sửa tên ngay trong một câu, có dấu hay không dấu; đơn vị và vai trò thì do văn phòng sửa', async () => {
    const bot = await start();
    const [reply] = await bot.says('sua ten thanh Nguyễn Thị Yến Nhi');
    expect(reply!.text).toContain('Nguyễn Thị Yến → Nguyễn Thị Yến Nhi');
    expect(reply!.text).toContain('Đơn vị và vai trò do văn phòng sửa');
    expect((await bot.says('sửa tên thành 12345'))[0]!.text).toContain('chỉ gồm chữ cái');
  });

  it('đang được hỏi tên mà gõ “hủy” thì tên giữ nguyên, câu sau là câu hỏi như thường', async () => {
    const bot = await start();
    await bot.says('/suadulieu');
    expect((await bot.says('huy'))[0]!.text).toContain('giữ nguyên');
    expect((await bot.says('hạn nộp'))[0]!.text).toContain('Hạn nộp là');
    expect((await bot.says('tôi là ai'))[0]!.text).toContain('Họ tên: Nguyễn Thị Yến');
  });

  it('rút đồng ý: hỏi lại một lần, rồi không còn trả lời gì cho đến khi đồng ý lại', async () => {
    const bot = await start();
    const [question] = await bot.says('rút đồng ý');
    expect(question!.text).toContain('Anh/chị muốn rút đồng ý?');
    expect((await bot.says('2'))[0]!.text).toContain('Dạ vâng');
    await bot.says('rut dong y');
    expect((await bot.says('1'))[0]!.text).toContain('Đã rút đồng ý.');
    expect((await bot.says('hạn nộp báo cáo quý 3?'))[0]!.text).toContain('chưa đồng ý nên tôi chưa thể phục vụ');
    expect((await bot.says('rút đồng ý'))[0]!.text).toContain('đã rút đồng ý từ trước');
    expect((await bot.says('đồng ý'))[0]!.text).toContain('Cảm ơn anh/chị đã đồng ý');
    expect((await bot.says('hạn nộp báo cáo quý 3?')).at(-1)!.text).toContain('Hạn nộp là');
  });

  it('xóa dữ liệu: hỏi lại một lần, “không” thì giữ nguyên, “có” thì từ đó là người lạ', async () => {
    const bot = await start();
    expect((await bot.says('xóa dữ liệu của tôi'))[0]!.text).toContain('không lấy lại được');
    await bot.says('không');
    expect((await bot.says('tôi là ai'))[0]!.text).toContain('Nguyễn Thị Yến');
    await bot.says('xoa du lieu cua toi');
    expect((await bot.says('có'))[0]!.text).toContain('Đã xóa hết dữ liệu');
    expect((await bot.says('tôi là ai'))[0]!.text).toContain('gõ mã mời');
    expect(await acts(bot.db, 'YEN')).toEqual(['xoa-du-lieu']);
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole' });
  });
});

describe('Quyền với dữ liệu của mình không mất, dù không được dùng trợ lý', () => {
  it('người chưa đồng ý xem được thông tin tài khoản, không có gì để rút, và xóa bằng một câu không thể nhầm', async () => {
    const bot = await startTestApp({ sources });
    await bot.db.deleteFrom('consent').where('person', '=', 'YEN').execute();
    expect((await bot.says('dữ liệu của tôi'))[0]!.text).toContain('chưa trả lời thông báo');
    expect((await bot.says('rút đồng ý'))[0]!.text).toContain('không có gì để rút');
    expect((await bot.says('sửa tên thành Lan Anh'))[0]!.text).toContain('chưa đồng ý');
    expect((await bot.says('xóa dữ liệu của tôi'))[0]!.text).toContain('gõ “xóa hết dữ liệu”');
    expect((await bot.says('1'))[0]!.text).not.toContain('Đã xóa');
    await bot.db.deleteFrom('consent').where('person', '=', 'YEN').execute();
    expect((await bot.says('xoa het du lieu'))[0]!.text).toContain('Đã xóa hết dữ liệu');
    expect((await bot.says('dữ liệu của tôi'))[0]!.text).toContain('gõ mã mời');
  });

  it('người bị khóa không xem, không sửa, nhưng rút và xóa được', async () => {
    const bot = await startTestApp({ sources });
    const lock = { locked_at: '2026-09-14T00:00:00.000Z' };
    await bot.db.updateTable('account').set(lock).where('person', 'in', ['YEN', 'NAM']).execute();
    for (const typed of ['dữ liệu của tôi', 'sửa tên thành Lan Anh'])
      expect((await bot.says(typed))[0]!.text).toContain('tạm khóa');
    await bot.says('rút đồng ý');
    expect((await bot.says('2'))[0]!.text).not.toContain('Đã rút');
    await bot.says('rút đồng ý');
    expect((await bot.says('1'))[0]!.text).toContain('Đã rút đồng ý.');
    await bot.says('xóa dữ liệu của tôi', 'nam');
    expect((await bot.says('1', 'nam'))[0]!.text).toContain('Đã xóa hết dữ liệu');
  });

  it('người đã thôi việc xem, rút và xóa được; tên thì văn phòng sửa', async () => {
    const bot = await startTestApp({ sources });
    await bot.db.updateTable('person').set({ valid_to: '2026-09-01' }).where('code', '=', 'YEN').execute();
    expect((await bot.says('dữ liệu của tôi'))[0]!.text).toContain('hiện không còn trong danh sách');
    expect((await bot.says('sửa tên'))[0]!.text).toContain('liên hệ');
    await bot.says('xóa dữ liệu của tôi');
    expect((await bot.says('xóa hết dữ liệu'))[0]!.text).toContain('Đã xóa hết dữ liệu');
  });

  it('người duy nhất của Văn phòng trung ương không tự rời đi được; có người thứ hai thì được', async () => {
    const bot = await startTestApp({ sources });
    for (const typed of ['rút đồng ý', 'xóa dữ liệu của tôi', 'xóa hết dữ liệu']) {
      expect((await bot.says(typed, 'van-phong'))[0]!.text).toContain('Trước hết anh/chị mời thêm một người');
    }
    const term = { person: 'LAN', role: 'van-phong-trung-uong', scope: null, from: '2026-01-01', to: null } as const;
    await transact(bot.db, (tx) => putTerm(tx, term));
    await bot.says('xóa dữ liệu của tôi', 'van-phong');
    expect((await bot.says('1', 'van-phong'))[0]!.text).toContain('Đã xóa hết dữ liệu');
    expect((await bot.says('rút đồng ý', 'lan'))[0]!.text).toContain('chưa thể rời đi');
  });

  it('trong nhóm không ai thấy dữ liệu của ai', async () => {
    const bot = await startTestApp({ sources });
    for (const text of ['dữ liệu của tôi', 'xóa hết dữ liệu', 'sửa tên thành Lan Anh']) {
      const before = bot.channel.sent.length;
      const inGroup = { chatId: 'nhom', chatKind: 'group' } as const;
      await bot.channel.deliver({ ...bot.channel.message('yen', { kind: 'text', text }, bot.clock.now()), ...inGroup });
      await bot.app.settle();
      expect(bot.channel.sent.slice(before).map((part) => part.text)).toEqual([
        expect.stringContaining('trò chuyện riêng'),
      ]);
    }
  });
});

async function acts(db: Db, person: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit').select('act').where('target', '=', person).orderBy('id').execute();
  return rows.map(({ act }) => act);
}
