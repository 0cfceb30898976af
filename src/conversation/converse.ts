import { transact } from '../db/transact.ts';
import { isStorageTrouble } from '../db/wait-for-lock.ts';
import type { LinkBase } from '../files/offer-file.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { Gate } from '../limits/gate.ts';
import { turnAway } from '../limits/turn-away.ts';
import { type InboxRow, oldestNew } from '../mailbox/inbox.ts';
import { makeCode } from '../people/join-code.ts';
import type { LiveRegister } from '../people/live-register.ts';
import { whoIs } from '../people/who-is.ts';
import type { Afterwards } from './acting.ts';
import type { Asking } from './asking.ts';
import { commitTurn } from './commit-turn.ts';
import { conversationOf, loadState } from './conversation-store.ts';
import { type DocumentSources, gatherFacts } from './facts.ts';
import { readIntent } from './intent.ts';
import type { Address, Incoming } from './message.ts';
import { recordFailure } from './record-failure.ts';
import { sourcesOf, type WorldSources } from './sources.ts';
import { StaleFacts } from './stale-facts.ts';
import { FRESH } from './state.ts';
import { TEXTS } from './texts.ts';
import { playTurn } from './turn.ts';
import type { Office } from './turn-context.ts';
import { withLastReminder } from './reminder/with-last-reminder.ts';

export interface ConverseDeps extends WorldSources {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly liveRegister: LiveRegister;
  /** Who has sent too much of late is not read. */
  readonly gate: Gate;
  /** What documents say to this person. */
  readonly documentsFor: (asking: Asking) => DocumentSources;
  readonly office: Office;
  readonly keepChatDays: number;
  /** Where links to files lead. */
  readonly linkBase: () => LinkBase;
  /** Cryptographically random bytes. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Replies wait in the outbox of this channel now. */
  readonly onReplies: (incoming: Incoming) => void;
}

/** How often the world may change under a turn before that counts as a failure. */
const REPLAYS = 3;

/**
 * Plays the oldest waiting message of a conversation in one transaction; false when there is none. Rejects when nothing can be
 * written: the message then waits, and the failure is not held against it.
 */
export async function playNext(deps: ConverseDeps, address: Address): Promise<boolean> {
  const row = await oldestNew(deps.db, address);
  if (!row) return false;
  try {
    await playRow(deps, row);
  } catch (error) {
    if (isStorageTrouble(error)) throw error;
    deps.logger.error({ error, channel: address.channel, row: row.id, attempt: row.attempts + 1 }, 'a turn failed');
    await recordFailure(deps, row, error);
  }
  deps.onReplies(row.incoming);
  return true;
}

async function playRow(deps: ConverseDeps, row: InboxRow): Promise<void> {
  for (let plays = 1; ; plays += 1) {
    try {
      return await playOnce(deps, row, plays === 1 && row.attempts === 0);
    } catch (error) {
      if (!(error instanceof StaleFacts) || plays >= REPLAYS) throw error;
    }
  }
}

async function playOnce(deps: ConverseDeps, row: InboxRow, isNew: boolean): Promise<void> {
  const { db, clock } = deps;
  const { incoming } = row;
  const now = clock.now();
  const register = await deps.liveRegister(db, now);
  const who = await whoIs(db, register, incoming);
  const asking: Asking = { incoming, who, register, now };
  const isRemembered = who.kind === 'member' && who.consent === 'dong-y';
  if (isNew && (await turnAway(deps, row, { who, isRemembered, now }))) return;

  const stored = isRemembered ? await loadState(db, conversationOf(incoming)) : FRESH;
  const before = stored === 'unreadable' ? FRESH : stored;
  const state = isRemembered ? await withLastReminder(db, before, incoming, who.code) : before;

  const sources = sourcesOf(deps, deps.documentsFor(asking), asking);
  const facts = await gatherFacts(readIntent(incoming, state, who), state, sources);
  const turn = playTurn(state, facts, {
    ...asking,
    turnId: `t${row.id.toString(36)}`,
    freshCode: makeCode(deps.randomBytes(16)),
    office: deps.office,
    keepChatDays: deps.keepChatDays,
  });

  const replies = stored === 'unreadable' ? [{ text: TEXTS.stateLost }, ...turn.replies] : turn.replies;
  const later: Afterwards[] = [];
  const afterwards = (work: Afterwards): void => void later.push(work);
  const at = clock.now();
  await transact(db, (tx) => commitTurn(tx, deps, row, { ...turn, replies }, { who, isRemembered, at, afterwards }));
  for (const work of later) {
    await work(deps.files).catch((error: unknown) =>
      deps.logger.error({ error, row: row.id }, 'a turn left something undone'),
    );
  }
}
