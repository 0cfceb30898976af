import { writeHundredths } from '../../tieu-chi/points.ts';
import type { Scored, ScoreLine } from '../../tieu-chi/scoring/scored.ts';
import { gradeOf, shortLine } from './describe-score.ts';

/** What a supposition changes, line by line and in the total. `codes` are the lines it was about. */
export function describeWhatIf(before: Scored, after: Scored, codes: readonly string[]): string {
  const was = new Map(linesOf(before).map((line) => [line.code, line]));
  const told = linesOf(after).filter(({ code, points }) => codes.includes(code) || was.get(code)?.points !== points);
  const lines = told.map((line) => {
    const old = was.get(line.code)!;
    return old.points === line.points
      ? shortLine(line)
      : `${shortLine(line)} Hiện ${line.maximum === null ? 'trừ ' : 'được '}${writeHundredths(old.points)}.`;
  });
  const change = after.total - before.total;
  const signed = `${change > 0 ? '+' : ''}${writeHundredths(change)}`;
  const total =
    change === 0
      ? `Tổng vẫn ${writeHundredths(after.total)} điểm${gradeOf(after)}.`
      : `Tổng ${writeHundredths(before.total)} → ${writeHundredths(after.total)} điểm (${signed})${gradeOf(after)}.`;
  return [total, ...lines, 'Đây chỉ là thử, báo cáo không thay đổi.'].join('\n');
}

function linesOf({ criteria, bonuses, penalties }: Scored): readonly ScoreLine[] {
  return [...criteria, ...bonuses, ...penalties];
}
