import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/audit-store.ts';
import { transact } from '../../src/db/transact.ts';
import { enqueue, PRIORITY } from '../../src/mailbox/outbox.ts';
import { linkIdentity } from '../../src/people/identity-store.ts';
import { tellPerson } from '../../src/people/tell-person.ts';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';

const LOCKED = /^Tài khoản của anh\/chị đang tạm khóa/;

async function audit(bot: TestApp) {
  return bot.db.selectFrom('audit').select(['actor', 'act', 'target', 'by_right']).orderBy('id').execute();
}

async function lockYen(bot: TestApp, by = 'van-phong') {
  await bot.says('/khoa YEN', by);
  return bot.says('1', by);
}

describe('Khóa một tài khoản', () => {
  it.each([
    ['bằng lệnh và mã', '/khoa yen', '1', 'van-phong'],
    ['bằng lời, có dấu, họ tên đầy đủ', 'khóa tài khoản của chị Nguyễn Thị Yến', 'Khóa ngay', 'van-phong'],
    ['như hướng dẫn: “khóa” kèm họ tên', 'khóa Nguyễn Thị Yến', 'có', 'van-phong'],
    ['không dấu, họ tên viết hoa', 'Khoa Nguyen Thi Yen', 'dong y', 'van-phong'],
    ['không dấu, chỉ tên gọi, do người vận hành', 'khoa tai khoan chi Yen', 'khoa ngay', 'van-hanh'],
  ])('%s: xem trước rồi mới khóa; từ đó chỉ còn một câu trả lời', async (_, command, yes, by) => {
    const bot = await startTestApp();
    const [preview] = await bot.says(command, by);
    expect(preview?.text).toContain('Khóa tài khoản của Nguyễn Thị Yến (Liên hiệp Hội tỉnh Lâm Đồng, mã YEN)?');
    expect(preview?.buttons).toEqual(['Khóa ngay', 'Không']);
    expect((await bot.says('hạn nộp báo cáo?', 'yen'))[0]?.text).not.toMatch(LOCKED);

    expect((await bot.says(yes, by))[0]?.text).toContain('Đã khóa tài khoản của Nguyễn Thị Yến');
    for (const text of ['hạn nộp báo cáo?', 'dữ liệu của tôi', '/moi', 'chào']) {
      const replies = await bot.says(text, 'yen');
      expect(replies.map((one) => one.text)).toEqual([expect.stringMatching(LOCKED)]);
    }
    expect((await bot.says('chào', 'nam'))[0]?.text).not.toMatch(LOCKED);
    expect((await audit(bot)).at(-1)).toMatchObject({ act: 'khoa-tai-khoan', target: 'YEN' });
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole' });
  });

  it.each(['khóa học này có được cộng điểm không', 'khoa học công nghệ', 'Khóa VII', 'khoa hoc cong nghe tinh'])(
    '“%s” là câu hỏi, không khóa ai',
    async (text) => {
      const bot = await startTestApp();
      expect((await bot.says(text, 'van-phong'))[0]?.text).toContain('Chưa tìm thấy');
    },
  );

  it('dừng trong một giây: câu trả lời đang soạn lúc bị khóa không được gửi đi nữa (ca 13)', async () => {
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const bot = await startTestApp({
      sources: {
        answer: async () => {
          ask();
          await held;
          return answer('Số liệu nội bộ.', 'x');
        },
      },
    });
    await bot.channel.deliver(
      bot.channel.message('yen', { kind: 'text', text: 'hạn nộp báo cáo quý 3' }, bot.clock.now()),
    );
    await asked;
    const began = performance.now();
    await transact(bot.db, async (tx) => {
      await tx
        .updateTable('account')
        .set({ locked_at: bot.clock.now().toISOString() })
        .where('person', '=', 'YEN')
        .execute();
    });
    release();
    await bot.app.settle();
    expect(performance.now() - began).toBeLessThan(1000);
    const toYen = bot.channel.sent.filter(({ chatId }) => chatId === 'yen').map(({ text }) => text);
    expect(toYen).toEqual([expect.stringMatching(LOCKED)]);
  });

  it('khóa cả các kênh đã liên kết, và tin nhắn đang chờ gửi dừng lại', async () => {
    const bot = await startTestApp();
    const at = bot.clock.now();
    await transact(bot.db, async (tx) => {
      await linkIdentity(tx, { channel: 'web', chatId: 'yen-2', senderId: 'yen-2' }, 'YEN', at);
      const dueAt = new Date(at.getTime() + 3_600_000);
      await tellPerson(tx, 'YEN', { text: 'Nhắc hạn' }, { at, dedupe: 'x', dueAt });
      // To an account that is no longer one of theirs.
      const old = { at, dedupe: 'w', dueAt, priority: PRIORITY.notice, person: 'YEN' };
      await enqueue(tx, { text: 'Nhắc hạn' }, { channel: 'web', chatId: 'yen-cu' }, old);
    });
    const [preview] = await bot.says('/khoa YEN', 'van-phong');
    expect(preview?.text).toContain('cả 2 kênh');
    await bot.says('1', 'van-phong');
    expect((await bot.says('chào', 'yen-2')).map(({ text }) => text)).toEqual([expect.stringMatching(LOCKED)]);

    bot.clock.advance(2 * 3_600_000);
    await bot.app.settle();
    expect(bot.channel.sent.filter(({ text }) => text === 'Nhắc hạn')).toEqual([]);
    await transact(bot.db, async (tx) => {
      expect(await tellPerson(tx, 'YEN', { text: 'Nhắc nữa' }, { at, dedupe: 'y' })).toBe(false);
    });
  });

  it('mở khóa thì lại dùng được, không phải đồng ý lại', async () => {
    const bot = await startTestApp();
    await lockYen(bot);
    const [preview] = await bot.says('mở khóa chị Yến', 'van-phong');
    expect(preview?.text).toContain('Mở lại tài khoản của Nguyễn Thị Yến');
    expect((await bot.says('mo khoa', 'van-phong'))[0]?.text).toContain('Đã mở khóa');
    expect((await bot.says('chào', 'yen'))[0]?.text).not.toMatch(LOCKED);
  });

  it('người không có quyền bị từ chối, không biết thêm gì, và có ghi lại', async () => {
    const bot = await startTestApp();
    for (const who of ['yen', 'cuong', 'giang']) {
      for (const text of ['/khoa NAM', '/khoa khong-co-ai', '/mokhoa NAM', '/khoa']) {
        const [reply] = await bot.says(text, who);
        expect(reply?.text).toMatch(/^Chỉ văn phòng trung ương hoặc người vận hành/);
      }
    }
    expect((await audit(bot)).every(({ by_right }) => by_right === 'tu-choi')).toBe(true);
    expect(await audit(bot)).toHaveLength(12);
  });

  it('không tự khóa mình; không khóa người cuối cùng của văn phòng trung ương (ca 21)', async () => {
    const bot = await startTestApp();
    expect((await bot.says('/khoa VAN-PHONG', 'van-phong'))[0]?.text).toContain('không tự khóa');
    expect((await bot.says('/khoa VAN-PHONG', 'van-hanh'))[0]?.text).toContain(
      'người cuối cùng của văn phòng trung ương',
    );
    expect((await bot.says('chào', 'van-phong'))[0]?.text).not.toMatch(LOCKED);
  });

  it('hai người cùng tên thì hỏi lại ai, kèm đơn vị và mã; không có ai thì nói rõ', async () => {
    const bot = await startTestApp();
    await bot.db.updateTable('person').set({ name: 'Lê Văn Nam' }).where('code', '=', 'HA').execute();
    const [which] = await bot.says('/khoa anh Nam', 'van-phong');
    expect(which?.buttons).toEqual([
      'Lê Văn Nam (Liên hiệp Hội thành phố Hà Nội, mã HA)',
      'Trần Văn Nam (Liên hiệp Hội tỉnh Lâm Đồng, mã NAM)',
    ]);
    expect((await bot.says('2', 'van-phong'))[0]?.text).toContain('Khóa tài khoản của Trần Văn Nam');
    expect((await bot.says('không', 'van-phong'))[0]?.text).toContain('Dạ vâng');
    expect((await bot.says('/khoa anh Tèo', 'van-phong'))[0]?.text).toContain('Không thấy ai tên hoặc mã “anh Tèo”');
    expect((await bot.says('chào', 'nam'))[0]?.text).not.toMatch(LOCKED);
  });

  it('hai người quản trị cùng khóa một tài khoản: người sau thấy ai đã khóa, nhật ký có cả hai (ca 22)', async () => {
    const bot = await startTestApp();
    await bot.says('/khoa YEN', 'van-phong');
    await bot.says('/khoa YEN', 'van-hanh');
    await bot.says('1', 'van-phong');
    const [late] = await bot.says('1', 'van-hanh');
    expect(late?.text).toContain('do Vũ Thị Văn (Liên hiệp Hội Việt Nam, mã VAN-PHONG) thực hiện');
    expect(await audit(bot)).toEqual([
      { actor: 'VAN-PHONG', act: 'khoa-tai-khoan', target: 'YEN', by_right: 'van-phong-trung-uong' },
      { actor: 'VAN-HANH', act: 'khoa-tai-khoan/da-xong-truoc', target: 'YEN', by_right: 'van-hanh' },
    ]);
  });

  it('nút “Khóa ngay” bấm sau khi hết quyền thì không còn tác dụng (ca 12)', async () => {
    const bot = await startTestApp();
    await bot.says('/khoa YEN', 'van-hanh');
    await bot.db.updateTable('term').set({ valid_to: '2026-09-13' }).where('person', '=', 'VAN-HANH').execute();
    expect((await bot.says('1', 'van-hanh'))[0]?.text).toMatch(/^Chỉ văn phòng trung ương/);
    expect((await bot.says('chào', 'yen'))[0]?.text).not.toMatch(LOCKED);
  });
});
