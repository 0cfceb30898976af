import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { makeBackup } from '../db/backup.ts';
import type { Command } from './command.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'sao lưu cơ sở dữ liệu (được chạy cả khi trợ lý đang hoạt động)',
  help: `Cách dùng: npm run -s cli -- backup

Chép cơ sở dữ liệu vào STATE_DIR/backups và kiểm tra bản chép. Trợ lý không cần dừng.`,

  async run(args, io) {
    parseArgs({ args: [...args], options: {} });
    const { stateDir } = parseConfig(io.env);
    try {
      const backup = await makeBackup(stateDir, new Date());
      io.out(`Đã sao lưu vào ${backup.file} (${Math.ceil(backup.bytes / 1024)} KB).`);
      return 0;
    } catch (error) {
      io.err(`Chưa sao lưu được: ${(error as Error).message}. Hãy kiểm tra thư mục ${stateDir} và dung lượng đĩa.`);
      return 1;
    }
  },
};
