import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditCommand } from '../../src/cli/audit.ts';
import { type Command, type CommandIo, UsageError } from '../../src/cli/command.ts';
import { importCommand } from '../../src/cli/import.ts';
import { listCommand } from '../../src/cli/list.ts';
import { templateCommand } from '../../src/cli/template.ts';
import { ROW_KINDS } from '../../src/organisation-import/kinds/register.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'data/to-chuc/to-chuc-mau.xlsx');

let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-import-'));
  [out, err] = [[], []];
});
afterEach(() => rm(folder, { recursive: true }));

async function run(command: Command, args: readonly string[], ask?: CommandIo['ask']): Promise<number> {
  [out, err] = [[], []];
  return command.run(args, {
    env: { STATE_DIR: join(folder, 'state') },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    ...(ask ? { ask } : {}),
  });
}

async function unitsFile(...lines: readonly string[]): Promise<string> {
  const file = join(folder, 'don-vi.csv');
  await writeFile(file, ['Mã đơn vị;Tên đơn vị;Từ ngày;Đến ngày', ...lines].join('\n'));
  return file;
}

async function listed(...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  expect(await run(listCommand, [...args, '--json'])).toBe(0);
  return JSON.parse(out.join('')) as readonly Record<string, unknown>[];
}

describe('import', () => {
  it('asks, and does it only after a yes', async () => {
    const file = await unitsFile('A;Đơn vị A;01/01/2022;');
    const asked: string[] = [];
    const answering = (answer: string) => async (question: string) => {
      asked.push(question);
      return answer;
    };
    for (const answer of ['', 'không', 'k', 'thôi'])
      expect(await run(importCommand, [file], answering(answer))).toBe(3);
    expect(await listed('units')).toEqual([]);
    expect(await run(importCommand, [file], answering(' CÓ '))).toBe(0);
    expect(asked).toContain('Nhập những thay đổi trên? (có/không) ');
    expect(await listed('units')).toHaveLength(1);
  });

  it('is written down in the audit: who, what and how much, nothing of what stood in the file', async () => {
    await run(importCommand, [await unitsFile('A;Đơn vị bí mật;01/01/2022;'), '--yes']);
    expect(await run(auditCommand, ['list'])).toBe(0);
    expect(out).toEqual([expect.stringMatching(/^1\. .*: máy chủ nhập dữ liệu tổ chức, thêm 1, sửa 0, bỏ 0$/)]);
  });

  it('changes nothing without a terminal and without --yes, and says what to do', async () => {
    expect(await run(importCommand, [await unitsFile('A;Đơn vị A;01/01/2022;')])).toBe(3);
    expect([out[0], err.join()]).toEqual(['Sẽ thêm (1):', expect.stringContaining('Thêm --yes')]);
    expect(await listed('units')).toEqual([]);
  });

  it('does it at once with --yes, and nothing the second time', async () => {
    const file = await unitsFile('A;Đơn vị A;01/01/2022;');
    expect([await run(importCommand, [file, '--yes']), out.at(-1)]).toEqual([0, 'Đã nhập.']);
    expect([await run(importCommand, [file]), out]).toEqual([
      0,
      ['Tổng cộng: thêm 0, sửa 0, bỏ 0, không đổi 1, không nhận 0. Không có gì để thay đổi.'],
    ]);
  });

  it('does nothing when a line is refused, also with --yes', async () => {
    const file = await unitsFile('A;Đơn vị A;01/01/2022;', 'B;Đơn vị B;31/02/2022;');
    expect(await run(importCommand, [file, '--yes'])).toBe(1);
    expect(err.join('\n')).toMatch(/x Dòng 3, tệp “don-vi\.csv”: “Từ ngày” là “31\/02\/2022”; không có ngày này/);
    expect(await listed('units')).toEqual([]);
  });

  it('lets rows without a first day begin on --as-of', async () => {
    expect(await run(importCommand, [await unitsFile('A;Đơn vị A;;'), '--yes', '--as-of', '2026-02-01'])).toBe(0);
    expect(await listed('units', '--as-of', '2026-01-31')).toEqual([]);
    expect(await listed('units', '--as-of', '2026-02-01')).toMatchObject([{ code: 'A', from: '2026-02-01' }]);
  });

  it('ends with advice for a file that is no table', async () => {
    const file = join(folder, 'a.xlsx');
    await writeFile(file, 'PK\u0003\u0004 không phải');
    expect([await run(importCommand, [file, '--yes']), err.join()]).toEqual([
      1,
      expect.stringMatching(/Anh\/chị.*Chưa có gì thay đổi/),
    ]);
  });

  it.each([[[]], [['a.csv', '--as-of', '31/02/2026']]])('%j makes no sense', async (args) => {
    await expect(run(importCommand, args)).rejects.toThrow(UsageError);
  });

  it('killed at any point leaves nothing half done', async () => {
    for (const at of [1, 2, 40, 155, 1_000]) {
      const state = join(folder, `killed-${at}`);
      const hook = pathToFileURL(join(ROOT, 'test/organisation-import/kill-at-write.mjs')).href;
      const child = spawn(
        process.execPath,
        ['--import', hook, join(ROOT, 'src/start.mjs'), 'cli', 'import', SAMPLE, '--yes'],
        {
          env: { ...process.env, STATE_DIR: state, KILL_AT_WRITE: String(at) },
          stdio: 'ignore',
        },
      );
      const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
      expect(signal).toBe('SIGKILL');
      const io = { env: { STATE_DIR: state }, out: (line: string) => out.push(line), err: () => {}, isTerminal: false };
      out = [];
      for (const name of ['units', 'clusters', 'people']) await listCommand.run([name, '--json'], io);
      expect(out).toEqual(['[]', '[]', '[]']);
    }
  });
});

describe('template', () => {
  it('writes a workbook that can be imported as it is, without effect, and filled in', async () => {
    const file = join(folder, 'mau.xlsx');
    expect(await run(templateCommand, ['--out', file])).toBe(0);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
    expect(await run(importCommand, [file, '--yes'])).toBe(0);
    expect(out.filter((line) => /^! Bỏ qua \d+ dòng ví dụ/.test(line))).toHaveLength(ROW_KINDS.length);
    expect(out.at(-1)).toMatch(/thêm 0, sửa 0, bỏ 0, không đổi 0, không nhận 0\. Không có gì để thay đổi/);
  });

  it('does not write over a file that is there, nor where it can not', async () => {
    const file = join(folder, 'mau.xlsx');
    await writeFile(file, 'của tôi');
    expect([await run(templateCommand, ['--out', file]), err.join()]).toEqual([
      1,
      expect.stringContaining('tệp này đã có'),
    ]);
    expect(await readFile(file, 'utf8')).toBe('của tôi');
    expect([await run(templateCommand, ['--out', join(folder, 'none/mau.xlsx')]), err.join()]).toEqual([
      1,
      expect.stringContaining('kiểm tra đường dẫn'),
    ]);
  });
});

describe('list', () => {
  beforeEach(async () => {
    expect(await run(importCommand, [SAMPLE, '--yes'])).toBe(0);
  });

  it('tells what is in force on a day', async () => {
    const byCode = (rows: readonly Record<string, unknown>[], code: string) => rows.find((row) => row['code'] === code);
    expect(byCode(await listed('units', '--as-of', '2025-06-30'), 'LHH-KON-TUM')).toMatchObject({
      name: 'Liên hiệp Hội tỉnh Kon Tum',
      to: '2025-06-30',
      mergedInto: 'LHH-QUANG-NGAI',
    });
    expect(byCode(await listed('units', '--as-of', '2025-07-01'), 'LHH-KON-TUM')).toBeUndefined();
    expect(byCode(await listed('clusters', '--as-of', '2026-12-31'), 'CUM-MAU-1')).toMatchObject({
      heThong: 'vusta',
      head: 'LHH-NUI-MAU',
      deputies: ['LHH-BIEN-MAU'],
    });
    expect(byCode(await listed('clusters', '--as-of', '2027-01-01'), 'CUM-MAU-1')).toMatchObject({
      head: 'LHH-BIEN-MAU',
    });
    expect(byCode(await listed('people', '--as-of', '2026-01-01'), 'MAU-THU-KY')).toMatchObject({
      donVi: 'LHH-NUI-MAU',
    });
    expect(await listed('terms', '--as-of', '2025-12-31')).toEqual([]);
    expect(await listed('terms', '--as-of', '2026-01-01')).toContainEqual({
      person: 'MAU-CUM-TRUONG',
      name: 'Lê Giả Định',
      donVi: 'LHH-NUI-MAU',
      role: 'cum-truong',
      scope: 'CUM-MAU-1',
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });

  it('draws a table for people, or says that there is nothing', async () => {
    expect(await run(listCommand, ['people', '--as-of', '2026-09-14'])).toBe(0);
    expect(out[0]).toMatch(/^Mã +Họ và tên +Đơn vị +Từ ngày +Đến ngày$/);
    expect(out.find((line) => line.startsWith('MAU-THU-KY'))).toMatch(
      /^MAU-THU-KY +Đỗ Thị Minh Họa +LHH-NUI-MAU +01\/01\/2026$/,
    );
    expect(await run(listCommand, ['terms', '--as-of', '2020-01-01'])).toBe(0);
    expect(out).toEqual(['Không có nhiệm kỳ nào có hiệu lực vào ngày 01/01/2020.']);
  });

  it.each([[[]], [['phones']], [['units', 'people']], [['units', '--as-of', 'hôm qua']]])(
    '%j makes no sense',
    async (args) => {
      await expect(run(listCommand, args)).rejects.toThrow(UsageError);
    },
  );
});
