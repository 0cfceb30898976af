import type { Form } from '../../forms/definition/form.ts';
import type { Change, Draft, Who } from '../../forms/filling/draft.ts';
import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { ReportAct } from './report-act.ts';
import type { Pick } from './report-act.ts';
import type { Desk, ReportCommand } from './report-case.ts';
import type { Filling } from './report-state.ts';

/** A report in the middle of a turn: the draft as it has become, and what will be said before the next question. */
export interface Work {
  readonly state: ConversationState;
  readonly desk: Desk;
  /** When it is, and what names the choices that are opened. */
  readonly context: { readonly now: TurnContext['now']; readonly turnId: TurnContext['turnId'] };
  readonly filling: Filling;
  readonly form: Form;
  readonly draft: Draft;
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
  readonly commands: readonly ReportCommand[];
}

export interface Option {
  readonly label: string;
  readonly act: ReportAct;
}

export function note(work: Work, ...notes: readonly string[]): Work {
  return { ...work, notes: [...work.notes, ...notes.filter((one) => one !== '')] };
}

export function fill(work: Work, change: Partial<Filling>): Work {
  return { ...work, filling: { ...work.filling, ...change } };
}

export function whoOf({ desk, context }: Work): Who {
  return { by: desk.me, at: context.now.toISOString() };
}

/** The revision that the draft will have once this turn is written. */
export function revisionAfter(work: Work): number {
  const before = work.desk.kept?.revision ?? 0;
  return isWritten(work) ? before + 1 : before;
}

/** A choice inside this report. */
export function option(work: Work, label: string, wish: Pick): Option {
  return { label, act: { kind: 'fill', key: work.filling.key, wish } };
}

/** Ends the turn: what was noted and `text` in one message, the draft written if it has changed, these choices open. */
export function finish(work: Work, text: string, options: readonly Option[]): Turn {
  const { state, filling, context, notes } = work;
  const next: ConversationState = { ...state, greeted: true, awaiting: null, choices: null, filling };
  const whole = [notes.join('\n'), text].filter((part) => part !== '').join('\n\n');
  const turn =
    options.length === 0
      ? say(next, whole)
      : offer(next, whole, {
          id: context.turnId,
          options: options.map(({ label, act }) => ({ label, act: { do: 'report', act } })),
        });
  return { ...turn, commands: [...written(work), ...work.commands].map((command) => ({ kind: 'report', command })) };
}

function written(work: Work): readonly ReportCommand[] {
  if (!isWritten(work)) return [];
  const { desk, draft, changes } = work;
  const { key, kept } = desk;
  const corrects = kept === null ? (desk.sent?.report.receipt ?? null) : kept.corrects;
  return [{ kind: 'save-draft', key, draft, revision: kept?.revision ?? 0, corrects, changes, isPaused: false }];
}

/** Who answers first becomes the one who writes. */
function isWritten({ desk, draft }: Work): boolean {
  const { kept, me } = desk;
  return kept === null || kept.draft !== draft || kept.writer !== me;
}
