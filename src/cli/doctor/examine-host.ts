import { statfs } from 'node:fs/promises';
import { lastBackup } from '../../db/backup.ts';
import type { Clock } from '../../lib/clock.ts';
import { dayInVietnam, writeDay } from '../../lib/vn-time.ts';
import type { Finding } from './finding.ts';

const LOW_DISK_BYTES = 500 * 1024 * 1024;
const BACKUP_DAYS = 7;
const DAY_MS = 86_400_000;

export function examineTime(clock: Clock): Finding {
  const now = clock.now();
  const hour = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'short' }).format(now);
  const text = `giờ Việt Nam trên máy này là ${hour} ngày ${writeDay(dayInVietnam(now))}; nếu sai, hãy chỉnh đồng hồ máy chủ`;
  return { part: 'Giờ', state: now.getUTCFullYear() < 2026 ? 'broken' : 'good', text };
}

export async function examineDisk(stateDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(stateDir);
  const free = bavail * bsize;
  const text = `còn trống ${Math.floor(free / 1024 / 1024).toLocaleString('vi-VN')} MB`;
  if (free >= LOW_DISK_BYTES) return { part: 'Đĩa', state: 'good', text };
  return { part: 'Đĩa', state: 'broken', text: `${text}; hãy dọn bớt, dưới 500 MB là sắp không lưu được tin nhắn` };
}

export async function examineBackup(stateDir: string, clock: Clock): Promise<Finding> {
  const last = await lastBackup(stateDir);
  if (!last)
    return { part: 'Sao lưu', state: 'warning', text: 'chưa có bản nào; hãy chạy lệnh backup, tốt nhất là mỗi đêm' };
  const days = Math.floor((clock.now().getTime() - last.at.getTime()) / DAY_MS);
  const text = `bản gần nhất ngày ${writeDay(dayInVietnam(last.at))}`;
  if (days <= BACKUP_DAYS) return { part: 'Sao lưu', state: 'good', text };
  return { part: 'Sao lưu', state: 'warning', text: `${text}, đã ${days} ngày; hãy chạy lệnh backup` };
}
