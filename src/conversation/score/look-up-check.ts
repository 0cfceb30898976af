import { findDonVi } from '../../cum-thi-dua/find-don-vi.ts';
import { provenCriteria } from '../../forms/filling/figures.ts';
import { fold } from '../../lib/fold.ts';
import { authorize } from '../../people/authorized.ts';
import { loadCheckedLines } from '../../reports/score/checked-score-store.ts';
import { problemsOf, twoScoresOf } from '../../reports/score/two-scores-of.ts';
import { readHundredths } from '../../tieu-chi/points.ts';
import type { CheckedLine } from '../../tieu-chi/scoring/two-scores.ts';
import type { Asking } from '../asking.ts';
import type { ReportSources } from '../report-sources.ts';
import type { CheckCase, Checked } from './check-case.ts';
import type { SetLine } from './check-intent.ts';
import { findScored } from './find-score.ts';
import { keyOfSaid, saidPeriod } from './said-period.ts';
import type { ScoredHere } from './score-act.ts';
import type { ScoreIntent } from './score-intent.ts';

type CheckWish = Extract<ScoreIntent, { kind: 'check-open' | 'check-set' | 'check-drop' | 'check-view' }>;
type Wanted = Pick<ScoredHere, 'donVi'> & { readonly period: string | null };

/** Looks up the score that is checked, and whether the points that are wanted can be put in. */
export async function lookUpCheck(from: ReportSources, intent: CheckWish, asking: Asking): Promise<CheckCase> {
  const { who, register } = asking;
  const wanted = intent.kind === 'check-open' ? unitSaid(intent.said, asking) : unitHere(intent.here, asking);
  if ('kind' in wanted) return wanted;
  const right = intent.kind === 'check-view' ? 'xem-bao-cao' : 'tham-dinh-diem';
  if (!authorize({ right, donVi: wanted.donVi }, who, register.today)) return { kind: 'no-right', donVi: wanted.donVi };
  const found = await findScored(from, { ...wanted, mode: 'check' }, asking);
  if (found.kind === 'no-table') return found;
  if (found.kind !== 'found') return { kind: 'nothing-sent', ...wanted };
  const { report, self } = found;
  const kept = await loadCheckedLines(from.db, report.sent!.receipt);
  const scores = twoScoresOf(self, kept);
  if (scores === null) throw new Error(`the checked score of ${report.sent!.receipt} does not fit its table`);
  const checked: Checked = { report, self, kept, scores };
  switch (intent.kind) {
    case 'check-open':
      return { ...checked, kind: 'open', files: provenCriteria(report.form, report.draft) };
    case 'check-view':
      return { ...checked, kind: 'view' };
    case 'check-set':
      return setLines(checked, intent.lines);
    case 'check-drop':
      return drop(checked, intent.code);
  }
}

/** The unit of a name, with the period that was said beside it. */
function unitSaid(said: string, { register }: Asking): Wanted | CheckCase {
  const period = saidPeriod(fold(said).replace(/\s+/g, ' '));
  const name = period === null ? said : withoutPeriod(said, period.rest);
  if (name.trim() === '') return { kind: 'which-unit', units: [] };
  const found = findDonVi(register.units, name, register.day);
  if (found.kind === 'none') return { kind: 'no-unit', said: name };
  if (found.kind === 'several') return { kind: 'which-unit', units: found.units };
  return { donVi: found.donVi.code, period: period && keyOfSaid(period.period, register.day) };
}

/** The words as typed, as many as are left without the period; diacritics tell units apart. */
function withoutPeriod(said: string, rest: string): string {
  const kept = rest.split(' ');
  let at = 0;
  return said
    .split(/\s+/)
    .filter((word) => {
      if (fold(word) !== kept[at]) return false;
      at += 1;
      return true;
    })
    .join(' ');
}

function unitHere(here: ScoredHere | null, { who }: Asking): Wanted | CheckCase {
  if (here !== null) return here;
  const own = who.kind === 'member' ? who.standing?.person.donVi : undefined;
  return own === undefined ? { kind: 'which-unit', units: [] } : { donVi: own, period: null };
}

function setLines(checked: Checked, said: readonly SetLine[]): CheckCase {
  const wanting = said.find(({ reason }) => reason.trim().length < SHORTEST_REASON);
  const read = said.map(({ code, points, reason }) => ({
    code,
    points: readHundredths(points.replace(/^-/, '')),
    reason,
  }));
  const unread = said.filter((_, at) => read[at]!.points === null);
  if (unread.length > 0)
    return {
      ...checked,
      kind: 'refused',
      problems: unread.map(
        ({ code, points }) => `“${points}” ở mục ${code} chưa phải là số điểm; ví dụ: 30 hoặc 27,5.`,
      ),
    };
  const lines = read.map(({ code, points, reason }): CheckedLine => ({ code, points: points!, reason: reason.trim() }));
  const problems = problemsOf(
    checked.self,
    lines.map((line) => (line.reason === '' ? { ...line, reason: '…' } : line)),
  );
  if (problems.length > 0) return { ...checked, kind: 'refused', problems };
  if (wanting) return { ...checked, kind: 'reason-missing', code: wanting.code, points: wanting.points };
  const changed = new Set(lines.map(({ code }) => code));
  const after = twoScoresOf(checked.self, [...checked.kept.filter(({ code }) => !changed.has(code)), ...lines]);
  if (after === null) return { ...checked, kind: 'refused', problems: ['Điểm này chưa hợp với bảng tiêu chí.'] };
  return { ...checked, kind: 'set', lines, after };
}

/** Shorter than this tells the unit nothing. */
const SHORTEST_REASON = 5;

function drop(checked: Checked, code: string): CheckCase {
  const rest = checked.kept.filter((line) => line.code !== code);
  const after = twoScoresOf(checked.self, rest);
  if (rest.length === checked.kept.length || after === null) return { ...checked, kind: 'not-changed', code };
  return { ...checked, kind: 'dropped', code, after };
}
