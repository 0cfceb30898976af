import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { restoreBackup } from '../db/backup.ts';
import { makeStateFolder } from '../db/state-folder.ts';
import { lockState } from '../db/process-lock.ts';
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
    const { stateDir } = parseConfig(io.env);
    await makeStateFolder(stateDir);
    const lock = lockState(stateDir);
    try {
      const kept = await restoreBackup(stateDir, file, new Date());
      io.out(`Đã khôi phục từ ${file}.${kept ? ` Cơ sở dữ liệu cũ được giữ ở ${kept}.` : ''}`);
      return 0;
    } catch (error) {
      io.err(`Chưa khôi phục được, không có gì thay đổi: ${(error as Error).message}. Hãy chọn một bản sao lưu khác.`);
      return 1;
    } finally {
      lock.release();
    }
  },
};
