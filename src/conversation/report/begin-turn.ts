import { beginDraft } from '../../forms/filling/begin.ts';
import { carryOver } from '../../forms/filling/carry-over.ts';
import { progressOf } from '../../forms/filling/steps.ts';
import { itemsOf } from '../../forms/filling/item.ts';
import { shownAnswer } from '../../forms/filling/summary.ts';
import { writeDay, writeMoment } from '../../lib/vn-time.ts';
import { readPeriodKey } from '../../reports/period-key.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { goOn } from './go-on.ts';
import { offerActs } from './offer-turn.ts';
import type { Desk } from './report-case.ts';
import { fillingOf } from './report-state.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { sentText } from './sent-text.ts';
import { titleOf } from './title.ts';
import { finish, note, option, revisionAfter, type Work } from './work.ts';

/** Opens a report: a new one, the draft that is there, or the one that was sent. */
export function openTurn(state: ConversationState, desk: Desk, context: TurnContext): Turn {
  if (desk.kept !== null) return resume(state, desk, context);
  if (desk.sent !== null) return showSent(state, desk, context);
  const { timeliness } = desk;
  if (timeliness.kind === 'locked') {
    return say({ ...state, choices: null }, TEXTS.locked(titleOf(desk), writeDay(timeliness.since)));
  }
  return begin(state, desk, context);
}

function begin(state: ConversationState, desk: Desk, context: TurnContext): Turn {
  const { form, key, prefills } = desk;
  const draft = beginDraft(form, readPeriodKey(key.period), prefills, context.now.toISOString());
  const work = workOn(state, { ...desk }, context, draft);
  const filled = itemsOf(form, draft.period?.kind ?? null).flatMap(({ number, field }) => {
    const answer = draft.answers[field.id];
    return answer === undefined ? [] : [`${number}. ${field.label}: ${shownAnswer(field, answer)}`];
  });
  const lines = [
    [TEXTS.begun(titleOf(desk)), form.intro ?? ''].filter((one) => one !== '').join(' '),
    ...(filled.length === 0 ? [] : [TEXTS.prefilled(filled.join('\n'))]),
    TEXTS.howTo,
  ];
  return goOn(note(work, lines.join('\n\n')), null);
}

function resume(state: ConversationState, desk: Desk, context: TurnContext): Turn {
  const kept = desk.kept!;
  const work = workOn(state, desk, context, kept.draft);
  const { answered, asked } = progressOf(desk.form, kept.draft);
  const moment = writeMoment(new Date(kept.writtenAt));
  if (kept.writer !== null && kept.writer !== desk.me) {
    const who = desk.writerName ?? TEXTS.somebody;
    return offerActs(state, TEXTS.otherWrites(who, titleOf(desk), moment, answered, asked), context.turnId, [
      option(work, TEXTS.takeOver, { do: 'take-over', revision: kept.revision, slot: null, said: null }),
      { label: TEXTS.letThem, act: { kind: 'leave' } },
    ]);
  }
  const said = note(work, TEXTS.resumed(titleOf(desk), answered, asked, moment));
  return desk.newest.version > desk.form.version ? offerNewForm(said) : goOn(said, null);
}

/** Once for each time a draft is opened: what the newer form changes, and whether to go over to it. */
function offerNewForm(work: Work): Turn {
  const { notes } = carryOver(work.draft, work.form, work.desk.newest);
  const lines = notes.length === 0 ? [`- ${TEXTS.newFormSame}`] : notes.map((one) => `- ${one}`);
  return finish(work, TEXTS.newForm(lines.join('\n')), [
    option(work, TEXTS.toNew, { do: 'new-version', revision: revisionAfter(work) }),
    option(work, TEXTS.keepOld, { do: 'old-version' }),
  ]);
}

/** Every answer that fits goes over; the rest is asked again. */
export function toNewForm(work: Work): Turn {
  const { draft, kept } = carryOver(work.draft, work.form, work.desk.newest);
  return goOn(note({ ...work, form: work.desk.newest, draft }, TEXTS.carried(kept)), null);
}

/** What was sent, and the way to mend it. */
export function showSent(state: ConversationState, desk: Desk, context: TurnContext): Turn {
  const { report } = desk.sent!;
  const text = sentText(desk);
  if (report.state === 'chap-nhan')
    return say({ ...state, choices: null, filling: null }, `${text}\n\n${TEXTS.acceptedAlready}`);
  const key = { ...desk.key };
  return offerActs({ ...state, filling: null }, text, context.turnId, [
    { label: TEXTS.correctSent, act: { kind: 'fill', key, wish: { do: 'correct-sent' } } },
    { label: TEXTS.no, act: { kind: 'leave' } },
  ]);
}

/** A draft of what was sent, to be mended item by item. */
export function correctSent(state: ConversationState, desk: Desk, context: TurnContext): Turn {
  const { newest, report } = desk.sent!;
  if (desk.kept !== null) return openTurn(state, desk, context);
  if (newest === null || report.state === 'chap-nhan') return showSent(state, desk, context);
  const work = workOn(state, desk, context, newest.draft);
  return finish(work, TEXTS.correcting(report.receipt), []);
}

/** A report as it lies on the desk, to go on with; nothing is said yet. */
export function workOn(state: ConversationState, desk: Desk, context: Work['context'], draft: Work['draft']): Work {
  const own = state.filling;
  const isSame =
    own !== null &&
    own.key.donVi === desk.key.donVi &&
    own.key.form === desk.key.form &&
    own.key.period === desk.key.period;
  const filling = isSame ? own : fillingOf({ ...desk.key });
  return { state, desk, context, filling, form: desk.form, draft, changes: [], notes: [], commands: [] };
}
