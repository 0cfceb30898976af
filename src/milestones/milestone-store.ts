import type { Db, Tx } from '../db/tables.ts';
import { readDayRule, writeDayRule } from './day-rule-text.ts';
import type { Milestone, Party, Rung, SetDay } from './milestone.ts';

/** Every version of every milestone. Throws for a stored rule that can't be read: nothing else writes them. */
export async function loadMilestones(db: Db | Tx): Promise<readonly Milestone[]> {
  const rows = await db
    .selectFrom('milestone')
    .selectAll()
    .orderBy('code')
    .orderBy('cum')
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => {
    const read = readDayRule(row.rule);
    if (read.kind === 'refused') throw new Error(`stored milestone ${row.code} can't be read: ${read.reason}`);
    return {
      code: row.code,
      cum: row.cum === '' ? null : row.cum,
      name: row.name,
      owedBy: JSON.parse(row.owed_by) as readonly Party[],
      reminded: JSON.parse(row.reminded) as readonly Party[],
      day: read.rule,
      ky: row.ky,
      clearedBy: row.cleared_by,
      source: { document: row.document, place: row.place, wording: row.wording },
      ladder: row.ladder === null ? null : (JSON.parse(row.ladder) as readonly Rung[]),
      from: row.valid_from,
      to: row.valid_to,
    };
  });
}

/** Puts a version in, or in the place of the one with the same code, cluster and first day. */
export async function putMilestone(tx: Tx, milestone: Milestone): Promise<void> {
  const { code, cum, name, owedBy, reminded, day, ky, clearedBy, source, ladder, from, to } = milestone;
  await tx
    .replaceInto('milestone')
    .values({
      code,
      cum: cum ?? '',
      name,
      owed_by: JSON.stringify(owedBy),
      reminded: JSON.stringify(reminded),
      rule: writeDayRule(day),
      ky,
      cleared_by: clearedBy,
      ...source,
      ladder: ladder === null ? null : JSON.stringify(ladder),
      valid_from: from,
      valid_to: to,
    })
    .execute();
}

export async function removeMilestone(tx: Tx, { code, cum, from }: Milestone): Promise<void> {
  await tx
    .deleteFrom('milestone')
    .where('code', '=', code)
    .where('cum', '=', cum ?? '')
    .where('valid_from', '=', from)
    .execute();
}

/** The exact days that heads set, over all years. */
export function loadSetDays(db: Db | Tx): Promise<readonly SetDay[]> {
  return db.selectFrom('milestone_day').selectAll().orderBy('milestone').orderBy('year').orderBy('cum').execute();
}

/** Sets the exact day, also in the place of one that was set before. */
export async function putSetDay(tx: Tx, setDay: SetDay): Promise<void> {
  await tx.replaceInto('milestone_day').values(setDay).execute();
}
