import { writeDay } from '../../lib/vn-time.ts';
import { transition } from '../../reports/transition.ts';
import type { Turn } from '../reply.ts';
import { askAgain } from './ask-item.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { canBeSent, nothingAsked, reviewOf } from './review-report.ts';
import { titleOf } from './title.ts';
import { fill, finish, note, type Work } from './work.ts';

/** Sends what was shown; anything that has changed since is shown first. */
export function sendTurn(work: Work, revision: number): Turn {
  const { desk } = work;
  if (desk.kept?.revision !== revision || !canBeSent(work)) return reviewOf(note(work, TEXTS.writtenMeanwhile));
  if (desk.sent === null) {
    const { timeliness } = desk;
    if (timeliness.kind !== 'locked') return send(work, null);
    return finish(nothingAsked(work), TEXTS.locked(titleOf(desk), writeDay(timeliness.since)), []);
  }
  const moved = transition(desk.sent.report.state, { act: 'correct', reason: null });
  if (moved.kind !== 'refused') return send(work, null);
  if (desk.sent.report.state === 'chap-nhan') return finish(nothingAsked(work), moved.why, []);
  return finish(fill(work, { asked: null, queue: [], failures: 0, awaitsReason: true }), TEXTS.askReason, []);
}

/** The reason why a report that was sent is corrected. */
export function reasonTurn(work: Work, reason: string): Turn {
  const state = work.desk.sent?.report.state;
  if (!canBeSent(work) || state === undefined) return reviewOf(work);
  const moved = transition(state, { act: 'correct', reason });
  if (moved.kind === 'refused') return askAgain(work) ?? finish(work, TEXTS.reasonShort, []);
  return send(work, reason.trim());
}

/** The receipt is written where the report is. The choices stay: a second "gửi" gets the same receipt. */
function send({ state, desk }: Work, reason: string | null): Turn {
  const command = { kind: 'send', key: desk.key, revision: desk.kept!.revision, reason } as const;
  return {
    state: { ...state, filling: null },
    replies: [],
    commands: [{ kind: 'report', command }],
  };
}
