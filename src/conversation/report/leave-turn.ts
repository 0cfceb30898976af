import { progressOf } from '../../forms/filling/steps.ts';
import { say, type Turn } from '../reply.ts';
import { offerActs } from './offer-turn.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';
import { titleOf } from './title.ts';
import { option, type Work } from './work.ts';

/** Leaves the draft for later: nothing of it is asked in this conversation until somebody goes on. */
export function paused({ state, desk, draft }: Work): Turn {
  const kept = desk.kept!;
  const { key } = desk;
  const { revision, corrects } = kept;
  const command = { kind: 'save-draft', key, draft, revision, corrects, changes: [], isPaused: true } as const;
  return {
    ...say({ ...state, choices: null, filling: null }, TEXTS.paused(titleOf(desk))),
    commands: [{ kind: 'report', command }],
  };
}

/** Asks whether the draft is really to go. */
export function cancelTurn(work: Work): Turn {
  const { state, desk, form, draft, context } = work;
  const { corrects, revision } = desk.kept!;
  const { answered } = progressOf(form, draft);
  const text = corrects === null ? TEXTS.askCancel(titleOf(desk), answered) : TEXTS.askCancelCorrection(corrects);
  return offerActs(state, text, context.turnId, [
    option(work, TEXTS.cancelYes, { do: 'cancel-yes', revision }),
    option(work, TEXTS.no, { do: 'stay' }),
  ]);
}

export function cancelled({ state, desk }: Work): Turn {
  const { revision } = desk.kept!;
  return {
    ...say({ ...state, choices: null, filling: null }, TEXTS.cancelled(titleOf(desk))),
    commands: [{ kind: 'report', command: { kind: 'remove-draft', key: desk.key, revision } }],
  };
}
