import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { openDatabase } from '../db/open.ts';
import { loadForms } from '../forms/load-forms.ts';
import { systemClock } from '../lib/clock.ts';
import { type Day, dayInVietnam, writeDay } from '../lib/vn-time.ts';
import { loadRegister } from '../organisation-import/import-organisation.ts';
import { readPeriodKey } from '../reports/period-key.ts';
import { readAsOf } from './as-of.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { LISTS } from './list/lists.ts';
import { DONE_LISTS } from './list/reminder-lists.ts';
import { drawTable } from './list/draw-table.ts';
import type { List, ListRow } from './list/list.ts';
import { REPORT_HEADERS, reportRows } from './list/report-list.ts';

const REPORTS = 'reports';

export const listCommand: Command = {
  name: 'list',
  summary:
    'liệt kê đơn vị, cụm, cán bộ, nhiệm kỳ, tiêu chí đang có hiệu lực; mốc và ngày nghỉ của một năm; báo cáo đã gửi',
  help: `Cách dùng: npm run -s cli -- list units|clusters|people|terms|criteria [--json] [--as-of YYYY-MM-DD]
           npm run -s cli -- list milestones|holidays [--json] [--year YYYY]
           npm run -s cli -- list reminders [--skipped] [--json] | list problems [--json]
           npm run -s cli -- list reports [--json] [--period 2026Q3]

Liệt kê những gì có hiệu lực vào một ngày (mặc định là hôm nay), dạng bảng hoặc JSON.
Mốc thời gian và ngày nghỉ được liệt kê theo năm (mặc định là năm nay); ngày nghỉ chưa có trong bảng “Ngày nghỉ” là dự kiến theo luật.
Báo cáo đã gửi được liệt kê theo kỳ; dạng JSON có cả số liệu theo mã trường của biểu mẫu.
reminders: lời nhắc đã gửi và trả lời (--skipped: lời nhắc bị bỏ và vì sao); problems: ai báo vướng, ai báo không phụ trách.
Ví dụ: npm run -s cli -- list clusters --as-of 2025-06-30`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        skipped: { type: 'boolean', default: false },
        'as-of': { type: 'string' },
        year: { type: 'string' },
        period: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [wanted] = positionals;
    const list = LISTS.find(({ name }) => name === wanted);
    const done = DONE_LISTS.find(({ name }) => name === wanted);
    if (positionals.length !== 1 || (list === undefined && done === undefined && wanted !== REPORTS)) {
      const names = [...LISTS, ...DONE_LISTS].map(({ name }) => name);
      throw new UsageError(`Hãy nêu một trong: ${[...names, REPORTS].join(', ')}.`);
    }
    if (values.period !== undefined && wanted !== REPORTS) throw new UsageError('--period chỉ dùng với list reports.');
    const day = readAsOf(values['as-of']) ?? dayInVietnam(systemClock.now());
    const year = readYear(values.year);
    const period = readPeriod(values.period);
    const { stateDir, dataDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    try {
      const found = list
        ? { ...list, rows: list.rows(await loadRegister(db), day, year), when: whenIn(day, year) }
        : done
          ? { ...done, rows: await done.rows(db, values.skipped), when: '' }
          : {
              headers: REPORT_HEADERS,
              noun: 'báo cáo',
              rows: await reportRows(db, loadForms(join(dataDir, 'forms')), period),
              when: ` đã gửi${period === null ? '' : ` cho kỳ ${period}`}`,
            };
      print(found, values.json, io);
      return 0;
    } finally {
      await db.destroy();
    }
  },
};

function print(
  {
    headers,
    noun,
    rows,
    when,
  }: Pick<List, 'headers' | 'noun'> & { readonly rows: readonly ListRow[]; readonly when: string },
  asJson: boolean,
  { out }: CommandIo,
): void {
  const table = (): readonly string[] =>
    drawTable(
      headers,
      rows.map(({ cells }) => cells),
    );
  if (asJson) out(JSON.stringify(rows.map(({ json }) => json)));
  else if (rows.length === 0) out(`Không có ${noun} nào${when}.`);
  else for (const line of table()) out(line);
}

function whenIn(day: Day, year: number | undefined): string {
  return year === undefined ? ` có hiệu lực vào ngày ${writeDay(day)}` : ` trong năm ${year}`;
}

function readPeriod(text: string | undefined): string | null {
  if (text === undefined) return null;
  const period = text.trim().toUpperCase();
  if (readPeriodKey(period) === null) throw new UsageError(`--period cần một kỳ dạng 2026Q3 (đang là “${text}”).`);
  return period;
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^20\d\d$/.test(text)) throw new UsageError(`--year cần một năm, ví dụ 2027 (đang là “${text}”).`);
  return Number(text);
}
