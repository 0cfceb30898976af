import type { SelfScore } from '../../reports/score/self-score.ts';
import { describeScore } from '../../reports/score/describe-score.ts';
import { describeWhatIf } from '../../reports/score/describe-what-if.ts';
import { shownFigure } from '../../reports/score/read-figure.ts';
import { evidenceQuestion } from '../../reports/score/evidence-question.ts';
import { writeHundredths } from '../../tieu-chi/points.ts';
import type { Value } from '../../tieu-chi/figure.ts';
import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-context.ts';
import { askFigure } from './ask-figure.ts';
import { checkTurn } from './check-turn.ts';
import type { Found, ScoreCase, ScoreCommand, SelfCase } from './score-case.ts';
import { SCORE_TEXTS } from './score-texts.ts';

/** Plays what somebody wants of a score. */
export function scoreTurn(before: ConversationState, found: ScoreCase, context: TurnContext): Turn {
  const state: ConversationState = { ...before, greeted: true, choices: null, awaiting: null };
  switch (found.of) {
    case 'stop':
      return say(
        state,
        before.awaiting?.of === 'score' && before.awaiting.awaiting.kind === 'figure'
          ? SCORE_TEXTS.stopped
          : TEXTS.leftIt,
      );
    case 'check':
      return checkTurn(state, found.found, context);
    case 'self':
      return selfTurn(state, found.found, context);
  }
}

function selfTurn(before: ConversationState, found: SelfCase, context: TurnContext): Turn {
  const { turnId } = context;
  const state = 'report' in found ? spokenAbout(before, found) : before;
  switch (found.kind) {
    case 'not-yours':
      return say(state, SCORE_TEXTS.notYours);
    case 'only-unit':
      return say(state, SCORE_TEXTS.onlyUnit);
    case 'no-report':
      return say(state, SCORE_TEXTS.noReport(found.period));
    case 'no-table':
      return say(state, SCORE_TEXTS.noTable(found.year));
    case 'closed':
      return say(state, SCORE_TEXTS.closed);
    case 'score':
      return showScore(state, found, turnId);
    case 'detail':
      return say(state, found.text ?? SCORE_TEXTS.noSuchPart);
    case 'supposed':
      return say(state, describeWhatIf(found.self.scored, found.after, found.codes));
    case 'not-supposed':
      return notSupposed(state, found.why, turnId);
    case 'ask':
      return askFigure(state, found.self, found.skipped, '', turnId);
    case 'answered': {
      const { asked, value, after, self, skipped } = found;
      const opening = SCORE_TEXTS.kept(asked.row.code, shownFigure(asked.scale, value), changeOf(self, after));
      const turn = askFigure(state, after, skipped, opening, turnId);
      return keeping(turn, found, asked.id, value, self.answers.figures.get(asked.id) ?? null);
    }
    case 'not-taken':
      return askFigure(state, found.self, found.skipped, found.why, turnId, found);
    case 'no-such-question':
      return say(
        state,
        SCORE_TEXTS.noSuchQuestion(
          found.code,
          found.ids.map(({ id }) => id.replace('/', ' ')),
        ),
      );
    case 'no-such-line':
      return say(state, SCORE_TEXTS.noSuchLine(found.code));
    case 'evidence': {
      const { code, text, self, after } = found;
      const change = changeOf(self, after);
      const said = text === null ? SCORE_TEXTS.evidenceGone(code, change) : SCORE_TEXTS.evidence(code, text, change);
      return keeping(say(state, said), found, evidenceQuestion(code), text, self.answers.evidence.get(code) ?? null);
    }
  }
}

function showScore(state: ConversationState, { report, self }: Found, turnId: string): Turn {
  const text = `${describeScore(self, SCORE_TEXTS.title(report.key.period, report.isDraft))}\n\n${SCORE_TEXTS.howMore}`;
  const open = self.open.length;
  if (open === 0 || report.sent?.state === 'chap-nhan') return say(state, text);
  return offer(state, `${text}\n\n${SCORE_TEXTS.questionsOpen(open)}`, {
    id: turnId,
    options: [
      { label: SCORE_TEXTS.answerNow(open), act: { do: 'score', act: { kind: 'score-ask' } } },
      { label: SCORE_TEXTS.later, act: { do: 'score', act: { kind: 'score-stop' } } },
    ],
  });
}

function notSupposed(
  state: ConversationState,
  why: Extract<SelfCase, { kind: 'not-supposed' }>['why'],
  turnId: string,
): Turn {
  switch (why.kind) {
    case 'unknown':
      return say(state, SCORE_TEXTS.unknown(why.name));
    case 'bad-value':
      return say(state, SCORE_TEXTS.badValue(why.code, why.reason));
    case 'which':
      return offer(state, SCORE_TEXTS.which(why.name), {
        id: turnId,
        options: why.options
          .slice(0, 9)
          .map(({ label, said }) => ({ label, act: { do: 'score', act: { kind: 'what-if', said } } })),
      });
  }
}

/** From now on “chi tiết” and “nếu” are about this report. */
function spokenAbout(state: ConversationState, { report }: Found): ConversationState {
  const { donVi, period } = report.key;
  const mode = state.scored?.mode === 'check' && state.scored.donVi === donVi ? 'check' : 'self';
  return { ...state, scored: { donVi, period, mode } };
}

function changeOf(before: SelfScore, after: SelfScore): string {
  if (before.scored.total === after.scored.total) return '';
  return SCORE_TEXTS.pointsChange(writeHundredths(before.scored.total), writeHundredths(after.scored.total));
}

function keeping(
  turn: Turn,
  { report, self }: Found,
  question: string,
  value: Value | null,
  before: Value | null,
): Turn {
  const { donVi, form, period } = report.key;
  const command: ScoreCommand = {
    kind: 'keep-answer',
    donVi,
    form,
    period,
    bang: self.bang.code,
    question,
    value,
    before,
  };
  return { ...turn, commands: [{ kind: 'score', command }] };
}
