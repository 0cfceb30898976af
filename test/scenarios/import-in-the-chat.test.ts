import { describe, expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { newFileId } from '../../src/files/file-bytes.ts';
import { findLink } from '../../src/files/file-link.ts';
import { readKeptFile } from '../../src/files/keep-file.ts';
import { takeUpload } from '../../src/files/take-upload.ts';
import { readTables } from '../../src/organisation-import/tables/read-tables.ts';
import { templateSheets } from '../../src/organisation-import/template/template-sheets.ts';
import { writeWorkbook } from '../../src/organisation-import/template/write-workbook.ts';
import { verifyAudit } from '../../src/audit/audit-store.ts';
import { removeTerm } from '../../src/people/people-store.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { letIn } from '../support/union.ts';

const NEW_UNIT = ['Mã đơn vị,Tên đơn vị,Tên gọi khác', 'LHH-KON-TUM,Liên hiệp Hội tỉnh Kon Tum,Kon Tum'];
const RENAMED = [...NEW_UNIT, 'LHH-LAM-DONG,Liên hiệp Hội tỉnh Lâm Đồng mới,'];

describe('Văn phòng trung ương nhập danh sách bằng cách gửi tệp', () => {
  it('gửi tệp thì xem trước, gõ 1 thì nhập; một lần nhập là một dòng nhật ký', async () => {
    const bot = await startTestApp();
    const [shown] = await sendsFile(bot, 'don-vi.csv', RENAMED);
    expect(shown?.text).toBe(
      [
        'Tệp “don-vi.csv”: thêm 1, sửa 1, bỏ 0, không đổi 0.',
        '',
        '~ đơn vị LHH-LAM-DONG (Liên hiệp Hội tỉnh Lâm Đồng mới): Tên đơn vị: Liên hiệp Hội tỉnh Lâm Đồng → Liên hiệp Hội tỉnh Lâm Đồng mới',
        '+ đơn vị LHH-KON-TUM (Liên hiệp Hội tỉnh Kon Tum), từ 14/09/2026',
        '',
        'Anh/chị có nhập những thay đổi này không ạ?',
      ].join('\n'),
    );
    expect(shown?.buttons).toEqual(['Nhập', 'Không']);
    expect(await names(bot)).not.toContain('Liên hiệp Hội tỉnh Kon Tum');

    expect((await bot.says('1', 'van-phong'))[0]?.text).toBe(
      'Đã nhập tệp “don-vi.csv”: thêm 1, sửa 1, bỏ 0, không đổi 0.',
    );
    expect(await names(bot)).toContain('Liên hiệp Hội tỉnh Kon Tum');
    const rows = await bot.db.selectFrom('audit').select(['actor', 'act', 'by_right', 'detail']).execute();
    expect(rows).toEqual([
      { actor: 'VAN-PHONG', act: 'nhap-to-chuc', by_right: 'van-phong-trung-uong', detail: expect.any(String) },
    ]);
    expect(JSON.parse(rows[0]!.detail)).toEqual({ them: 1, sua: 1, bo: 0 });
    expect(await verifyAudit(bot.db)).toMatchObject({ kind: 'whole', rows: 1 });
    expect(await bot.db.selectFrom('kept_file').select('id').execute()).toEqual([]);
  });

  it('trả lời bằng chữ, có dấu hay không; “không” thì không có gì thay đổi và tệp được bỏ', async () => {
    const bot = await startTestApp();
    await sendsFile(bot, 'don-vi.csv', NEW_UNIT, 'nhờ nhập giúp');
    expect((await bot.says('khong', 'van-phong'))[0]?.text).toContain('không nhập gì cả');
    expect(await names(bot)).not.toContain('Liên hiệp Hội tỉnh Kon Tum');
    expect(await bot.db.selectFrom('kept_file').select('id').execute()).toEqual([]);
    await sendsFile(bot, 'don-vi.csv', NEW_UNIT);
    expect((await bot.says('nhap', 'van-phong'))[0]?.text).toContain('Đã nhập');
  });

  it('có một dòng không nhận thì chưa dòng nào được nhập; lý do đứng trước', async () => {
    const bot = await startTestApp();
    const [shown] = await sendsFile(bot, 'don-vi.csv', [...NEW_UNIT, 'mã sai!,Đơn vị khác,']);
    expect(shown?.text).toMatch(/^Tệp “don-vi.csv”: không nhận 1, thêm 1, /);
    expect(shown?.text.split('\n')[2]).toMatch(/^x Dòng 3, tệp “don-vi.csv”: .*mã chỉ gồm chữ không dấu/);
    expect(shown?.text).toContain('Chưa dòng nào được nhập.');
    expect(shown?.text).toContain('gõ “mẫu nhập”');
    expect(shown?.buttons).toEqual([]);
    expect(await bot.says('1', 'van-phong')).toEqual([
      expect.objectContaining({ text: expect.stringContaining('không còn tác dụng') }),
    ]);
    expect(await names(bot)).not.toContain('Liên hiệp Hội tỉnh Kon Tum');
  });

  it('trang không phải của bảng nào: lý do nói trọn phải làm gì', async () => {
    const bot = await startTestApp();
    const [shown] = await sendsFile(bot, 'danh-ba.csv', ['STT,Tên,Điện thoại', '1,Nguyễn Văn A,0912345678']);
    expect(shown?.text).not.toContain('…');
    expect(shown?.text).not.toContain('0912345678');
  });

  it('tệp dài thì cho xem 15 dòng, phần còn lại là một con số', async () => {
    const bot = await startTestApp();
    const many = Array.from({ length: 40 }, (_, n) => `LHH-${n},Đơn vị số ${n}`);
    const [shown] = await sendsFile(bot, 'don-vi.csv', ['Mã đơn vị,Tên đơn vị', ...many]);
    expect(shown?.text.split('\n').filter((line) => line.startsWith('+'))).toHaveLength(15);
    expect(shown?.text).toContain('… và 25 dòng nữa.');
    await bot.says('1', 'van-phong');
    expect(await names(bot)).toContain('Đơn vị số 39');
  });

  it('dữ liệu thay đổi sau khi xem thì được xem lại, rồi mới nhập', async () => {
    const bot = await startTestApp();
    await sendsFile(bot, 'don-vi.csv', RENAMED);
    await bot.db
      .updateTable('don_vi')
      .set({ name: 'Tên do người khác sửa' })
      .where('code', '=', 'LHH-LAM-DONG')
      .execute();
    const [again] = await bot.says('1', 'van-phong');
    expect(again?.text).toMatch(/^Dữ liệu vừa được thay đổi ở nơi khác nên tôi chưa nhập/);
    expect(again?.text).toContain('Tên do người khác sửa →');
    expect(await names(bot)).toContain('Tên do người khác sửa');
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('Đã nhập');
  });

  it('mất vai trò sau khi xem thì nút cũ không nhập được gì, và việc đó được ghi lại', async () => {
    const bot = await startTestApp();
    await sendsFile(bot, 'don-vi.csv', NEW_UNIT);
    const term = {
      person: 'VAN-PHONG',
      role: 'van-phong-trung-uong',
      scope: null,
      from: '2024-01-01',
      to: null,
    } as const;
    await transact(bot.db, (tx) => removeTerm(tx, term));
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('chỉ dành cho Văn phòng trung ương');
    expect(await names(bot)).not.toContain('Liên hiệp Hội tỉnh Kon Tum');
    expect(await bot.db.selectFrom('audit').select(['actor', 'by_right']).execute()).toEqual([
      { actor: 'VAN-PHONG', by_right: 'tu-choi' },
    ]);
  });

  it('tệp chờ quá một ngày thì không còn; gửi lại là được', async () => {
    const bot = await startTestApp();
    await sendsFile(bot, 'don-vi.csv', NEW_UNIT);
    bot.clock.advance(25 * 3_600_000);
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('quá một ngày');
  });

  it('tệp hỏng, tệp không phải bảng, tệp không tải được: nói rõ, không có gì thay đổi', async () => {
    const bot = await startTestApp();
    expect((await sendsBytes(bot, 'a.xlsx', Buffer.from('không phải tệp Excel')))[0]?.text).toContain(
      'chưa đọc được tệp “a.xlsx”',
    );
    expect((await sendsBytes(bot, 'a.csv', new Uint8Array()))[0]?.text).toContain('rỗng');
    const file = { ref: 'mất', name: 'a.xlsx', mimeType: null, size: 10 };
    expect((await bot.sends({ kind: 'file', file, caption: null }, 'van-phong'))[0]?.text).toContain('chưa tải được');
  });

  it('không ai tự đưa mình ra khỏi vai trò Văn phòng trung ương cuối cùng', async () => {
    const bot = await startTestApp();
    const [shown] = await sendsFile(bot, 'nhiem-ky.csv', [
      'Cán bộ,Vai trò,Từ ngày,Đến ngày',
      'VAN-PHONG,Văn phòng trung ương,01/01/2024,31/08/2026',
    ]);
    expect(shown?.text).toContain('không còn ai giữ vai trò Văn phòng trung ương');
    expect(shown?.buttons).toEqual([]);
  });

  it.each([
    ['thay bằng người chưa có tài khoản', '31/08/2026', '01/01/2024'],
    ['hẹn ngày mai mới hết', '15/09/2026', '16/09/2026'],
  ])('%s: không nhận khi không còn ai vào được; người thay đã dùng thì nhận', async (_, to, from) => {
    const bot = await startTestApp();
    const lines = [
      'Cán bộ,Vai trò,Từ ngày,Đến ngày',
      `VAN-PHONG,Văn phòng trung ương,01/01/2024,${to}`,
      `VAN-HANH,Văn phòng trung ương,${from},`,
    ];
    await bot.db.deleteFrom('identity').where('person', '=', 'VAN-HANH').execute();
    const [refused] = await sendsFile(bot, 'nhiem-ky.csv', lines);
    expect(refused?.text).toContain('không còn ai của Văn phòng trung ương có tài khoản');
    const account = { channel: 'web', chatId: 'van-hanh', senderId: 'van-hanh' } as const;
    await letIn(bot.db, account, 'VAN-HANH', { at: bot.clock.now(), consents: true });
    expect((await sendsFile(bot, 'nhiem-ky.csv', lines))[0]?.buttons).toEqual(['Nhập', 'Không']);
  });
});

describe('Người không thuộc Văn phòng trung ương', () => {
  it.each(['lan', 'cuong', 'van-hanh'])('%s gửi bảng dữ liệu thì đó là một tệp như mọi tệp', async (who) => {
    const bot = await startTestApp();
    const [reply] = await sendsFile(bot, 'don-vi.csv', NEW_UNIT, null, who);
    expect(reply?.text).toMatch(/^Tôi đã nhận được tệp/);
    expect(await bot.db.selectFrom('kept_file').select('id').execute()).toEqual([]);
  });

  it('gõ lệnh nhập dữ liệu thì được nói là việc của ai', async () => {
    const bot = await startTestApp();
    for (const command of ['/nhapdulieu', '/mau']) {
      expect((await bot.says(command, 'cuong'))[0]?.text).toContain('chỉ dành cho Văn phòng trung ương');
    }
  });
});

describe('Cách nhập và tệp mẫu', () => {
  it.each(['/nhapdulieu', 'nhập dữ liệu', 'nhap du lieu'])(
    '“%s” chỉ cách làm, kèm liên kết gửi tệp dùng một lần',
    async (said) => {
      const bot = await startTestApp();
      const [reply] = await bot.says(said, 'van-phong');
      expect(reply?.text).toMatch(/^Anh\/chị gửi vào đây tệp Excel/);
      expect(reply?.text).toMatch(/https:\/\/tro-ly\.example\/gui-tep\/[\w-]{32}$/);
      expect(await bot.db.selectFrom('file_link').select(['kind', 'person']).execute()).toEqual([
        { kind: 'gui-len', person: 'VAN-PHONG' },
      ]);
    },
  );

  it('ở kênh không gửi được tệp: gửi bằng liên kết ấy thì cũng được xem trước và nhập như thường', async () => {
    const bot = await startTestApp();
    const [reply] = await bot.says('/nhapdulieu', 'van-phong');
    const token = reply!.text.split('/').at(-1)!;
    const owner = (await findLink(bot.db, 'gui-len', token, bot.clock.now()))!.owner;
    const upload = { token, owner, name: 'don-vi.csv', bytes: Buffer.from(NEW_UNIT.join('\n')) };
    const taken = await takeUpload(bot.files, upload, { id: newFileId(), at: bot.clock.now() });
    expect(taken.kind).toBe('taken');
    bot.app.takeUp(owner);
    await bot.app.settle();
    expect(bot.channel.sent.at(-1)?.text).toMatch(/^Tệp “don-vi.csv”: thêm 1/);
    const { expires_at: until } = await bot.db.selectFrom('kept_file').select('expires_at').executeTakeFirstOrThrow();
    expect(Date.parse(until!) - bot.clock.now().getTime()).toBe(24 * 3_600_000);
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('Đã nhập');
    expect(await bot.db.selectFrom('kept_file').select('id').execute()).toEqual([]);
  });

  it.each(['/mau', 'mẫu nhập', 'gửi tôi file mẫu', 'gui toi file mau', 'cho tôi xin mẫu nhập', 'tệp mẫu'])(
    '“%s” được tệp mẫu, chính là tệp mẫu của máy chủ',
    async (said) => {
      const bot = await startTestApp();
      const [reply] = await bot.says(said, 'van-phong');
      expect(reply?.fileId).toBeDefined();
      const kept = await readKeptFile(bot.files, reply!.fileId!, bot.clock.now());
      expect(kept?.file.name).toBe('mau-nhap-to-chuc.xlsx');
      const read = await readTables(kept!.bytes, kept!.file.name);
      const sheets = read.kind === 'tables' ? read.tables.map(({ sheet }) => sheet) : [];
      expect(sheets).toEqual(templateSheets().map(({ name }) => name));
    },
  );

  it('gửi lại tệp mẫu chưa điền thì không có gì để nhập', async () => {
    const bot = await startTestApp();
    const bytes = await writeWorkbook(templateSheets());
    const [reply] = await sendsBytes(bot, 'mau-nhap-to-chuc.xlsx', bytes);
    expect(reply?.text).toContain('không cần nhập');
  });
});

function sendsFile(
  bot: TestApp,
  name: string,
  lines: readonly string[],
  caption: string | null = null,
  who = 'van-phong',
) {
  return sendsBytes(bot, name, Buffer.from(lines.join('\n')), caption, who);
}

function sendsBytes(bot: TestApp, name: string, bytes: Uint8Array, caption: string | null = null, who = 'van-phong') {
  bot.channel.files.set(name, { kind: 'ok', bytes });
  const file = { ref: name, name, mimeType: null, size: bytes.length };
  return bot.sends({ kind: 'file', file, caption }, who);
}

async function names(bot: TestApp): Promise<readonly string[]> {
  return (await bot.db.selectFrom('don_vi').select('name').execute()).map(({ name }) => name);
}
