import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inviteCommand } from '../../src/cli/invite.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { openDatabase } from '../../src/db/open.ts';
import { databaseFile, makeStateFolder } from '../../src/db/state-folder.ts';
import type { Db } from '../../src/db/tables.ts';
import { readCode } from '../../src/people/join-code.ts';
import { findCode, hashOfCode } from '../../src/people/join-code-store.ts';
import { foundUnion } from '../support/union.ts';

let folder: string;
let db: Db;
let out: string[];
let err: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-invite-'));
  await makeStateFolder(folder);
  db = await openDatabase(databaseFile(folder));
  await foundUnion(db);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

async function invite(...args: readonly string[]): Promise<number> {
  [out, err] = [[], []];
  return runCommand([inviteCommand], ['invite', ...args], {
    env: { STATE_DIR: folder },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  });
}

describe('invite', () => {
  it('prints the code alone on the first line, then for whom, until when and what to do with it', async () => {
    expect(await invite('--unit', 'lam dong', '--role', 'staff', '--name', 'Mai Văn Tới')).toBe(0);
    const [code, ...lines] = out;
    expect(readCode(code!)).not.toBeNull();
    expect(lines.join('\n')).toContain(
      'Mai Văn Tới (mã cán bộ LAM-DONG-01), Liên hiệp Hội tỉnh Lâm Đồng; vai trò Chuyên viên',
    );
    expect(lines.join('\n')).toContain(`“/start ${code}”`);
    const kept = await findCode(db, hashOfCode(code!), new Date());
    expect(kept).toMatchObject({
      state: 'open',
      issuedBy: 'may-chu',
      invite: { person: 'LAM-DONG-01', role: 'chuyen-vien' },
    });
    const audit = await db.selectFrom('audit').select(['actor', 'act', 'target', 'by_right']).execute();
    expect(audit).toEqual([{ actor: 'may-chu', act: 'moi', target: 'LAM-DONG-01', by_right: 'may-chu' }]);
  });

  it('gives each new person a code of their own, also before any of them has come', async () => {
    for (const expected of ['LAM-DONG-01', 'LAM-DONG-02']) {
      await invite('--unit', 'LHH-LAM-DONG', '--role', 'chuyen-vien', '--json');
      expect(JSON.parse(out[0]!)).toMatchObject({ person: expected, name: null, scope: 'LHH-LAM-DONG' });
    }
  });

  it('revokes a code that was not used, once', async () => {
    await invite('--unit', 'LHH-LAM-DONG', '--role', 'chuyen-vien');
    const code = out[0]!;
    expect(await invite('--revoke', code)).toBe(0);
    expect((await findCode(db, hashOfCode(code), new Date()))?.state).toBe('gone');
    expect(await invite('--revoke', code)).toBe(1);
    expect(err[0]).toContain('Không có mã nào còn hiệu lực');
  });

  it.each([
    [['--unit', 'Xyz', '--role', 'staff'], 1, 'Không có đơn vị “Xyz”'],
    [['--unit', 'Lâm Đồng', '--role', 'head'], 1, 'không phải Cụm trưởng'],
    [['--unit', 'Lâm Đồng', '--role', 'vua'], 2, 'cum-truong            Cụm trưởng'],
    [['--unit', 'Lâm Đồng'], 2, 'Hãy nêu đơn vị (--unit) và vai trò (--role).'],
    [['--unit', 'Lâm Đồng', '--role', 'staff', '--days', '0'], 2, '--days 0'],
    [['--unit', 'Lâm Đồng', '--role', 'staff', '--name', '12'], 2, 'hãy nêu họ tên'],
    [['--unit', 'Lâm Đồng', '--role', 'staff', '--person', 'ai-do'], 1, 'Hôm nay không có cán bộ nào mang mã AI-DO'],
    [['--revoke', 'abc'], 1, 'Không có mã nào còn hiệu lực'],
  ] as const)('refuses %j', async (args, exit, said) => {
    expect(await invite(...args)).toBe(exit);
    expect(err.join('\n')).toContain(said);
    expect(out).toEqual([]);
    expect(await db.selectFrom('join_code').selectAll().execute()).toEqual([]);
  });
});
