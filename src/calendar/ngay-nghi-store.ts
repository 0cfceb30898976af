import type { Db, Tx } from '../db/tables.ts';
import type { NgayNghi } from './ngay-nghi.ts';

/** Every day off that was decided, over all years. */
export async function loadNgayNghi(db: Db | Tx): Promise<readonly NgayNghi[]> {
  const rows = await db.selectFrom('ngay_nghi').selectAll().orderBy('valid_from').orderBy('dip').execute();
  return rows.map(({ valid_from, valid_to, ...row }) => ({ ...row, from: valid_from, to: valid_to }));
}

/** Puts a row in, or in the place of the one for the same occasion with the same first day. */
export async function putNgayNghi(tx: Tx, { from, to, ...row }: NgayNghi): Promise<void> {
  await tx
    .replaceInto('ngay_nghi')
    .values({ ...row, valid_from: from, valid_to: to })
    .execute();
}

export async function removeNgayNghi(tx: Tx, { dip, sort, from }: NgayNghi): Promise<void> {
  await tx
    .deleteFrom('ngay_nghi')
    .where('dip', '=', dip)
    .where('sort', '=', sort)
    .where('valid_from', '=', from)
    .execute();
}
