import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { openDatabase } from '../db/open.ts';
import { systemClock } from '../lib/clock.ts';
import { dayInVietnam, writeDay } from '../lib/vn-time.ts';
import { loadRegister } from '../organisation-import/import-organisation.ts';
import { readAsOf } from './as-of.ts';
import { type Command, UsageError } from './command.ts';
import { LISTS } from './list/lists.ts';
import { drawTable } from './list/draw-table.ts';

export const listCommand: Command = {
  name: 'list',
  summary: 'liệt kê đơn vị, cụm, cán bộ, nhiệm kỳ, tiêu chí đang có hiệu lực; mốc và ngày nghỉ của một năm',
  help: `Cách dùng: npm run -s cli -- list units|clusters|people|terms|criteria [--json] [--as-of YYYY-MM-DD]
           npm run -s cli -- list milestones|holidays [--json] [--year YYYY]

Liệt kê những gì có hiệu lực vào một ngày (mặc định là hôm nay), dạng bảng hoặc JSON.
Mốc thời gian và ngày nghỉ được liệt kê theo năm (mặc định là năm nay); ngày nghỉ chưa có trong bảng “Ngày nghỉ” là dự kiến theo luật.
Ví dụ: npm run -s cli -- list clusters --as-of 2025-06-30`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, 'as-of': { type: 'string' }, year: { type: 'string' } },
      allowPositionals: true,
    });
    const list = LISTS.find(({ name }) => name === positionals[0]);
    if (!list || positionals.length !== 1) {
      throw new UsageError(`Hãy nêu một trong: ${LISTS.map(({ name }) => name).join(', ')}.`);
    }
    const day = readAsOf(values['as-of']) ?? dayInVietnam(systemClock.now());
    const year = readYear(values.year);
    const { stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    try {
      const rows = list.rows(await loadRegister(db), day, year);
      if (values.json) io.out(JSON.stringify(rows.map(({ json }) => json)));
      else if (rows.length === 0)
        io.out(
          `Không có ${list.noun} nào ${year === undefined ? `có hiệu lực vào ngày ${writeDay(day)}` : `trong năm ${year}`}.`,
        );
      else
        for (const line of drawTable(
          list.headers,
          rows.map(({ cells }) => cells),
        ))
          io.out(line);
      return 0;
    } finally {
      await db.destroy();
    }
  },
};

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^20\d\d$/.test(text)) throw new UsageError(`--year cần một năm, ví dụ 2027 (đang là “${text}”).`);
  return Number(text);
}
