import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { lastBackup } from '../../db/backup.ts';
import { databaseFile, makeStateFolder } from '../../db/state-folder.ts';
import { DatabaseUnusable } from '../../db/database-unusable.ts';
import { openDatabase } from '../../db/open.ts';
import type { Db } from '../../db/tables.ts';
import { countPassages } from '../../documents/document-store.ts';
import type { Clock } from '../../lib/clock.ts';
import { dayInVietnam, writeDay } from '../../lib/vn-time.ts';
import { examineChannels } from './examine-channels.ts';

/** One line of the report; `text` is Vietnamese and says what to do when something is wrong. */
export interface Finding {
  readonly part: string;
  readonly state: 'good' | 'off' | 'warning' | 'broken';
  readonly text: string;
}

const LOW_DISK_BYTES = 500 * 1024 * 1024;
const BACKUP_DAYS = 7;
const DAY_MS = 86_400_000;

/** Examines every part, in the order an operator would. Never rejects: what can't be examined is broken. */
export async function examine(config: Config, clock: Clock): Promise<readonly Finding[]> {
  await makeStateFolder(config.stateDir);
  const isNew = !existsSync(databaseFile(config.stateDir));
  const opened = await openDatabase(databaseFile(config.stateDir)).catch((error: unknown) => error as Error);
  const db = opened instanceof Error ? null : opened;
  try {
    return [
      db === null ? brokenDatabase(opened as Error) : await database(db, isNew),
      ...(db === null ? [] : await Promise.all([index(db), mail(db, clock)])),
      ...(await examineChannels(config)),
      time(clock),
      await disk(config.stateDir),
      await backup(config.stateDir, clock),
    ];
  } finally {
    await db?.destroy();
  }
}

function brokenDatabase(error: Error): Finding {
  const text = error instanceof DatabaseUnusable ? error.message : `không mở được: ${error.message}`;
  return { part: 'Cơ sở dữ liệu', state: 'broken', text };
}

async function database(db: Db, isNew: boolean): Promise<Finding> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const sound = rows[0]?.integrity_check === 'ok';
  if (!sound)
    return {
      part: 'Cơ sở dữ liệu',
      state: 'broken',
      text: 'bị hỏng; hãy khôi phục bản sao lưu gần nhất bằng lệnh restore',
    };
  return { part: 'Cơ sở dữ liệu', state: 'good', text: isNew ? 'vừa được tạo mới' : 'nguyên vẹn' };
}

async function index(db: Db): Promise<Finding> {
  const counts = [...(await countPassages(db)).values()];
  const passages = counts.reduce((sum, count) => sum + count, 0);
  const { rows } = await sql<{ n: number }>`select count(*) as n from search_passage`.execute(db);
  if (rows[0]?.n !== passages) {
    return {
      part: 'Chỉ mục',
      state: 'broken',
      text: 'không khớp với văn bản; hãy dừng trợ lý, xóa cơ sở dữ liệu hỏng hoặc khôi phục bản sao lưu',
    };
  }
  if (counts.length === 0)
    return { part: 'Chỉ mục', state: 'warning', text: 'chưa có văn bản nào; hãy chạy lệnh index' };
  return { part: 'Chỉ mục', state: 'good', text: `${counts.length} văn bản, ${passages} đoạn` };
}

async function mail(db: Db, clock: Clock): Promise<Finding> {
  const count = async (from: 'inbox' | 'outbox', state: string): Promise<number> => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(from)} where state = ${state}`.execute(db);
    return rows[0]?.n ?? 0;
  };
  const [failed, dead, waiting] = [
    await count('inbox', 'failed'),
    await count('outbox', 'dead'),
    await count('outbox', 'waiting'),
  ];
  const { rows } = await sql<{ channel: string; sent: number }>`
    select channel, sent from sent_count where month = ${dayInVietnam(clock.now()).slice(0, 7)} order by channel`.execute(
    db,
  );
  const sent = rows.map((row) => `${row.channel} ${row.sent}`).join(', ') || 'chưa gửi tin nào';
  const text = `tháng này đã gửi: ${sent}; đang chờ gửi ${waiting}; bỏ dở ${failed} tin đến, ${dead} tin đi`;
  return { part: 'Hộp thư', state: failed + dead > 0 ? 'warning' : 'good', text };
}

function time(clock: Clock): Finding {
  const now = clock.now();
  const hour = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'short' }).format(now);
  const text = `giờ Việt Nam trên máy này là ${hour} ngày ${writeDay(dayInVietnam(now))}; nếu sai, hãy chỉnh đồng hồ máy chủ`;
  return { part: 'Giờ', state: now.getUTCFullYear() < 2026 ? 'broken' : 'good', text };
}

async function disk(stateDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(stateDir);
  const free = bavail * bsize;
  const text = `còn trống ${Math.floor(free / 1024 / 1024).toLocaleString('vi-VN')} MB`;
  if (free >= LOW_DISK_BYTES) return { part: 'Đĩa', state: 'good', text };
  return { part: 'Đĩa', state: 'broken', text: `${text}; hãy dọn bớt, dưới 500 MB là sắp không lưu được tin nhắn` };
}

async function backup(stateDir: string, clock: Clock): Promise<Finding> {
  const last = await lastBackup(stateDir);
  if (!last)
    return { part: 'Sao lưu', state: 'warning', text: 'chưa có bản nào; hãy chạy lệnh backup, tốt nhất là mỗi đêm' };
  const days = Math.floor((clock.now().getTime() - last.at.getTime()) / DAY_MS);
  const text = `bản gần nhất ngày ${writeDay(dayInVietnam(last.at))}`;
  if (days <= BACKUP_DAYS) return { part: 'Sao lưu', state: 'good', text };
  return { part: 'Sao lưu', state: 'warning', text: `${text}, đã ${days} ngày; hãy chạy lệnh backup` };
}
