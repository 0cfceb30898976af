import type { Tx } from '../db/tables.ts';
import { tellPerson } from '../people/tell-person.ts';
import { isSameMatter, type Item, type Parcel } from './item.ts';
import { findReminder, putReminder, removeReminder } from './reminder-store.ts';
import { parcelMessage } from './text/parcel-text.ts';
import { dedupeOf, unpost, waitingReminders } from './waiting.ts';
import type { World } from './world.ts';

/**
 * Promises a reminder. Earlier ones to the same person that could not go out yet are taken into it, so that nobody finds a heap of them
 * when a channel is back. Gives its number; null when there is nothing to say or the person can't be told.
 */
export async function post(tx: Tx, world: World, parcel: Parcel): Promise<number | null> {
  const whole = parcel.items.some(({ kind }) => kind === 'page') ? parcel : await withWaiting(tx, world, parcel);
  const reminder = await putReminder(tx, whole, world.now);
  const message = parcelMessage(world, reminder, whole);
  const options = { at: world.now, dedupe: dedupeOf(reminder), avoid: world.scarce };
  if (message !== null && (await tellPerson(tx, whole.person, message, options))) return reminder;
  await removeReminder(tx, reminder);
  return null;
}

async function withWaiting(tx: Tx, world: World, parcel: Parcel): Promise<Parcel> {
  let items: readonly Item[] = parcel.items;
  for (const earlier of await waitingReminders(tx, parcel.person, world.now)) {
    const waiting = await findReminder(tx, earlier);
    if (!waiting || waiting.items.some(({ kind }) => kind === 'page') || !(await unpost(tx, earlier))) continue;
    const more = waiting.items.filter((one) => !items.some((other) => isSameMatter(one, other)));
    items = [...more, ...items];
    await tx.updateTable('reminder_step').set({ reminder: null }).where('reminder', '=', earlier).execute();
    await removeReminder(tx, earlier);
  }
  return { ...parcel, items };
}
