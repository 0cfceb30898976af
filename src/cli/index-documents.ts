import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { openDatabase } from '../db/open.ts';
import { importDocuments, type ImportOutcome } from '../documents/import-documents.ts';
import { systemClock } from '../lib/clock.ts';
import { putPassages, rebuildIndex, removePassages } from '../search/search-index.ts';
import type { Command } from './command.ts';
import { describeOutcome, progressLine, summarize } from '../documents/import-lines.ts';

export const indexCommand: Command = {
  name: 'index',
  summary: 'nhập văn bản vào chỉ mục (không ghi tên tệp: cả thư mục data/documents)',
  help: `Cách dùng: npm run -s cli -- index [--rebuild] [TỆP-HOẶC-THƯ-MỤC…]

Không ghi tên: đọc DATA_DIR/documents, chỉ nhập những gì đã thay đổi, bỏ khỏi chỉ mục văn bản không còn tệp.
Ghi tên: chỉ nhập các tệp và thư mục đó. Tệp ở ngoài DATA_DIR/documents được giữ dưới tên "ngoai:TÊN-TỆP" hoặc
"ngoai:TÊN-THƯ-MỤC/…", không bị bỏ khi quét lại thư mục; nhập lại cùng tên thì thay bản cũ.

Đọc được: .docx, .doc, .pdf, .xlsx, .md, .html, .txt. Tệp mô tả (số, ngày, hiệu lực…) đặt cạnh văn bản, tên là
tên văn bản thêm ".json", ví dụ quy-che.docx.json: {"validFrom": "2026-01-01", "number": "12/QĐ-LHH"}.
Văn bản trong thư mục con "noi-bo" chỉ dùng để trả lời người đã được nhận biết.

  --rebuild  dựng lại chỉ mục tìm kiếm từ các đoạn đã lưu, rồi nhập như thường

Mã thoát 1 khi có tệp không đọc được.
Ví dụ: npm run -s cli -- index ~/van-ban/quy-che-2026.docx`,

  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { rebuild: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const { dataDir, stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    const draw = (line: string): void => void (io.isTerminal && process.stderr.write(`\r\x1b[K${line}`));
    try {
      if (values.rebuild) await rebuildIndex(db);
      const deps = { db, clock: systemClock, dataDir, index: { putPassages, removePassages } };
      const outcomes = await importDocuments(deps, positionals.length > 0 ? positionals : null, (progress) => {
        const say = isProblem(progress.outcome) ? io.err : io.out;
        draw('');
        for (const line of describeOutcome(progress.outcome)) say(line);
        draw(progressLine(progress.done, progress.total));
      });
      draw('');
      io.out(summarize(outcomes));
      return outcomes.some(isProblem) ? 1 : 0;
    } finally {
      await db.destroy();
    }
  },
};

function isProblem(outcome: ImportOutcome): boolean {
  return outcome.kind === 'unreadable';
}
