import { type Asked, askedOfUnit } from '../../reports/score/asked.ts';
import { totalOf } from '../../reports/score/describe-score.ts';
import type { SelfScore } from '../../reports/score/self-score.ts';
import type { Outgoing } from '../message.ts';
import { say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { ScoreAwaiting } from './score-act.ts';
import { SCORE_TEXTS } from './score-texts.ts';

/** Asks the next open question behind `opening`, or `again` once more with what it may have meant; says how the score stands when none is left. */
export function askFigure(
  state: ConversationState,
  self: SelfScore,
  skipped: readonly string[],
  opening: string,
  turnId: string,
  again: { readonly asked: Asked; readonly options: readonly string[] } | null = null,
): Turn {
  const next = again?.asked ?? self.open.find(({ id }) => !skipped.includes(id)) ?? null;
  if (next === null) {
    const left = self.open.length === 0 ? SCORE_TEXTS.noneOpen : SCORE_TEXTS.someSkipped(self.open.length);
    const total = `Tự chấm: ${totalOf(self.bang, self.scored)}.`;
    return say(state, [opening, total, left].filter((part) => part !== '').join('\n\n'));
  }
  const all = askedOfUnit(self.bang);
  const at = all.findIndex(({ id }) => id === next.id) + 1;
  const isYesNo = next.scale.kind === 'yes-no';
  const rule = isYesNo || next.scale.kind === 'choice' ? '' : `\n${SCORE_TEXTS.askNumber}`;
  const ask = SCORE_TEXTS.ask(at, all.length, next.row.code, next.question, rule);
  const open = {
    kind: 'figure' as const,
    id: next.id,
    ask,
    labels: again !== null && again.options.length > 0 ? [...again.options] : labelsFor(next),
    skipped: [...skipped],
  };
  return asking(state, [], open, opening === '' ? ask : `${opening}\n\n${ask}`, turnId);
}

/** The same question behind what a turn says; whatever else could be picked there is closed, so that a number means one thing. */
export function askAgain(turn: Turn, open: Extract<ScoreAwaiting, { kind: 'figure' }>, turnId: string): Turn {
  const replies = turn.replies.map(({ choices: _closed, ...reply }) => reply);
  return { ...asking(turn.state, replies, open, open.ask, turnId), commands: turn.commands };
}

function asking(
  before: ConversationState,
  replies: readonly Outgoing[],
  open: Extract<ScoreAwaiting, { kind: 'figure' }>,
  text: string,
  turnId: string,
): Turn {
  const options = open.labels.map((label) => ({
    label,
    act: { do: 'score', act: { kind: 'score-say', text: label } } as const,
  }));
  const choices = options.length === 0 ? null : { id: turnId, options };
  const asked = { text, ...(choices === null ? {} : { choices: { id: turnId, labels: open.labels } }) };
  const state: ConversationState = { ...before, choices, awaiting: { of: 'score', awaiting: open } };
  return { state, replies: [...replies, asked], commands: [] };
}

/** What can be picked; nothing where a figure is typed, since a picked number would be one. */
function labelsFor({ scale }: Asked): string[] {
  switch (scale.kind) {
    case 'yes-no':
      return [SCORE_TEXTS.yes, SCORE_TEXTS.no, SCORE_TEXTS.skip];
    case 'choice':
      return [...scale.options.map(({ key, label }) => label || key), SCORE_TEXTS.skip];
    case 'steps':
    case 'each':
    case 'manual':
      return [];
  }
}
