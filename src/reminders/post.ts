import type { Tx } from '../db/tables.ts';
import { tellPerson } from '../people/tell-person.ts';
import { isSameMatter, type Item, type Parcel } from './item.ts';
import { findReminder, putReminder, removeReminder } from './reminder-store.ts';
import { parcelMessage } from './text/parcel-text.ts';
import { dedupeOf, unpost } from './waiting.ts';
import type { World } from './world.ts';

/**
 * Promises a reminder. Earlier ones to the same person that could not go out yet are taken into it, so that nobody finds a heap of them
 * when a channel is back (`waiting`: what `waitingReminders` gives). Gives its number; null when there is nothing to say or the person
 * can't be told.
 */
export async function post(
  tx: Tx,
  world: World,
  parcel: Parcel,
  waiting: ReadonlyMap<string, readonly number[]>,
): Promise<number | null> {
  const earlier = parcel.items.some(({ kind }) => kind === 'page') ? [] : (waiting.get(parcel.person) ?? []);
  const whole = await withEarlier(tx, parcel, earlier);
  const reminder = await putReminder(tx, whole, world.now);
  const message = parcelMessage(world, reminder, whole);
  const options = { at: world.now, dedupe: dedupeOf(reminder), avoid: world.scarce };
  if (message !== null && (await tellPerson(tx, whole.person, message, options))) return reminder;
  await removeReminder(tx, reminder);
  return null;
}

async function withEarlier(tx: Tx, parcel: Parcel, ids: readonly number[]): Promise<Parcel> {
  let items: readonly Item[] = parcel.items;
  for (const earlier of ids) {
    const waiting = await findReminder(tx, earlier);
    if (!waiting || waiting.items.some(({ kind }) => kind === 'page') || !(await unpost(tx, earlier))) continue;
    const more = waiting.items.filter((one) => !items.some((other) => isSameMatter(one, other)));
    items = [...more, ...items];
    await tx.updateTable('reminder_step').set({ reminder: null }).where('reminder', '=', earlier).execute();
    await removeReminder(tx, earlier);
  }
  return { ...parcel, items };
}
