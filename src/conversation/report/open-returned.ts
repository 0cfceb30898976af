import type { Tx } from '../../db/tables.ts';
import { reachesOf } from '../../people/reach.ts';
import { whoIs } from '../../people/who-is.ts';
import { isActive } from '../../people/who.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { Acting } from '../acting.ts';
import { loadState, saveState } from '../conversation-store.ts';
import type { Outgoing } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { workOn } from './begin-turn.ts';
import { goOn } from './go-on.ts';
import { lookUpDesk } from './look-up-desk.ts';

/**
 * Puts the conversation of somebody whose report was returned at the first item to be mended, so that their next message answers it, and
 * gives what they are asked. Null when they can't be reached, may not write it any more, or are in the middle of something else: nothing
 * of theirs is then touched.
 */
export async function openReturned(tx: Tx, person: string, key: ReportKey, acting: Acting): Promise<Outgoing | null> {
  const { at, forms, reports, inboxId } = acting;
  const [address] = await reachesOf(tx, person);
  if (!address?.isReachable) return null;
  const register = await acting.liveRegister(tx, at);
  const who = await whoIs(tx, register, address);
  const before = await loadState(tx, address);
  if (!isActive(who) || before === 'unreadable' || isBusy(before, key)) return null;
  const desk = await lookUpDesk({ db: tx, forms, reports }, key, { register, now: at }, who);
  if (desk === null || desk === 'unreadable' || desk.kept === null) return null;
  const isTheirs = desk.kept.writer === null || desk.kept.writer === who.code;
  if (!isTheirs) return null;
  const work = workOn(before, desk, { now: at, turnId: `r${inboxId.toString(36)}` }, desk.kept.draft);
  const { state, replies } = goOn(work, null);
  await saveState(tx, address, state, at);
  return replies[0] ?? null;
}

/**
 * A question of ours, or another report, waits for an answer: a number they type next would be taken for that one. What was offered when
 * this report was sent is over.
 */
function isBusy({ awaiting, filling, choices }: ConversationState, key: ReportKey): boolean {
  const isOther = filling !== null && !isSame(filling.key, key);
  const isAsked = filling !== null && (filling.asked !== null || filling.awaitsReason);
  const mayPick = choices?.options.some(({ act }) => {
    if (act.do === 'report') return act.act.kind === 'leave' || !isSame(act.act.key, key);
    return act.do !== 'show-source';
  });
  return awaiting !== null || isOther || isAsked || mayPick === true;
}

function isSame(one: ReportKey, { donVi, form, period }: ReportKey): boolean {
  return one.donVi === donVi && one.form === form && one.period === period;
}
