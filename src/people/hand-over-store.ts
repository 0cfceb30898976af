import type { Db, Tx } from '../db/tables.ts';
import type { Authorized } from './authorized.ts';
import type { HandOver } from './hand-over.ts';
import type { Right } from './rights.ts';

/** Every hand-over there ever was. */
export async function loadHandOvers(db: Db | Tx): Promise<readonly HandOver[]> {
  const rows = await db.selectFrom('hand_over').selectAll().orderBy('id').execute();
  return rows.map(({ id, giver, taker, role, scope, valid_from, valid_to }) => ({
    id,
    giver,
    taker,
    role,
    scope: scope === '' ? null : scope,
    from: valid_from,
    to: valid_to,
  }));
}

/** Lends the role that `grant` is for to `taker`. */
export async function putHandOver(
  tx: Tx,
  grant: Authorized<Extract<Right, { right: 'ban-giao' }>>,
  handOver: { readonly taker: string; readonly from: string; readonly to: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('hand_over')
    .values({
      giver: grant.actor,
      taker: handOver.taker,
      role: grant.right.role,
      scope: grant.right.scope ?? '',
      valid_from: handOver.from,
      valid_to: handOver.to,
      made_at: handOver.at.toISOString(),
    })
    .execute();
}
