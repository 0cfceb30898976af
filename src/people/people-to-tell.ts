import type { ChannelName } from '../conversation/message.ts';
import type { Db, Tx } from '../db/tables.ts';
import { NOTICE_VERSION } from './consent.ts';

/** Somebody the bot may write to of its own accord. */
export interface Tellable {
  /** Since when. */
  readonly since: Date;
  /** Where they can be reached, the one used last first. */
  readonly channels: readonly ChannelName[];
}

/**
 * Everybody whom the bot may write to (or one of them, if it may), by code: an account that is not locked, and consent to the notice in
 * force. Whoever can't be reached at all has no channels.
 */
export async function peopleToTell(db: Db | Tx, person: string | null = null): Promise<ReadonlyMap<string, Tellable>> {
  let query = db
    .selectFrom('identity')
    .innerJoin('account', 'account.person', 'identity.person')
    .innerJoin('consent', (join) =>
      join.onRef('consent.person', '=', 'identity.person').on('consent.id', '=', (eb) =>
        eb
          .selectFrom('consent as newest')
          .select((newest) => newest.fn.max('newest.id').as('id'))
          .whereRef('newest.person', '=', 'identity.person'),
      ),
    )
    .leftJoin('conversation', (join) =>
      join
        .onRef('conversation.channel', '=', 'identity.channel')
        .onRef('conversation.chat_id', '=', 'identity.chat_id'),
    )
    .select(['identity.person as person', 'identity.channel as channel', 'conversation.unreachable as unreachable'])
    .select(['account.joined_at as joined_at', 'consent.answered_at as answered_at'])
    .where('account.locked_at', 'is', null)
    .where('consent.answer', '=', 'dong-y')
    .where('consent.version', '=', NOTICE_VERSION)
    .orderBy('identity.last_used_at', 'desc');
  if (person !== null) query = query.where('identity.person', '=', person);
  const rows = await query.execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.person)].map(([code, accounts]) => {
      const [{ joined_at, answered_at }] = accounts as [(typeof accounts)[number]];
      const reachable = accounts.filter(({ unreachable }) => unreachable === null);
      return [
        code,
        {
          since: new Date(joined_at > answered_at ? joined_at : answered_at),
          channels: reachable.map(({ channel }) => channel as ChannelName),
        },
      ];
    }),
  );
}
