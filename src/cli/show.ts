import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { openDatabase } from '../db/open.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { loadForms } from '../forms/load-forms.ts';
import { describeReport } from '../reports/describe-report.ts';
import { readReceipt } from '../reports/receipt.ts';
import { type Command, UsageError } from './command.ts';
import { drawReport } from './show/draw-report.ts';

export const showCommand: Command = {
  name: 'show',
  summary: 'xem một báo cáo đã gửi: số liệu, các bản, ai làm gì lúc nào, còn như lúc gửi không',
  help: `Cách dùng: npm run -s cli -- show BIÊN-NHẬN [--json]

In báo cáo mang số biên nhận này: trạng thái, thời hạn, số liệu trong kỳ và lũy kế theo từng mục, mọi bản đã gửi, mọi việc đã làm
với báo cáo, và nội dung đang lưu có đúng như lúc gửi không. Mã thoát 1 khi không có biên nhận này.
  --json   in dạng JSON; số liệu theo mã trường của biểu mẫu, số tính theo đơn vị ghi trong biểu mẫu
Ví dụ: npm run -s cli -- show BC-2026Q3-LAM-DONG-0007`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const receipt = positionals.length === 1 ? readReceipt(positionals[0]!) : null;
    if (receipt === null) throw new UsageError('Hãy nêu một số biên nhận, ví dụ BC-2026Q3-LAM-DONG-0007.');
    const { stateDir, dataDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    try {
      const found = await describeReport(db, loadForms(join(dataDir, 'forms')), receipt);
      if (found === null) {
        io.err(`Không có biên nhận ${receipt}. Xem các biên nhận đang có: npm run -s cli -- list reports.`);
        return 1;
      }
      if (values.json) io.out(JSON.stringify(found));
      else for (const line of drawReport(found)) io.out(line);
      return 0;
    } finally {
      await db.destroy();
    }
  },
};
