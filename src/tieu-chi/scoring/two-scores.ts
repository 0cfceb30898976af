import type { BangTieuChi } from '../bang-tieu-chi.ts';
import type { Facts } from '../figure.ts';
import { type Points, writeHundredths } from '../points.ts';
import { addUp } from './add-up.ts';
import { scorePenalty } from './score-rows.ts';
import type { Scored, ScoreLine } from './scored.ts';

/** What the head puts in the place of one line's points, and why. */
export interface CheckedLine {
  readonly code: string;
  readonly points: Points;
  readonly reason: string;
}

/** A line with both scores side by side. */
export interface LinePair {
  readonly code: string;
  readonly name: string;
  readonly self: Points;
  readonly checked: Points;
  /** Null when the score was left as it is. */
  readonly reason: string | null;
}

/** The self score and the checked one. */
export interface TwoScores {
  readonly self: Scored;
  readonly checked: Scored;
  readonly lines: readonly LinePair[];
}

export type Check =
  | { readonly kind: 'checked'; readonly scores: TwoScores }
  /** Nothing is taken over while one of the changes can't be; why, in Vietnamese. */
  | { readonly kind: 'refused'; readonly problems: readonly { readonly code: string; readonly reason: string }[] };

const HALF_POINT = 50;

/**
 * Puts the head's points in the place of some lines. Each needs a reason and stays between 0 and the line's most (a penalty has none),
 * in half points. What is taken off for a self score too high follows from the two totals.
 */
export function checkScore(bang: BangTieuChi, self: Scored, facts: Facts, changes: readonly CheckedLine[]): Check {
  const lines = [...self.criteria, ...self.bonuses, ...self.penalties];
  const problems = changes.flatMap((change, at) => {
    const reason = whyNot(change, lines, changes.slice(0, at));
    return reason === null ? [] : [{ code: change.code, reason }];
  });
  if (problems.length > 0) return { kind: 'refused', problems };
  const changed = new Map(changes.map((change) => [change.code, change]));
  const apply = (line: ScoreLine): ScoreLine => ({ ...line, points: changed.get(line.code)?.points ?? line.points });
  const first = addUp(bang, {
    criteria: self.criteria.map(apply),
    bonuses: self.bonuses.map(apply),
    penalties: self.penalties.map(apply),
    exclusions: self.exclusions,
  });
  const checked = addUp(bang, { ...first, penalties: withOverscore(bang, first, self.total, facts, changed) });
  const after = [...checked.criteria, ...checked.bonuses, ...checked.penalties];
  return {
    kind: 'checked',
    scores: {
      self,
      checked,
      lines: lines.map(({ code, name, points }, at) => ({
        code,
        name,
        self: points,
        checked: after[at]!.points,
        reason: changed.get(code)?.reason.trim() ?? null,
      })),
    },
  };
}

function whyNot(change: CheckedLine, lines: readonly ScoreLine[], earlier: readonly CheckedLine[]): string | null {
  const { code, points, reason } = change;
  const line = lines.find((one) => one.code === code);
  if (line === undefined) return `Không có mục ${code} trong bảng tiêu chí.`;
  if (earlier.some((one) => one.code === code)) return `Mục ${code} được sửa hai lần; hãy giữ lại một.`;
  if (reason.trim() === '') return `Mục ${code} đổi điểm thì cần ghi lý do.`;
  if (points % HALF_POINT !== 0) return `Điểm mục ${code} chỉ lẻ đến 0,5.`;
  if (points < Math.min(line.points, 0) || (line.maximum !== null && points > line.maximum)) {
    const most = line.maximum === null ? 'từ 0 trở lên' : `từ 0 đến ${writeHundredths(line.maximum)}`;
    return `Điểm mục ${code} phải ${most}.`;
  }
  return points === line.points ? `Mục ${code} vẫn ${writeHundredths(points)} điểm, không có gì để sửa.` : null;
}

function withOverscore(
  bang: BangTieuChi,
  checked: Scored,
  selfTotal: Points,
  facts: Facts,
  changed: ReadonlyMap<string, CheckedLine>,
): readonly ScoreLine[] {
  const overscore = (selfTotal - checked.total) / 100;
  return checked.penalties.map((line) => {
    const row = bang.penalties.find(({ code }) => code === line.code);
    const follows = row?.figures.some(({ source }) => source.kind === 'recorded' && source.id === 'chenh_tu_cham');
    return row && follows && !changed.has(line.code) ? scorePenalty(bang, row, { ...facts, overscore }) : line;
  });
}
