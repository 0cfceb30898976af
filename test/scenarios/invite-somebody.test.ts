import { describe, expect, it } from 'vitest';
import { answer, startTestApp, type TestApp } from '../support/start-test-app.ts';

const CODE = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}/;

async function invites(bot: TestApp) {
  const rows = await bot.db.selectFrom('join_code').select(['grants', 'issued_by', 'revoked_at']).execute();
  return rows.map(({ grants, ...row }) => ({ ...row, ...JSON.parse(grants) }));
}

describe('Mời người vào dùng trợ lý', () => {
  it.each([
    ['có dấu', 'mời chuyên viên Lâm Đồng tên Nguyễn Văn Anh'],
    ['lệnh', '/moi chuyên viên Lâm Đồng tên Nguyễn Văn Anh'],
    ['tên không có chữ “tên”', 'mời chuyên viên Lâm Đồng Nguyễn Văn Anh'],
    ['đảo thứ tự', 'mời anh Nguyễn Văn Anh làm chuyên viên Lâm Đồng'],
    ['đơn vị viết tắt, mã', 'Mời giúp chuyên viên LHH-LAM-DONG, tên: Nguyễn Văn Anh'],
  ])('một dòng là đủ (%s): có mã, mời ai, đến khi nào, và tin để chuyển tiếp', async (_, said) => {
    const bot = await startTestApp();
    const [made, forward] = await bot.says(said, 'van-phong');
    expect(made?.text).toContain('Nguyễn Văn Anh (Chuyên viên Liên hiệp Hội tỉnh Lâm Đồng)');
    expect(made?.text).toContain('dùng một lần, đến 08:30 ngày 21/09/2026');
    expect(forward?.text).toMatch(CODE);
    expect(forward?.text).toContain('Trên Zalo');
    expect(forward?.text).toMatch(/gõ “\/start [0-9A-Z-]+”/);
    expect(await invites(bot)).toMatchObject([
      { issued_by: 'VAN-PHONG', name: 'Nguyễn Văn Anh', donVi: 'LHH-LAM-DONG', role: 'chuyen-vien', until: null },
    ]);
    const bodies = await bot.db.selectFrom('outbox').select(['body', 'fleeting']).execute();
    expect(bodies.filter(({ body }) => CODE.test(body)).map(({ fleeting }) => fleeting)).toEqual([1]);
    const kept = JSON.stringify(await bot.db.selectFrom('join_code').selectAll().execute());
    expect(kept).not.toContain(CODE.exec(forward?.text ?? '')![0].replaceAll('-', ''));
    expect(
      (await bot.db.selectFrom('conversation').select('state').execute()).some(({ state }) => CODE.test(state)),
    ).toBe(false);
  });

  it.each(['Lê Thị A', 'Chu Văn An', 'LE THI A'])('tên ghi sao giữ vậy, không mất chữ nào: %s', async (name) => {
    const bot = await startTestApp();
    await bot.says(`mời chuyên viên Lâm Đồng tên ${name}`, 'van-phong');
    expect(await invites(bot)).toMatchObject([{ name }]);
  });

  it.each(['<b>x</b>', 'A', 'x'.repeat(61), '0912345678'])(
    'không phải họ tên thì hỏi lại, chưa có mã nào: %s',
    async (said) => {
      const bot = await startTestApp();
      const [again] = await bot.says(`mời chuyên viên Lâm Đồng tên ${said}`, 'van-phong');
      expect(again?.text).toMatch(/^Họ tên chỉ gồm chữ cái, từ 2 đến 60 ký tự\. Mời Chuyên viên/);
      expect(await invites(bot)).toEqual([]);
      await bot.says('Lý Văn Tư', 'van-phong');
      expect(await invites(bot)).toMatchObject([{ name: 'Lý Văn Tư' }]);
    },
  );

  it.each(['không cần tên', 'khong can ghi ten', 'chưa biết tên', 'ko can a'])(
    'được hỏi tên mà trả lời “%s” là bỏ qua, không phải một họ tên',
    async (said) => {
      const bot = await startTestApp();
      await bot.says('mời chuyên viên Lâm Đồng', 'van-phong');
      await bot.says(said, 'van-phong');
      expect(await invites(bot)).toMatchObject([{ name: null }]);
    },
  );

  it('không dấu cũng được; tỉnh cũ dẫn đến đơn vị mới', async () => {
    const bot = await startTestApp();
    await bot.db
      .updateTable('don_vi')
      .set({ aliases: JSON.stringify(['Bình Định', 'LHH tỉnh Bình Định']) })
      .where('code', '=', 'LHH-GIA-LAI')
      .execute();
    await bot.says('moi can bo binh dinh ten Tran Thi Be', 'van-phong');
    expect(await invites(bot)).toMatchObject([{ name: 'Tran Thi Be', donVi: 'LHH-GIA-LAI', role: 'chuyen-vien' }]);
  });

  it('Cụm trưởng được hỏi từng câu ngắn, chỉ với vai trò và đơn vị của cụm mình; “bỏ qua” được tên', async () => {
    const bot = await startTestApp();
    const [role] = await bot.says('/moi', 'cuong');
    expect(role?.buttons).toEqual(['Chuyên viên', 'Lãnh đạo đơn vị', 'Thư ký cụm']);
    const [unit] = await bot.says('chuyen vien', 'cuong');
    expect(unit?.buttons).toEqual([
      'Liên hiệp Hội tỉnh Đắk Lắk',
      'Liên hiệp Hội tỉnh Gia Lai',
      'Liên hiệp Hội tỉnh Lâm Đồng',
    ]);
    const [name] = await bot.says('dak lak', 'cuong');
    expect(name?.text).toContain('Mời Chuyên viên Liên hiệp Hội tỉnh Đắk Lắk: họ tên');
    const [made] = await bot.says('bỏ qua', 'cuong');
    expect(made?.text).toContain('chưa ghi tên (Chuyên viên Liên hiệp Hội tỉnh Đắk Lắk)');
    expect(await invites(bot)).toMatchObject([{ issued_by: 'CUONG', name: null, donVi: 'LHH-DAK-LAK' }]);
  });

  it('bấm nút cũng vậy; nút của câu trước không làm gì', async () => {
    const bot = await startTestApp();
    const press = async (number: number, choicesId?: string) => {
      const rows = await bot.db.selectFrom('conversation').select('state').where('chat_id', '=', 'cuong').execute();
      const open = JSON.parse(rows[0]!.state).choices?.id as string;
      const replies = await bot.sends({ kind: 'choice', choicesId: choicesId ?? open, number }, 'cuong');
      return { open, text: replies[0]?.text };
    };
    await bot.says('/moi', 'cuong');
    const { open } = await press(1);
    expect((await press(2, open)).text).toContain('không còn tác dụng');
    await press(3);
    expect((await press(1)).text).toContain('chưa ghi tên (Chuyên viên Liên hiệp Hội tỉnh Lâm Đồng)');
    expect(await invites(bot)).toHaveLength(1);
  });

  it('trả lời bằng số cũng vậy, trên kênh không có nút', async () => {
    const bot = await startTestApp();
    await bot.says('/moi', 'cuong');
    await bot.says('3', 'cuong');
    await bot.says('số 2', 'cuong');
    const [made] = await bot.says('Lý Thị Hoa', 'cuong');
    expect(made?.text).toContain('Lý Thị Hoa (Thư ký Cụm Tây Nguyên, Liên hiệp Hội tỉnh Gia Lai)');
    expect(await invites(bot)).toMatchObject([{ role: 'thu-ky-cum', scope: 'CUM-TN', until: '2026-12-31' }]);
  });

  it('đang hỏi dở mà hỏi về văn bản thì trả lời, rồi hỏi lại câu đang mở', async () => {
    const bot = await startTestApp({ sources: { answer: async () => answer('Ngày 25/9.', 'x') } });
    await bot.says('mời chuyên viên Lâm Đồng', 'cuong');
    const replies = await bot.says('hạn nộp báo cáo quý 3 là khi nào?', 'cuong');
    expect(replies.map(({ text }) => text)).toEqual([
      expect.stringContaining('Ngày 25/9.'),
      expect.stringContaining('Mời Chuyên viên Liên hiệp Hội tỉnh Lâm Đồng: họ tên'),
    ]);
    expect((await bot.says('cảm ơn', 'cuong')).at(-1)?.text).toContain('họ tên');
    await bot.says('Lý Văn Tư', 'cuong');
    expect(await invites(bot)).toMatchObject([{ name: 'Lý Văn Tư' }]);
  });

  it('“hủy” là thôi, không có mã nào; số gõ sau đó không làm gì', async () => {
    const bot = await startTestApp();
    for (const word of ['hủy', 'huy', 'thôi']) {
      await bot.says('/moi', 'cuong');
      expect((await bot.says(word, 'cuong'))[0]?.text).toContain('Dạ vâng');
    }
    expect((await bot.says('1', 'cuong'))[0]?.text).toContain('không còn tác dụng');
    expect(await invites(bot)).toEqual([]);
  });

  it('đơn vị không rõ thì hỏi lại: không có, có nhiều, hoặc ngoài cụm', async () => {
    const bot = await startTestApp();
    expect((await bot.says('mời chuyên viên Sao Hỏa', 'cuong'))[0]?.text).toContain(
      'Không thấy đơn vị nào tên “Sao Hỏa”',
    );
    expect((await bot.says('Hà Nội', 'cuong'))[0]?.text).toContain(
      'không mời được Chuyên viên ở Liên hiệp Hội thành phố Hà Nội',
    );
    expect((await bot.says('mời chuyên viên Hà Nội', 'cuong'))[0]?.text).toContain('không mời được');
    expect(await invites(bot)).toEqual([]);
  });

  it('Cụm trưởng không mời được người cùng cấp hay cấp trên; người khác không mời được ai (có ghi lại)', async () => {
    const bot = await startTestApp();
    expect((await bot.says('mời văn phòng trung ương tên Lý Văn Tư', 'cuong'))[0]?.text).toContain('vai trò nào');
    await bot.says('hủy', 'cuong');
    for (const who of ['yen', 'lan', 'giang', 'dak', 'van-hanh']) {
      const [reply] = await bot.says('mời chuyên viên Lâm Đồng tên Lý Văn Tư', who);
      expect(reply?.text).toMatch(/^Chỉ văn phòng trung ương và Cụm trưởng/);
    }
    expect(await invites(bot)).toEqual([]);
    const refused = await bot.db.selectFrom('audit').selectAll().where('by_right', '=', 'tu-choi').execute();
    expect(refused).toHaveLength(5);
  });

  it('người đã có trong danh sách: gõ không dấu thì hỏi có phải người đó; đã có tài khoản thì không cần mã', async () => {
    const bot = await startTestApp();
    const [same] = await bot.says('moi chuyen vien lam dong ten tran van nam', 'van-phong');
    expect(same?.buttons).toEqual([
      'Trần Văn Nam (Liên hiệp Hội tỉnh Lâm Đồng, mã NAM)',
      'Người khác, cũng tên tran van nam',
    ]);
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('đã dùng trợ lý rồi');
    await bot.db.deleteFrom('identity').where('person', '=', 'NAM').execute();
    await bot.says('mời chuyên viên Lâm Đồng tên Trần Văn Nam', 'van-phong');
    expect(await invites(bot)).toMatchObject([{ person: 'NAM', name: 'Trần Văn Nam' }]);
  });

  it('mã đã mời: xem, hủy theo số sau khi xem trước; mã đã có người dùng thì nói rõ', async () => {
    const bot = await startTestApp();
    await bot.says('mời chuyên viên Lâm Đồng tên Lý Văn Tư', 'van-phong');
    bot.clock.advance(1000);
    await bot.says('mời lãnh đạo Gia Lai', 'van-phong');
    await bot.says('bo qua', 'van-phong');
    const [list] = await bot.says('mã đã mời', 'van-phong');
    expect(list?.text).toContain('1. Lý Văn Tư (Chuyên viên Liên hiệp Hội tỉnh Lâm Đồng)');
    expect(list?.text).toContain('2. chưa ghi tên (Lãnh đạo đơn vị Liên hiệp Hội tỉnh Gia Lai)');
    expect((await bot.says('ma da moi', 'cuong'))[0]?.text).toContain('không có mã mời nào');

    expect((await bot.says('huy ma 1', 'van-phong'))[0]?.text).toContain('Hủy mã mời cho Lý Văn Tư');
    await bot.db.updateTable('join_code').set({ used_at: bot.clock.now().toISOString() }).execute();
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('vừa có người dùng');
    expect((await bot.says('hủy mã 1', 'van-phong'))[0]?.text).toContain('không có mã mời nào');

    await bot.says('mời chuyên viên Lâm Đồng tên Lý Văn Năm', 'van-phong');
    await bot.says('hủy mã số 1', 'van-phong');
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('Đã hủy mã mời cho Lý Văn Năm');
    expect((await invites(bot)).map(({ revoked_at }) => revoked_at !== null)).toContain(true);
  });

  it.each([
    'mời họp cụm trước mấy ngày?',
    'mỗi chuyên viên được chấm bao nhiêu điểm',
    'moi quy bao cao may lan',
    'mới nhất có văn bản nào',
  ])('câu hỏi “%s” vẫn là câu hỏi', async (question) => {
    const asked: string[] = [];
    const bot = await startTestApp({
      sources: { answer: async (text) => (asked.push(text), answer('Đây.', 'x')) },
    });
    await bot.says(question, 'van-phong');
    expect(asked).toEqual([question]);
  });

  it('mất quyền giữa chừng: mã không được tạo (ca 12)', async () => {
    const bot = await startTestApp();
    await bot.says('mời chuyên viên Lâm Đồng', 'cuong');
    bot.clock.moveTo('2027-01-01T00:01');
    expect((await bot.says('Lý Văn Tư', 'cuong'))[0]?.text).toMatch(/^Chỉ văn phòng trung ương và Cụm trưởng/);
    expect(await invites(bot)).toEqual([]);
  });
});
