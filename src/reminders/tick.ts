import type { Db, Tx } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { loadBefore } from './load-before.ts';
import { loadWorld, type ReminderSources } from './load-world.ts';
import { planTick, type TickPlan } from './plan/plan-tick.ts';
import { post } from './post.ts';
import { tellUnexplained } from './problem-store.ts';
import { putStep } from './step-store.ts';
import { tellOperators } from './tell-operators.ts';
import { waitingReminders } from './waiting.ts';
import type { World } from './world.ts';

/** How far the settled past may lie behind while nothing is due: a write for each minute would be wasted. */
const LAG_MS = 10 * 60_000;

/**
 * Moves what has fallen due into the outbox, each step of a ladder once: it is looked at outside, and read again and done in one
 * transaction when there is something to do. Never touches a channel. Gives how many messages were promised.
 */
export async function tickReminders(db: Db, from: ReminderSources, now: Date): Promise<number> {
  const { plan, world } = await lookAhead(db, from, now);
  const told = (await tellUnexplained(db, world)) + (await tellOperators(db, from, world));
  if (!hasWork(plan) && !(await lags(db, plan.since))) return told;
  return transact(db, async (tx) => {
    const again = await lookAhead(tx, from, now);
    return told + (await carryOut(tx, again.world, again.plan));
  });
}

async function lookAhead(
  db: Db | Tx,
  from: ReminderSources,
  now: Date,
): Promise<{ readonly world: World; readonly plan: TickPlan }> {
  const world = await loadWorld(db, from, now);
  return { world, plan: planTick(world, await loadBefore(db, world)) };
}

function hasWork({ parcels, skipped, laters }: TickPlan): boolean {
  return parcels.length > 0 || skipped.length > 0 || laters.length > 0;
}

async function lags(db: Db, since: Date): Promise<boolean> {
  const clock = await db.selectFrom('reminder_clock').select('since').executeTakeFirstOrThrow();
  return clock.since === null || Math.abs(since.getTime() - Date.parse(clock.since)) >= LAG_MS;
}

async function carryOut(tx: Tx, world: World, plan: TickPlan): Promise<number> {
  const at = world.now;
  let promised = 0;
  const waiting = await waitingReminders(tx, at);
  for (const parcel of plan.parcels) {
    const reminder = await post(tx, world, parcel, waiting);
    for (const step of parcel.steps) {
      await putStep(tx, step, reminder === null ? { at, skipped: 'passed' } : { at, reminder });
    }
    if (reminder !== null) promised += 1;
  }
  for (const step of plan.skipped) await putStep(tx, step, { at, skipped: step.why });
  if (plan.laters.length > 0) {
    const done = { done_at: at.toISOString() };
    await tx.updateTable('reminder_later').set(done).where('id', 'in', plan.laters).execute();
  }
  await tx.updateTable('reminder_clock').set({ since: plan.since.toISOString() }).execute();
  return promised;
}
