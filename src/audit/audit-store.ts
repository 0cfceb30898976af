import { createHash } from 'node:crypto';
import type { Db, Tx } from '../db/tables.ts';
import { type AuditEntry, linkText } from './chain.ts';

/** Writes one row at the end of the chain. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const head = await tx.selectFrom('audit_head').select(['rows', 'hash']).executeTakeFirstOrThrow();
  const id = head.rows + 1;
  const hash = hashOf(head.hash, id, entry);
  const { byRight, detail, ...row } = entry;
  await tx
    .insertInto('audit')
    .values({ id, ...row, by_right: byRight, detail: JSON.stringify(detail), hash })
    .execute();
  await tx.updateTable('audit_head').set({ rows: id, hash }).execute();
}

export type AuditCheck =
  /** `hash`: of the last row; written down elsewhere, it shows later that the chain was not made anew up to here. */
  | { readonly kind: 'whole'; readonly rows: number; readonly hash: string }
  /** `id`: the first row that is not as it was written, or is missing; `at`: what stands there says it is from then, null for nothing. */
  | { readonly kind: 'broken'; readonly id: number; readonly at: string | null; readonly rows: number };

/** Follows the chain from its beginning. */
export async function verifyAudit(db: Db | Tx): Promise<AuditCheck> {
  const head = await db.selectFrom('audit_head').select(['rows', 'hash']).executeTakeFirst();
  const rows = await db.selectFrom('audit').selectAll().orderBy('id').execute();
  let before = '';
  for (const [index, row] of rows.entries()) {
    const id = index + 1;
    const { by_right: byRight, detail, hash, id: found, ...rest } = row;
    const isSame = found === id && hash === hashOf(before, id, { ...rest, byRight, detail: readDetail(detail) });
    if (!isSame) return { kind: 'broken', id, at: row.at, rows: rows.length };
    before = hash;
  }
  if (head?.rows !== rows.length || head.hash !== before) {
    const id = Math.min(rows.length, head?.rows ?? 0) + 1;
    return { kind: 'broken', id, at: rows[id - 1]?.at ?? null, rows: rows.length };
  }
  return { kind: 'whole', rows: rows.length, hash: before };
}

/** A row as it stands in the audit. */
export interface AuditRow extends AuditEntry {
  readonly id: number;
}

/** The newest rows, oldest first; of one person: those in which they are who did it, or to whom it was done. */
export async function newestAudit(
  db: Db | Tx,
  { limit, person }: { readonly limit: number; readonly person: string | null },
): Promise<readonly AuditRow[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where((row) => (person === null ? row.lit(true) : row.or([row('actor', '=', person), row('target', '=', person)])))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows
    .toReversed()
    .map(({ by_right: byRight, detail, hash: _hash, ...row }) => ({ ...row, byRight, detail: readDetail(detail) }));
}

function hashOf(before: string, id: number, entry: AuditEntry): string {
  return createHash('sha256')
    .update(linkText(before, id, entry))
    .digest('hex');
}

function readDetail(text: string): AuditEntry['detail'] {
  try {
    return JSON.parse(text) as AuditEntry['detail'];
  } catch {
    return {};
  }
}
