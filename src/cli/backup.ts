import { parseArgs } from 'node:util';
import { parseConfig } from '../config.ts';
import { dropOldBackups, makeBackup } from '../db/backup.ts';
import { systemClock } from '../lib/clock.ts';
import type { Command } from './command.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'sao lưu cơ sở dữ liệu (được chạy cả khi trợ lý đang hoạt động)',
  help: `Cách dùng: npm run -s cli -- backup

Chép cơ sở dữ liệu vào STATE_DIR/backups và kiểm tra bản chép. Trợ lý không cần dừng.
Bản cũ quá KEEP_CHAT_DAYS ngày được xóa (bản mới nhất luôn được giữ), để dữ liệu đã xóa không còn lại trong bản sao lưu.`,

  async run(args, io) {
    parseArgs({ args: [...args], options: {} });
    const { stateDir, keepChatDays } = parseConfig(io.env);
    const now = systemClock.now();
    try {
      const backup = await makeBackup(stateDir, now);
      io.out(`Đã sao lưu vào ${backup.file} (${Math.ceil(backup.bytes / 1024)} KB).`);
      const dropped = await dropOldBackups(stateDir, keepChatDays, now);
      if (dropped > 0) io.out(`Đã xóa ${dropped} bản cũ quá ${keepChatDays} ngày.`);
      return 0;
    } catch (error) {
      io.err(`Chưa sao lưu được: ${(error as Error).message}. Hãy kiểm tra thư mục ${stateDir} và dung lượng đĩa.`);
      return 1;
    }
  },
};
