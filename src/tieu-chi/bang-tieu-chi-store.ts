import type { Selectable } from 'kysely';
import type { BangTieuChiTable } from '../db/tables/criteria.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Day } from '../lib/vn-time.ts';
import { assemble, type Criteria } from './assemble.ts';
import type { BangHead, BangRow, BangTieuChi } from './bang-tieu-chi.ts';
import { writeBangRow } from './text/bang-row-cells.ts';
import { readBangRow } from './text/bang-row.ts';

/** The tables and rows of all years, as they are imported. Throws for a stored row that can't be read: nothing else writes them. */
export async function loadCriteria(db: Db | Tx): Promise<Criteria> {
  const heads = await db.selectFrom('bang_tieu_chi').selectAll().orderBy('code').execute();
  return withRows(db, heads);
}

/** The tables in force on a day, one of each issuer that has one; `issuer` asks for one only. */
export async function loadBangTieuChi(db: Db | Tx, day: Day, issuer?: string): Promise<readonly BangTieuChi[]> {
  const inForce = db
    .selectFrom('bang_tieu_chi')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]));
  const asked = issuer === undefined ? inForce : inForce.where('issuer', '=', issuer);
  return assemble(await withRows(db, await asked.orderBy('code').execute()));
}

/** The tables of a year, one of each issuer that has one. */
export async function loadBangOfYear(db: Db | Tx, year: number): Promise<readonly BangTieuChi[]> {
  const heads = db.selectFrom('bang_tieu_chi').selectAll().where('year', '=', year).orderBy('code');
  return assemble(await withRows(db, await heads.execute()));
}

async function withRows(db: Db | Tx, heads: readonly Selectable<BangTieuChiTable>[]): Promise<Criteria> {
  const rows = await db
    .selectFrom('tieu_chi')
    .selectAll()
    .where(
      'bang',
      'in',
      heads.map(({ code }) => code),
    )
    .orderBy('bang')
    .orderBy('sort')
    .orderBy('code')
    .execute();
  return {
    criteriaTables: heads.map(
      ({ bonus_cap, may_exceed, needs_evidence, tie_break, valid_from, valid_to, ...head }) => ({
        ...head,
        bonusCap: bonus_cap,
        mayExceed: may_exceed === 1,
        needsEvidence: needs_evidence === 1,
        tieBreak: JSON.parse(tie_break) as readonly string[],
        from: valid_from,
        to: valid_to,
      }),
    ),
    criteria: rows.map(({ nhom, ...cells }) => {
      const result = readBangRow({ ...cells, group: nhom });
      if (result.kind === 'read') return result.row;
      throw new Error(`stored criterion ${cells.bang} ${cells.code} can't be read: ${result.reasons.join(' ')}`);
    }),
  };
}

/** Puts a table in, or in the place of the one with the same code. */
export async function putBangHead(tx: Tx, head: BangHead): Promise<void> {
  const { bonusCap, mayExceed, needsEvidence, tieBreak, from, to, ...rest } = head;
  await tx
    .replaceInto('bang_tieu_chi')
    .values({
      ...rest,
      bonus_cap: bonusCap,
      may_exceed: mayExceed ? 1 : 0,
      needs_evidence: needsEvidence ? 1 : 0,
      tie_break: JSON.stringify(tieBreak),
      valid_from: from,
      valid_to: to,
    })
    .execute();
}

export async function removeBangHead(tx: Tx, { code }: BangHead): Promise<void> {
  await tx.deleteFrom('bang_tieu_chi').where('code', '=', code).execute();
}

export async function putBangRow(tx: Tx, row: BangRow): Promise<void> {
  const { group, ...cells } = writeBangRow(row);
  await tx
    .replaceInto('tieu_chi')
    .values({ ...cells, nhom: group })
    .execute();
}

export async function removeBangRow(tx: Tx, { bang, sort, code }: BangRow): Promise<void> {
  await tx.deleteFrom('tieu_chi').where('bang', '=', bang).where('sort', '=', sort).where('code', '=', code).execute();
}
