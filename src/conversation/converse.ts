import type { Db, Tx } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import { isStorageTrouble } from '../db/wait-for-lock.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { type InboxRow, markDone, markFailed, oldestNew } from '../mailbox/inbox.ts';
import { enqueue, PRIORITY } from '../mailbox/outbox.ts';
import { conversationOf, loadState, saveState } from './conversation-store.ts';
import { gatherFacts, type Sources } from './facts.ts';
import { readIntent } from './intent.ts';
import type { Address, Incoming } from './message.ts';
import { obey } from './obey.ts';
import type { Turn } from './reply.ts';
import { FRESH } from './state.ts';
import { TEXTS } from './texts.ts';
import { playTurn } from './turn.ts';

export interface ConverseDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  /** What this person may be told from. */
  readonly sourcesFor: (incoming: Incoming) => Sources;
  /** Where the office (văn phòng) reads what is sent to it. */
  readonly offices: readonly Address[];
  /** Replies wait in the outbox of this channel now. */
  readonly onReplies: (incoming: Incoming) => void;
}

/** A turn that throws is played this often before the person gets an apology and the next message its turn. */
const TRIES = 3;

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
  const { db, clock } = deps;
  const { incoming } = row;
  const stored = await loadState(db, conversationOf(incoming));
  const state = stored === 'unreadable' ? FRESH : stored;

  const intent = readIntent(incoming, state);
  const facts = await gatherFacts(intent, state, deps.sourcesFor(incoming));
  const turn = playTurn(state, intent, facts, {
    turnId: `t${row.id.toString(36)}`,
    hasOffice: deps.offices.length > 0,
  });

  const replies = stored === 'unreadable' ? [{ text: TEXTS.stateLost }, ...turn.replies] : turn.replies;
  await transact(db, (tx) => commitTurn(tx, deps, row, { ...turn, replies }, clock.now()));
}

/** Message handled, state kept, commands obeyed, replies promised: all of it or nothing. */
async function commitTurn(tx: Tx, deps: ConverseDeps, row: InboxRow, turn: Turn, at: Date): Promise<void> {
  const { incoming } = row;
  const key = `turn/${row.id}`;
  await markDone(tx, row.id);
  await saveState(tx, conversationOf(incoming), turn.state, at);
  for (const command of turn.commands) await obey(tx, command, { incoming, key, at, offices: deps.offices });
  for (const [n, reply] of turn.replies.entries()) {
    await enqueue(tx, reply, incoming, { at, priority: PRIORITY.reply, dedupe: `${key}/${n}` });
  }
}

async function recordFailure(deps: ConverseDeps, row: InboxRow, error: unknown): Promise<void> {
  const giveUp = row.attempts + 1 >= TRIES;
  const at = deps.clock.now();
  const reason = error instanceof Error ? error.name : 'unknown';
  await transact(deps.db, async (tx) => {
    await markFailed(tx, row, reason, giveUp);
    if (giveUp) {
      await enqueue(tx, { text: TEXTS.apology }, row.incoming, {
        at,
        priority: PRIORITY.reply,
        dedupe: `turn/${row.id}/apology`,
      });
    }
  });
}
