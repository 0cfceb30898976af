import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { listCommand } from '../../src/cli/list.ts';
import { showCommand } from '../../src/cli/show.ts';
import { openDatabase } from '../../src/db/open.ts';
import { databaseFile, makeStateFolder } from '../../src/db/state-folder.ts';
import { ruleDeadlines, sendAs, wholeDraft } from '../support/sent-reports.ts';
import { startTestApp } from '../support/start-test-app.ts';

const RECEIPT = 'BC-2026Q3-LAM-DONG-0001';

let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-reports-'));
  const state = join(folder, 'state');
  await makeStateFolder(state);
  const db = await openDatabase(databaseFile(state));
  const bot = await startTestApp({ db, now: '2026-09-22T09:00' });
  await ruleDeadlines(bot);
  const at = bot.clock.now().toISOString();
  const own = {
    so_hoi_tv: { state: 'flagged', value: 60, why: 'Thường từ 15 đến 50 hội.' },
    tvpb_kinh_phi: { state: 'value', value: 1_500_000 },
    tin_bai: { state: 'no-data' },
  } as const;
  await sendAs(bot, 'yen', '2026Q3', wholeDraft('2026Q3', 'yen', at, own));
  await bot.says('trả lại báo cáo Lâm Đồng mục 5: số hội viên chưa khớp', 'cuong');
  await bot.app.stop();
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

describe('reports on the command line', () => {
  it('are listed by period, as a table and for programs', async () => {
    expect(await run(listCommand, 'reports', '--json', '--period', '2026Q3')).toBe(0);
    const [report, ...others] = JSON.parse(out.join(''));
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      receipt: RECEIPT,
      donVi: 'LHH-LAM-DONG',
      period: '2026Q3',
      state: 'tra-lai',
      version: 1,
      daysLate: 2,
      sentBy: 'YEN',
      due: '2026-09-20',
    });
    expect(report.values.so_hoi_tv).toMatchObject({ ky: 60, state: 'flagged', flag: 'Thường từ 15 đến 50 hội.' });
    expect(await run(listCommand, 'reports')).toBe(0);
    expect(out.at(-1)).toMatch(/^BC-2026Q3-LAM-DONG-0001 .*Trả lại +1 .*muộn 2 ngày làm việc/);
    expect(await run(listCommand, 'reports', '--json', '--period', '2026Q1')).toBe(0);
    expect(out).toEqual(['[]']);
    await expect(run(listCommand, 'reports', '--period', 'quý 3')).rejects.toThrow('--period cần một kỳ dạng 2026Q3');
    await expect(run(listCommand, 'units', '--period', '2026Q3')).rejects.toThrow('chỉ dùng với list reports');
  });

  it('are shown whole: values in the unit that people see, versions, what was done', async () => {
    expect(await run(showCommand, RECEIPT.toLowerCase(), '--json')).toBe(0);
    const { report, versions, events, integrity } = JSON.parse(out.join(''));
    expect(report.state).toBe('tra-lai');
    expect(integrity).toEqual({ kind: 'as-sent' });
    const { values } = versions[0];
    expect(values.tvpb_kinh_phi).toMatchObject({
      ky: 1.5,
      state: 'value',
      text: expect.stringContaining('1,5 triệu đồng'),
    });
    expect(values.tin_bai).toMatchObject({
      ky: null,
      state: 'no-data',
      text: expect.stringContaining('chưa có số liệu'),
    });
    expect(values.tvpb_so_nv).toMatchObject({ ky: 4, luyKe: 4 });
    expect(events.map(({ act }: { act: string }) => act)).toEqual(['gui', 'tra-lai']);
    expect(events.at(-1)).toMatchObject({ actor: 'CUONG', reason: 'số hội viên chưa khớp', after: '["5"]' });

    expect(await run(showCommand, RECEIPT)).toBe(0);
    const text = out.join('\n');
    expect(text).toContain('Trạng thái: trả lại, bản 1, muộn 2 ngày làm việc');
    expect(text).toContain('Nội dung: đúng như lúc gửi');
    expect(text).toMatch(/Số hội thành viên +60 hội +Thường từ 15 đến 50 hội\./);
    expect(text).toMatch(/CUONG +trả lại +5 +số hội viên chưa khớp/);
  });

  it('that are not there are said so', async () => {
    expect(await run(showCommand, 'BC-2026Q3-LAM-DONG-0099')).toBe(1);
    expect(err.join('')).toContain('Không có biên nhận BC-2026Q3-LAM-DONG-0099');
    await expect(run(showCommand)).rejects.toThrow('Hãy nêu một số biên nhận');
  });
});
