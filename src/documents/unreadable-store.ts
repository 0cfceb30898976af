import type { Db, Tx } from '../db/tables.ts';
import type { ImportReason } from './read-source.ts';

/** A file that could not be imported, as the operator sees it. */
export interface UnreadableFile {
  readonly id: string;
  readonly fingerprint: string;
  readonly reason: ImportReason;
  /** What to do, in Vietnamese. */
  readonly advice: string;
  readonly at: Date;
}

const UNFINISHED =
  'Trợ lý đã hai lần ngừng đột ngột khi đang đọc tệp này, nên không tự đọc lại nữa. Anh/chị mở tệp, lưu thành tệp mới (nếu dài thì chia nhỏ) rồi đặt vào thay tệp này; muốn thử lại chính tệp này thì chạy lệnh index kèm tên tệp.';

/** Keeps what is wrong with a file, so that it is not tried again until it changes. */
export async function rememberUnreadable(tx: Tx, file: UnreadableFile): Promise<void> {
  const row = {
    document_id: file.id,
    fingerprint: file.fingerprint,
    reason: file.reason,
    advice: file.advice,
    seen_at: file.at.toISOString(),
  };
  await tx
    .insertInto('unreadable_file')
    .values(row)
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
    .execute();
}

/**
 * Notes that a file is being read, in the place of `before` (what is known of exactly this content). What remains of it after the
 * program went down counts how often that happened: twice is enough.
 */
export async function beginReading(
  tx: Tx,
  file: Pick<UnreadableFile, 'id' | 'fingerprint' | 'at'>,
  before: UnreadableFile | undefined,
): Promise<void> {
  const reason = before?.reason === 'unfinished-once' ? 'unfinished-twice' : 'unfinished-once';
  await rememberUnreadable(tx, { ...file, reason, advice: UNFINISHED });
}

export async function forgetUnreadable(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('unreadable_file').where('document_id', '=', id).execute();
}

/** Every file that is not in the index in its present content, by id. */
export async function listUnreadable(db: Db): Promise<readonly UnreadableFile[]> {
  const rows = await db.selectFrom('unreadable_file').selectAll().orderBy('document_id').execute();
  return rows.map((row) => ({
    id: row.document_id,
    fingerprint: row.fingerprint,
    reason: row.reason as ImportReason,
    advice: row.advice,
    at: new Date(row.seen_at),
  }));
}
