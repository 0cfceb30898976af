import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { NOBODY } from '../../banner.ts';
import type { Config } from '../../config.ts';
import { DatabaseUnusable } from '../../db/database-unusable.ts';
import { openDatabase } from '../../db/open.ts';
import { databaseFile } from '../../db/state-folder.ts';
import type { Db } from '../../db/tables.ts';
import type { Clock } from '../../lib/clock.ts';
import { dayInVietnam } from '../../lib/vn-time.ts';
import { countPeople } from '../../people/count-people.ts';
import { monthlyUse, WARN_AT } from '../../reminders/month.ts';
import type { Finding } from './finding.ts';

/** The database, the index in it, the mailbox, and what waits for the office. */
export async function examineDatabase(
  { stateDir, keepChatDays, reminders }: Pick<Config, 'stateDir' | 'keepChatDays' | 'reminders'>,
  clock: Clock,
): Promise<readonly Finding[]> {
  const file = databaseFile(stateDir);
  if (!existsSync(file)) {
    return [
      { part: 'Cơ sở dữ liệu', state: 'warning', text: `chưa có trong ${stateDir}; sẽ được tạo khi khởi động lần đầu` },
    ];
  }
  const db = await openDatabase(file).catch((error: unknown) => error as Error);
  if (db instanceof Error) return [brokenDatabase(db)];
  try {
    return [
      await database(db),
      await index(db),
      await people(db),
      await mail(db, clock, reminders),
      await questions(db, keepChatDays),
    ];
  } finally {
    await db.destroy();
  }
}

function brokenDatabase(error: Error): Finding {
  const text = error instanceof DatabaseUnusable ? error.message : `không mở được: ${error.message}`;
  return { part: 'Cơ sở dữ liệu', state: 'broken', text };
}

async function database(db: Db): Promise<Finding> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  if (rows[0]?.integrity_check === 'ok') return { part: 'Cơ sở dữ liệu', state: 'good', text: 'nguyên vẹn' };
  return {
    part: 'Cơ sở dữ liệu',
    state: 'broken',
    text: 'bị hỏng; hãy khôi phục bản sao lưu gần nhất bằng lệnh restore',
  };
}

/** All three counts in one statement: an import may be running beside us. */
async function index(db: Db): Promise<Finding> {
  const { rows } = await sql<{ documents: number; passages: number; searched: number }>`
    select (select count(*) from document) as documents, (select count(*) from passage) as passages,
      (select count(*) from search_passage) as searched`.execute(db);
  const { documents, passages, searched } = rows[0] ?? { documents: 0, passages: 0, searched: 0 };
  if (searched !== passages) {
    const text = `có ${passages} đoạn nhưng tìm kiếm chỉ thấy ${searched}; hãy chạy lệnh index --rebuild`;
    return { part: 'Chỉ mục', state: 'broken', text };
  }
  if (documents === 0) return { part: 'Chỉ mục', state: 'warning', text: 'chưa có văn bản nào; hãy chạy lệnh index' };
  return { part: 'Chỉ mục', state: 'good', text: `${documents} văn bản, ${passages} đoạn` };
}

async function people(db: Db): Promise<Finding> {
  const { joined, agreed } = await countPeople(db);
  if (joined === 0) return { part: 'Người dùng', state: 'warning', text: NOBODY };
  return { part: 'Người dùng', state: 'good', text: `${joined} người có tài khoản, ${agreed} người đã đồng ý` };
}

async function questions(db: Db, keepChatDays: number): Promise<Finding> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from office_question`.execute(db);
  const waiting = rows[0]?.n ?? 0;
  if (waiting === 0) return { part: 'Câu hỏi cho văn phòng', state: 'good', text: 'không có câu nào' };
  return {
    part: 'Câu hỏi cho văn phòng',
    state: 'warning',
    text: `có ${waiting} câu; hãy chạy lệnh questions để xem (mỗi câu được giữ ${keepChatDays} ngày)`,
  };
}

async function mail(db: Db, clock: Clock, { monthly }: Config['reminders']): Promise<Finding> {
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
  const sent =
    rows.map((row) => `${row.channel} ${row.sent}${planOf(row.channel, monthly)}`).join(', ') || 'chưa gửi tin nào';
  const used = await monthlyUse(db, monthly, clock.now());
  const isScarce = used.some((one) => one.sent >= one.limit * WARN_AT);
  const text = `tháng này đã gửi: ${sent}${isScarce ? ' (sắp hết số tin của tháng)' : ''}; đang chờ gửi ${waiting}; bỏ dở ${failed} tin đến, ${dead} tin đi`;
  return { part: 'Hộp thư', state: failed + dead > 0 || isScarce ? 'warning' : 'good', text };
}

/** What a channel's plan allows in a month, where it has an end. */
function planOf(channel: string, monthly: Config['reminders']['monthly']): string {
  const limit = monthly[channel as keyof typeof monthly];
  return limit === undefined ? '' : `/${limit}`;
}
