import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { restoreBackup } from '../db/backup.ts';
import { makeStateFolder } from '../db/state-folder.ts';
import { lockState } from '../db/process-lock.ts';
import { openDatabase } from '../db/open.ts';
import { databaseFile } from '../db/state-folder.ts';
import { loadForms } from '../forms/load-forms.ts';
import { createLiveRegister } from '../people/live-register.ts';
import { quarantineReminders } from '../reminders/quarantine.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import { type Command, UsageError } from './command.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'khôi phục cơ sở dữ liệu từ một bản sao lưu (khi trợ lý đã dừng)',
  help: `Cách dùng: npm run -s cli -- restore TỆP

Đặt bản sao lưu TỆP vào chỗ cơ sở dữ liệu. Cơ sở dữ liệu đang có được giữ lại bên cạnh với tên khác.
Ví dụ: npm run -s cli -- restore var/backups/tro-ly-2026-09-14T013000Z.db`,

  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [file] = positionals;
    if (positionals.length !== 1 || file === undefined) throw new UsageError('Hãy nêu đúng một tệp sao lưu.');
    const { stateDir, dataDir, reminders } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const lock = lockState(stateDir);
    try {
      const kept = await restoreBackup(stateDir, file, new Date()).catch((error: unknown) => error as Error);
      if (kept instanceof Error) {
        io.err(`Chưa khôi phục được, không có gì thay đổi: ${kept.message}. Hãy chọn một bản sao lưu khác.`);
        return 1;
      }
      io.out(`Đã khôi phục từ ${file}.${kept ? ` Cơ sở dữ liệu cũ được giữ ở ${kept}.` : ''}`);
      const held = await holdBack(stateDir, dataDir, reminders);
      if (held > 0) {
        io.out(
          `${held} lời nhắc đến hạn trước lúc khôi phục có thể đã gửi nên sẽ không gửi lại; xem bằng lệnh list reminders --skipped.`,
        );
      }
      return 0;
    } finally {
      lock.release();
    }
  },
};

/** What was due before now may have been sent after the backup was made. */
async function holdBack(stateDir: string, dataDir: string, settings: ReminderSettings): Promise<number> {
  const db = await openDatabase(databaseFile(stateDir));
  try {
    const from = { liveRegister: createLiveRegister(), forms: loadForms(join(dataDir, 'forms')), settings };
    return await quarantineReminders(db, from, new Date());
  } finally {
    await db.destroy();
  }
}
