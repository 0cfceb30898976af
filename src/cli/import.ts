import { parseArgs } from 'node:util';
import { appendAudit } from '../audit/audit-store.ts';
import { parseConfig } from '../config.ts';
import { databaseFile, makeStateFolder } from '../db/state-folder.ts';
import { openDatabase } from '../db/open.ts';
import type { Db } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { systemClock } from '../lib/clock.ts';
import { dayInVietnam } from '../lib/vn-time.ts';
import { applyPlan, type PreparedImport, prepareImport } from '../organisation-import/import-organisation.ts';
import { describePlan } from '../organisation-import/plan/describe-plan.ts';
import { canApply, isEmpty } from '../organisation-import/plan/plan.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { readAsOf } from './as-of.ts';

const NOT_CONFIRMED = 3;

export const importCommand: Command = {
  name: 'import',
  summary:
    'nhập đơn vị, cụm, thành viên, Cụm trưởng/Cụm phó, cán bộ, nhiệm kỳ, tiêu chí, mốc thời gian, ngày nghỉ từ bảng',
  help: `Cách dùng: npm run -s cli -- import TỆP… [--yes] [--as-of YYYY-MM-DD]

Đọc tệp .xlsx (mỗi trang một loại bảng) hoặc .csv (cột cho biết loại bảng); nhiều tệp được xem là một lần nhập.
In ra những gì sẽ thêm, sẽ sửa, sẽ bỏ và từng dòng không nhận cùng lý do, rồi hỏi lại trước khi nhập.
Nhập tất cả hoặc không nhập gì: chỉ cần một dòng không nhận thì không có gì thay đổi.

  --yes     không hỏi lại (dùng trong kịch bản)
  --as-of   ngày dùng cho dòng không ghi “Từ ngày”; mặc định là hôm nay

Mã thoát: 0 đã nhập hoặc không có gì để thay đổi; 1 có dòng không nhận hoặc tệp không đọc được;
2 lệnh viết chưa đúng; 3 chưa nhập vì chưa được đồng ý (hoặc không có màn hình để hỏi và thiếu --yes).
Ví dụ: npm run -s cli -- import data/to-chuc/to-chuc-mau.xlsx`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { yes: { type: 'boolean', default: false }, 'as-of': { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new UsageError('Hãy nêu tệp cần nhập.');
    const asOf = readAsOf(values['as-of']) ?? dayInVietnam(systemClock.now());
    const { stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const db = await openDatabase(databaseFile(stateDir));
    try {
      const prepared = await prepareImport(db, positionals, asOf);
      if (prepared.kind === 'unreadable') {
        io.err(`${prepared.file}: ${prepared.advice} Chưa có gì thay đổi.`);
        return 1;
      }
      const isRefused = !canApply(prepared.plan);
      for (const line of describePlan(prepared.plan)) (isRefused ? io.err : io.out)(line);
      if (isRefused) return 1;
      if (isEmpty(prepared.plan)) return 0;
      return values.yes || (await agreed(io)) ? await apply(db, prepared, io) : NOT_CONFIRMED;
    } finally {
      await db.destroy();
    }
  },
};

async function agreed(io: CommandIo): Promise<boolean> {
  if (!io.ask) {
    io.err('Chưa nhập: không có màn hình để hỏi lại. Thêm --yes nếu đồng ý với những thay đổi trên.');
    return false;
  }
  const answer = (await io.ask('Nhập những thay đổi trên? (có/không) ')).trim().toLowerCase().normalize('NFC');
  if (['có', 'co', 'c', 'yes', 'y', 'đồng ý', 'dong y'].includes(answer)) return true;
  io.err('Chưa nhập, không có gì thay đổi.');
  return false;
}

async function apply(db: Db, prepared: PreparedImport, io: CommandIo): Promise<number> {
  const { added, changed, removed } = prepared.plan;
  const applied = await transact(db, async (tx) => {
    const result = await applyPlan(tx, prepared);
    if (result === 'applied') {
      await appendAudit(tx, {
        at: systemClock.now().toISOString(),
        actor: 'may-chu',
        act: 'nhap-to-chuc',
        target: '',
        byRight: 'may-chu',
        channel: 'may-chu',
        detail: { them: added.length, sua: changed.length, bo: removed.length },
      });
    }
    return result;
  });
  switch (applied) {
    case 'applied':
      io.out('Đã nhập.');
      return 0;
    case 'refused':
    case 'changed-meanwhile':
      io.err('Chưa nhập: dữ liệu vừa được thay đổi ở nơi khác. Hãy chạy lại lệnh để xem lại những thay đổi.');
      return 1;
  }
}
