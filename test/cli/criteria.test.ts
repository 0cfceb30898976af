import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { importCommand } from '../../src/cli/import.ts';
import { listCommand } from '../../src/cli/list.ts';

const SAMPLE = join(import.meta.dirname, '../../data/tieu-chi/tieu-chi-mau.xlsx');

let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-criteria-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(command: Command, ...args: readonly string[]): Promise<number> {
  [out, err] = [[], []];
  return command.run(args, {
    env: { STATE_DIR: join(folder, 'state') },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  });
}

describe('scoring tables on the command line', () => {
  it('are imported, listed as of a day, and changed by a .csv all or not at all', async () => {
    expect(await run(importCommand, SAMPLE, '--yes')).toBe(0);
    expect(out.at(-2)).toMatch(/^Tổng cộng: thêm 88, sửa 0, bỏ 0/);
    expect(await run(importCommand, SAMPLE, '--yes')).toBe(0);
    expect(out.at(-1)).toMatch(/không đổi 88, .*Không có gì để thay đổi/);

    const listed = async (day: string): Promise<readonly Record<string, unknown>[]> => {
      expect(await run(listCommand, 'criteria', '--json', '--as-of', day)).toBe(0);
      return JSON.parse(out.join('')) as readonly Record<string, unknown>[];
    };
    const most = async (day: string) => (await listed(day)).find(({ code }) => code === '3.1')?.['maximum'];
    expect([await most('2025-06-30'), await most('2026-06-30')]).toEqual([90, 100]);
    expect(await listed('2027-06-30')).toEqual([]);

    const csv = join(folder, 'sua.csv');
    const header = 'Mã bảng;Loại dòng;Mã;Nhóm;Nội dung;Điểm tối đa;Cách tính điểm;Số liệu';
    const right = 'MAU-2026;Tiêu chí;1.2;I;Học tập và làm theo Bác;30;có 30;hỏi: Có thực hiện không?';
    const wrong = 'MAU-2026;Tiêu chí;3.3;III;Góp ý văn bản;40;mỗi văn bản 2, tối đa 30;gop_y_vb';
    await writeFile(csv, [header, right, wrong].join('\n'));
    expect(await run(importCommand, csv, '--yes')).toBe(1);
    expect(err.join('\n')).toContain(
      'Dòng 3, tệp “sua.csv”: “Cách tính điểm” cho nhiều nhất 30 điểm, nhưng “Điểm tối đa” là 40.',
    );
    const name = async () => (await listed('2026-06-30')).find(({ code }) => code === '1.2')?.['name'];
    expect(await name()).toBe('Giáo dục chính trị, học tập và làm theo Bác');
    await writeFile(csv, [header, right].join('\n'));
    expect(await run(importCommand, csv, '--yes')).toBe(0);
    expect(await name()).toBe('Học tập và làm theo Bác');
  });

  it('are drawn as a table for people', async () => {
    await run(importCommand, SAMPLE, '--yes');
    expect(await run(listCommand, 'criteria', '--as-of', '2026-06-30')).toBe(0);
    expect(out[0]).toMatch(/^Bảng +Loại dòng +Mã +Nội dung +Tối đa +Cách tính điểm$/);
    expect(out.find((line) => line.includes(' 3.1 '))).toMatch(
      /100 +>=8 nhiệm vụ: 100; 5-7: 80; 3-4: 50; 1-2: 20; còn lại: 0$/,
    );
    expect(await run(listCommand, 'criteria', '--as-of', '2030-01-01')).toBe(0);
    expect(out).toEqual(['Không có tiêu chí nào có hiệu lực vào ngày 01/01/2030.']);
  });
});
