import { daysBetween, type Day, dayInVietnam, writeDay, writeMoment } from '../../lib/vn-time.ts';
import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { Offered, ReportCase } from './report-case.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import type { Option } from './work.ts';

/** The reports that can be gone on with, begun or mended, as choices. */
export function offerTurn(
  state: ConversationState,
  { offered, wantsDrafts }: Extract<ReportCase, { kind: 'offer' }>,
  { turnId, now }: TurnContext,
): Turn {
  if (offered.length === 0) {
    return say({ ...state, choices: null }, wantsDrafts ? TEXTS.noDrafts : TEXTS.nothingOffered);
  }
  const today = dayInVietnam(now);
  const told = offered.flatMap((one) => describe(one, today));
  const text = [wantsDrafts ? TEXTS.drafts : TEXTS.whichReport, ...told.map((line) => `- ${line}`)].join('\n');
  return offerActs(
    state,
    text,
    turnId,
    offered.map((one) => ({ label: labelOf(one), act: { kind: 'open', key: { ...one.key } } })),
  );
}

function describe({ title, draft, deadline, receipt }: Offered, today: Day): readonly string[] {
  if (draft !== null) {
    return [TEXTS.draftAt(title, draft.item, draft.of, writeMoment(draft.writtenAt), draft.writerName ?? '')];
  }
  if (deadline === null || receipt !== null) return [];
  const last = deadline.extendedTo ?? deadline.due;
  return [TEXTS.dueOn(title, writeDay(last), TEXTS.daysLeft(daysBetween(today, last)))];
}

function labelOf({ title, draft, receipt }: Offered): string {
  const lower = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  if (draft !== null) return TEXTS.goOn(lower);
  return receipt === null ? TEXTS.begin(lower) : TEXTS.correct(lower, receipt);
}

/** A question whose answers are acts on reports; what is being filled in stays as it is. */
export function offerActs(state: ConversationState, text: string, turnId: string, options: readonly Option[]): Turn {
  return offer({ ...state, greeted: true, awaiting: null }, text, {
    id: turnId,
    options: options.map(({ label, act }) => ({ label, act: { do: 'report', act } })),
  });
}
