import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { appendAudit } from '../../src/audit/audit-store.ts';
import { auditCommand } from '../../src/cli/audit.ts';
import { openDatabase } from '../../src/db/open.ts';
import { databaseFile } from '../../src/db/state-folder.ts';
import { transact } from '../../src/db/transact.ts';

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = await openDatabase(databaseFile(folder));
  for (const n of [1, 2, 3, 4, 5]) {
    await transact(db, (tx) =>
      appendAudit(tx, {
        at: `2026-09-14T01:3${n}:00.000Z`,
        actor: n === 3 ? 'LAN' : 'VAN-PHONG',
        act: 'khoa-tai-khoan',
        target: 'NAM',
        byRight: 'van-phong-trung-uong',
        channel: 'zalo',
        detail: { lan: n },
      }),
    );
  }
  await db.destroy();
});

describe('68: ai đó sửa nhật ký ngay trong tệp SQLite', () => {
  it('chuỗi chưa ai đụng đến thì nguyên vẹn, mã thoát 0', async () => {
    expect(await audit('verify')).toMatchObject({ code: 0, out: expect.stringContaining('nguyên vẹn: 5 dòng') });
  });

  it.each([
    ['sửa người làm', "update audit set actor = 'NAM' where id = 3", 3, '08:33 ngày 14/09/2026'],
    ['sửa việc', "update audit set act = 'mo-khoa-tai-khoan' where id = 2", 2, '08:32'],
    ['sửa ngày giờ', "update audit set at = '2020-01-01T00:00:00.000Z' where id = 4", 4, '07:00 ngày 01/01/2020'],
    ['viết bậy vào ngày giờ', "update audit set at = 'hôm qua' where id = 4", 4, '“hôm qua”'],
    ['sửa số liệu', `update audit set detail = '{"lan":9}' where id = 1`, 1, '08:31'],
    ['sửa dấu', "update audit set hash = 'x' where id = 5", 5, '08:35'],
    ['xóa một dòng giữa', 'delete from audit where id = 2', 2, '08:33'],
    ['xóa dòng đầu', 'delete from audit where id = 1', 1, '08:32'],
    ['cắt đuôi', 'delete from audit where id >= 4', 4, 'không còn dòng nào'],
    [
      'cắt đuôi và sửa số dòng',
      'delete from audit where id = 5; update audit_head set rows = 4',
      5,
      'không còn dòng nào',
    ],
    ['xóa tất cả', 'delete from audit', 1, 'không còn dòng nào'],
    [
      'chèn một dòng',
      `update audit set id = id + 1 where id = 5;
       insert into audit select 5, at, actor, act, target, by_right, channel, detail, hash from audit where id = 4`,
      5,
      '08:34',
    ],
    [
      'thêm một dòng vào cuối',
      "insert into audit select 6, at, actor, act, target, by_right, channel, detail, 'x' from audit where id = 5",
      6,
      '08:35',
    ],
    [
      'đổi chỗ hai dòng',
      'update audit set id = 9 where id = 2; update audit set id = 2 where id = 3; update audit set id = 3 where id = 9',
      2,
      '08:33',
    ],
  ] as const)('%s: báo dòng nào, lúc nào, mã thoát 1', async (_, sql, row, when) => {
    const database = new Database(databaseFile(folder));
    database.exec(sql);
    database.close();
    const { code, err } = await audit('verify');
    expect(code).toBe(1);
    expect(err).toContain(`bắt đầu từ dòng ${row} (`);
    expect(err).toContain(when);
  });

  it('chép lại cả chuỗi thì dấu của dòng cuối không còn như dấu đã ghi', async () => {
    const before = (await audit('verify')).out;
    const database = new Database(databaseFile(folder));
    database.exec("delete from audit; update audit_head set rows = 0, hash = ''");
    database.close();
    expect((await audit('verify')).out).not.toBe(before);
  });
});

describe('cli audit list', () => {
  it('in mỗi dòng một việc, chỉ có mã và con số', async () => {
    const { code, out } = await audit('list');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(
      '1. 08:31 ngày 14/09/2026: VAN-PHONG khóa tài khoản (NAM), Văn phòng trung ương, lan: 1',
    );
  });

  it('lọc theo người, và in JSON cho máy đọc', async () => {
    expect(JSON.parse((await audit('list', '--person', 'LAN', '--json')).out)).toMatchObject([{ id: 3, actor: 'LAN' }]);
    expect((await audit('list', '--person', 'KHONG-CO')).out).toContain('Không có dòng nào');
  });
});

async function audit(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await auditCommand.run(args, {
    env: { STATE_DIR: folder },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
