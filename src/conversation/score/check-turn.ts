import { changedLine, describeForChecking, describeTwoScores } from '../../reports/score/describe-two-scores.ts';
import { totalOf } from '../../reports/score/describe-score.ts';
import { labelPerson, nameOfUnit } from '../../people/person-label.ts';
import { writeHundredths } from '../../tieu-chi/points.ts';
import type { TwoScores } from '../../tieu-chi/scoring/two-scores.ts';
import { offer, say, type Turn } from '../reply.ts';
import type { ConversationState } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import type { CheckCase, CheckCommand, Checked } from './check-case.ts';
import { CHECK_TEXTS } from './check-texts.ts';

/** Plays what somebody does who checks a unit's score, and what the unit sees of it. */
export function checkTurn(before: ConversationState, found: CheckCase, context: TurnContext): Turn {
  const { register, turnId } = context;
  const state: ConversationState =
    'report' in found
      ? {
          ...before,
          scored: {
            donVi: found.report.key.donVi,
            period: found.report.key.period,
            mode: found.kind === 'view' ? (before.scored?.mode ?? 'self') : 'check',
          },
        }
      : before;
  switch (found.kind) {
    case 'which-unit':
      if (found.units.length === 0) return say(state, CHECK_TEXTS.which);
      return offer(state, CHECK_TEXTS.several, {
        id: turnId,
        options: found.units
          .slice(0, 9)
          .map(({ name, code }) => ({ label: name, act: { do: 'score', act: { kind: 'check-open', said: code } } })),
      });
    case 'no-unit':
      return say(state, CHECK_TEXTS.noUnit(found.said));
    case 'no-right':
      return say(state, CHECK_TEXTS.noRight);
    case 'nothing-sent':
      return say(state, CHECK_TEXTS.nothingSent(nameOfUnit(found.donVi, register.today), found.period));
    case 'no-table':
      return say(state, CHECK_TEXTS.noTable(found.year));
    case 'open':
      return say(
        state,
        `${titleOf(found, context)}\n${describeForChecking(found.self, found.scores, found.files)}\n\n${CHECK_TEXTS.howTo}`,
      );
    case 'view':
      return say(state, `${titleOf(found, context)}\n${describeTwoScores(found.self, found.scores)}`);
    case 'refused':
      return say(state, CHECK_TEXTS.refused(found.problems));
    case 'not-changed':
      return say(state, CHECK_TEXTS.notChanged(found.code));
    case 'reason-missing': {
      const { code, points } = found;
      return say(
        { ...state, awaiting: { of: 'score', awaiting: { kind: 'reason', code, points } } },
        CHECK_TEXTS.reason(code, points),
      );
    }
    case 'set': {
      const codes = new Set(found.lines.map(({ code }) => code));
      const pairs = found.after.lines.filter(({ code }) => codes.has(code));
      const lines = pairs.map((line) => changedLine(found.after, line));
      const shown = pairs.map((line, at) => lines[at]! + earlierOf(found, line.code));
      const changes = found.lines.map(({ code, points, reason }) => ({
        code,
        line: { points, reason },
        before: keptAt(found, code),
      }));
      return changing(say(state, CHECK_TEXTS.set(shown, totals(found, found.after))), found, changes, lines, context);
    }
    case 'dropped': {
      const { code } = found;
      const changes = [{ code, line: null, before: keptAt(found, code) }];
      const text = CHECK_TEXTS.dropped(code, totals(found, found.after));
      return changing(say(state, text), found, changes, [CHECK_TEXTS.toldDropped(code)], context);
    }
  }
}

function changing(
  turn: Turn,
  found: Checked,
  changes: CheckCommand['changes'],
  lines: readonly string[],
  context: TurnContext,
): Turn {
  const { who, register } = context;
  const { receipt, version, donVi } = found.report.sent!;
  const by = who.kind === 'member' && who.standing ? labelPerson(who.standing.person, register.today) : '';
  const notice = CHECK_TEXTS.told(by, titleOf(found, context), lines);
  const command: CheckCommand = { kind: 'check-lines', receipt, donVi, version, changes, notice };
  return { ...turn, commands: [{ kind: 'score', command }] };
}

/** What somebody had put there before: nothing is overwritten unseen. */
function earlierOf({ kept }: Checked, code: string): string {
  const line = kept.find((one) => one.code === code);
  return line === undefined ? '' : CHECK_TEXTS.earlier(writeHundredths(line.points), line.reason);
}

function keptAt({ kept }: Checked, code: string): number | null {
  return kept.find((line) => line.code === code)?.points ?? null;
}

function titleOf({ report }: Checked, { register }: TurnContext): string {
  const { donVi, period, receipt } = report.sent!;
  return CHECK_TEXTS.title(nameOfUnit(donVi, register.today), period, receipt);
}

function totals({ self }: Checked, { self: own, checked }: TwoScores): string {
  return `Tự chấm: ${totalOf(self.bang, own)}. Thẩm định: ${totalOf(self.bang, checked)}.`;
}
