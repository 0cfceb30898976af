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
  summary: 'liệt kê đơn vị, cụm, cán bộ, nhiệm kỳ, tiêu chí đang có hiệu lực',
  help: `Cách dùng: npm run -s cli -- list units|clusters|people|terms|criteria [--json] [--as-of YYYY-MM-DD]

Liệt kê những gì có hiệu lực vào một ngày (mặc định là hôm nay), dạng bảng hoặc JSON.
Ví dụ: npm run -s cli -- list clusters --as-of 2025-06-30`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, 'as-of': { type: 'string' } },
      allowPositionals: true,
    });
    const list = LISTS.find(({ name }) => name === positionals[0]);
    if (!list || positionals.length !== 1) {
      throw new UsageError(`Hãy nêu một trong: ${LISTS.map(({ name }) => name).join(', ')}.`);
    }
    const day = readAsOf(values['as-of']) ?? dayInVietnam(systemClock.now());
    const { stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    try {
      const rows = list.rows(await loadRegister(db), day);
      if (values.json) io.out(JSON.stringify(rows.map(({ json }) => json)));
      else if (rows.length === 0) io.out(`Không có ${list.noun} nào có hiệu lực vào ngày ${writeDay(day)}.`);
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
