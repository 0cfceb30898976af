import type { ChannelName } from '../conversation/message.ts';
import type { Db, Tx } from '../db/tables.ts';
import { dayInVietnam } from '../lib/vn-time.ts';
import type { ReminderSettings } from './reminder-settings.ts';

/** From this part of a month's plan on somebody is warned … */
export const WARN_AT = 0.8;
/** … and from this one on what can wait does. */
export const SCARCE_AT = 0.95;

/** Channels that have a plan for the month, with what was sent of it. */
export async function monthlyUse(
  db: Db | Tx,
  monthly: ReminderSettings['monthly'],
  now: Date,
): Promise<readonly { readonly channel: ChannelName; readonly sent: number; readonly limit: number }[]> {
  const rows = await db
    .selectFrom('sent_count')
    .select(['channel', 'sent'])
    .where('month', '=', monthOf(now))
    .execute();
  return rows.flatMap(({ channel, sent }) => {
    const limit = monthly[channel as ChannelName];
    return limit === undefined ? [] : [{ channel: channel as ChannelName, sent, limit }];
  });
}

export async function scarceChannels(
  db: Db | Tx,
  monthly: ReminderSettings['monthly'],
  now: Date,
): Promise<ReadonlySet<ChannelName>> {
  const used = await monthlyUse(db, monthly, now);
  return new Set(used.filter(({ sent, limit }) => sent >= limit * SCARCE_AT).map(({ channel }) => channel));
}

/** `2026-11`, in Viet Nam. */
export function monthOf(now: Date): string {
  return dayInVietnam(now).slice(0, 7);
}
