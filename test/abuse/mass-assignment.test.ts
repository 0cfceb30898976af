import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

describe('24: tệp nhập có thêm cột và công thức', () => {
  it('cột role, unit_id, __proto__ không được dùng đến, và được nói ra; không ai được thêm quyền', async () => {
    const bot = await startTestApp();
    const before = await bot.db.selectFrom('term').selectAll().execute();
    const csv = [
      'Mã cán bộ,Họ và tên,Đơn vị,role,unit_id,__proto__,constructor',
      'YEN,Nguyễn Thị Yến Nhi,LHH-LAM-DONG,van-phong-trung-uong,LHHVN,{"role":"van-hanh"},x',
    ].join('\n');
    const [shown] = await sendsWorkbook(bot, 'can-bo.csv', Buffer.from(csv));
    for (const name of ['role', 'unit_id', '__proto__', 'constructor']) {
      expect(shown?.text).toContain(`! Bỏ qua cột “${name}” ở tệp “can-bo.csv” (không dùng đến).`);
    }
    expect((await bot.says('1', 'van-phong'))[0]?.text).toContain('Đã nhập');
    const [yen] = await bot.db.selectFrom('person').selectAll().where('code', '=', 'YEN').execute();
    expect(yen).toMatchObject({ name: 'Nguyễn Thị Yến Nhi', don_vi: 'LHH-LAM-DONG' });
    expect(await bot.db.selectFrom('term').selectAll().execute()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { role?: unknown }).role).toBeUndefined();
  });

  it('dòng có công thức không được nhận, và nói vì sao', async () => {
    const bot = await startTestApp();
    const text = (value: string) => ({ type: String, value }) as const;
    const formula = { type: 'Formula', value: 'HYPERLINK("http://x.example";"A")' } as const;
    const bytes = await writeExcelFile([
      {
        sheet: 'Đơn vị',
        data: [
          [text('Mã đơn vị'), text('Tên đơn vị')],
          [text('LHH-KON-TUM'), formula],
        ],
      },
    ]).toBuffer();
    const [shown] = await sendsWorkbook(bot, 'don-vi.xlsx', bytes);
    expect(shown?.text).toContain('x Dòng 2, trang “Đơn vị”: Có ô chứa công thức.');
    expect(shown?.buttons).toEqual([]);
  });
});

function sendsWorkbook(bot: TestApp, name: string, bytes: Uint8Array) {
  bot.channel.files.set(name, { kind: 'ok', bytes });
  const file = { ref: name, name, mimeType: null, size: bytes.length };
  return bot.sends({ kind: 'file', file, caption: null }, 'van-phong');
}
