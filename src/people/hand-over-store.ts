import type { Db, Tx } from '../db/tables.ts';
import { addDays, type Day } from '../lib/vn-time.ts';
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

/** Ends what somebody lent: what has begun ends with yesterday, what has not is as if it had never been. Gives how many there were. */
export async function endHandOvers(tx: Tx, giver: string, ids: readonly number[], today: Day): Promise<number> {
  const own = tx.selectFrom('hand_over').select('id').where('giver', '=', giver).where('id', 'in', ids);
  const open = await own.where('valid_to', '>=', today).execute();
  const these = open.map(({ id }) => id);
  await tx.deleteFrom('hand_over').where('id', 'in', these).where('valid_from', '>=', today).execute();
  await tx
    .updateTable('hand_over')
    .set({ valid_to: addDays(today, -1) })
    .where('id', 'in', these)
    .execute();
  return these.length;
}
