import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { templateCommand } from '../../src/cli/template.ts';
import { databaseFile, makeStateFolder } from '../../src/db/state-folder.ts';
import { openDatabase } from '../../src/db/open.ts';
import { markOfWorkbook } from '../../src/forms/sheet/find-mark.ts';
import { readTables } from '../../src/organisation-import/tables/read-tables.ts';
import { foundUnion } from '../support/union.ts';
import { keepDraft, yearDraft } from '../support/year-report.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-template-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<number> {
  const say = (line: string): void => void said.push(line);
  return templateCommand.run([...args, '--out', join(folder, 'mau.xlsx')], {
    env: { STATE_DIR: join(folder, 'state') },
    out: say,
    err: say,
    isTerminal: false,
  });
}

async function tables() {
  const read = await readTables(await readFile(join(folder, 'mau.xlsx')), 'mau.xlsx');
  return read.kind === 'tables' ? read.tables : [];
}

describe('cli template --form', () => {
  it('writes a workbook for nobody in particular, and never over another file', async () => {
    expect(await run('--form', 'bao-cao-quy', '--period', '2026Q3')).toBe(0);
    expect(markOfWorkbook(await tables())).toMatchObject({ form: 'bao-cao-quy', donVi: '', period: '2026Q3' });
    expect(await run('--form', 'bao-cao-quy', '--period', '2026Q3')).toBe(1);
    expect(said.at(-1)).toContain('tệp này đã có');
  });

  it('writes a unit’s own, with what its draft holds', async () => {
    const state = join(folder, 'state');
    await makeStateFolder(state);
    const db = await openDatabase(databaseFile(state));
    await foundUnion(db);
    await keepDraft(db, yearDraft());
    await db.destroy();
    expect(await run('--form', 'bao-cao-quy', '--period', '2026Q4', '--unit', 'lhh-lam-dong')).toBe(0);
    const found = await tables();
    expect(markOfWorkbook(found)?.donVi).toBe('LHH-LAM-DONG');
    const report = found.find(({ sheet }) => sheet === 'Báo cáo')!;
    expect(report.rows.find(({ cells }) => cells[1] === 'Số hội thành viên')?.cells[3]).toBe('30');
  });

  it('a form without periods needs none', async () => {
    expect(await run('--form', 'kien-nghi')).toBe(0);
    expect((await tables()).map(({ sheet }) => sheet)).toContain('Báo cáo');
  });

  it.each([
    [['--form', 'la'], 'Có: bao-cao-quy, kien-nghi'],
    [['--form', 'bao-cao-quy'], '--period dạng 2026Q3'],
    [['--form', 'bao-cao-quy', '--period', '2026'], '--period dạng 2026Q3'],
    [['--form', 'kien-nghi', '--period', '2026Q3'], 'không theo kỳ'],
    [['--form', 'bao-cao-quy', '--period', '2026Q3', '--unit', 'LHH-X'], 'Không có đơn vị'],
    [['--period', '2026Q3'], 'đi kèm với --form'],
  ])('%j is told what is missing', async (args, why) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
    await expect(run(...args)).rejects.toThrow(why);
  });
});
