import { parseArgs } from 'node:util';
import { newestAudit, verifyAudit } from '../audit/audit-store.ts';
import { describeAudit } from '../audit/describe-audit.ts';
import { parseConfig } from '../config.ts';
import { openDatabase } from '../db/open.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import type { Db } from '../db/tables.ts';
import { writeMoment } from '../lib/vn-time.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';

const EVERYTHING = 1_000_000_000;

export const auditCommand: Command = {
  name: 'audit',
  summary: 'nhật ký: ai làm gì, với ai, lúc nào; kiểm tra có dòng nào bị sửa, bị xóa không',
  help: `Cách dùng: npm run -s cli -- audit verify
           npm run -s cli -- audit list [--person MÃ] [--json]

  verify        kiểm tra cả chuỗi; mã thoát 0 khi nguyên vẹn, 1 khi có dòng bị sửa, bị xóa, bị chèn hay bị cắt
  list          in nhật ký, dòng cũ trước
  --person MÃ   chỉ những dòng mà người này làm, hoặc được làm với người này
  --json        in dạng JSON

Nhật ký chỉ ghi mã và con số, không ghi họ tên hay nội dung tin nhắn. Ghi lại dấu in ra sau lệnh verify ở nơi khác:
lần sau số dòng tăng mà dấu của dòng cũ vẫn như đã ghi thì chuỗi không bị làm lại.`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, person: { type: 'string' } },
      allowPositionals: true,
    });
    const [what, ...more] = positionals;
    if (more.length > 0 || (what !== 'verify' && what !== 'list')) throw new UsageError('Hãy nêu verify hoặc list.');
    const { stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    try {
      return what === 'verify'
        ? await verify(db, io)
        : await list(db, io, { ...values, person: values.person ?? null });
    } finally {
      await db.destroy();
    }
  },
};

async function verify(db: Db, io: CommandIo): Promise<number> {
  const check = await verifyAudit(db);
  switch (check.kind) {
    case 'whole':
      io.out(`Nhật ký nguyên vẹn: ${check.rows} dòng${check.rows === 0 ? '' : `, dấu của dòng cuối ${check.hash}`}.`);
      return 0;
    case 'broken': {
      const found = check.at === null ? 'không còn dòng nào ở đó' : `dòng đang ở đó ghi lúc ${writeTime(check.at)}`;
      io.err(
        `Nhật ký đã bị thay đổi, bắt đầu từ dòng ${check.id} (${found}). Các dòng trước đó vẫn nguyên vẹn. Hãy giữ lại tệp cơ sở dữ liệu, đối chiếu với bản sao lưu gần nhất và báo người phụ trách.`,
      );
      return 1;
    }
  }
}

async function list(
  db: Db,
  io: CommandIo,
  { json, person }: { readonly json: boolean; readonly person: string | null },
): Promise<number> {
  const rows = await newestAudit(db, { limit: EVERYTHING, person });
  if (json) io.out(JSON.stringify(rows));
  else if (rows.length === 0)
    io.out(person === null ? 'Nhật ký chưa có dòng nào.' : `Không có dòng nào về mã ${person}.`);
  else for (const row of rows) io.out(describeAudit(row));
  return 0;
}

/** The moment as it is written there, which somebody may have changed to anything. */
function writeTime(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? `“${at}”` : writeMoment(moment);
}
