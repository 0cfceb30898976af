import type { BangTieuChi } from '../../tieu-chi/bang-tieu-chi.ts';
import { writeHundredths } from '../../tieu-chi/points.ts';
import { describeLine } from '../../tieu-chi/scoring/describe-line.ts';
import type { Scored, ScoreLine } from '../../tieu-chi/scoring/scored.ts';
import { score } from '../../tieu-chi/scoring/score.ts';
import { lostBy, missingLines } from './missing-lines.ts';
import type { SelfScore } from './self-score.ts';

/** As many lines as are read on a phone; the rest on request. */
const MOST_LINES = 6;

/** A self score as it is told: total and grade, by group, what was taken off, then where points are missing and why. */
export function describeScore({ bang, facts, scored }: SelfScore, title: string): string {
  const proven = score(bang, {
    ...facts,
    evidence: new Set([...bang.criteria, ...bang.bonuses].map(({ code }) => code)),
  });
  const missing = missingLines(scored);
  const shown = missing.slice(0, MOST_LINES);
  return [
    [
      `${title}: ${totalOf(bang, scored)}.`,
      ...(proven.total > scored.total
        ? [`Có đủ minh chứng thì được ${writeHundredths(proven.total)} điểm${gradeOf(proven)}.`]
        : []),
    ].join('\n'),
    describeGroups(bang, scored),
    ...(shown.length === 0 ? [] : [['CÒN THIẾU ĐIỂM', ...shown.map(shortLine)].join('\n')]),
    [
      ...(missing.length > shown.length
        ? [`Còn ${missing.length - shown.length} mục nữa, gõ “chi tiết” để xem hết.`]
        : []),
      ...heads(bang),
      `Nguồn: ${bang.name} (${bang.document}), theo số mục ở đầu mỗi dòng.`,
    ].join('\n'),
  ].join('\n\n');
}

/** `612/1.000 điểm, xếp loại Trung bình`. */
export function totalOf(bang: BangTieuChi, scored: Scored): string {
  return `${writeHundredths(scored.total)}/${writeHundredths(bang.total)} điểm${gradeOf(scored)}`;
}

/** `, xếp loại Khá`; '' where the table has no grade for it. */
export function gradeOf({ band }: Scored): string {
  return band === null ? '' : `, xếp loại ${band}`;
}

/** One line in one line: points, why, and what would give more. */
export function shortLine(line: ScoreLine): string {
  if (line.maximum === null) return `${describePenalty(line)}.`;
  const questions = line.wanting.filter(({ kind }) => kind === 'needs-answer').length;
  const told = describeLine({ ...line, wanting: line.wanting.filter(({ kind }) => kind !== 'needs-answer') });
  return [...told, ...(questions === 0 ? [] : [`Còn ${questions} câu chưa trả lời.`])].join(' ');
}

function describeGroups(bang: BangTieuChi, scored: Scored): string {
  const { groups, bonus, bonusCut, penalty, penalties, exclusions } = scored;
  const cut =
    bonusCut === 0
      ? ''
      : ` (cả thảy ${writeHundredths(bonus + bonusCut)}, chỉ tính tối đa ${writeHundredths(bang.bonusCap)})`;
  return [
    ...groups.map(
      ({ code, name, points, maximum }) => `${code}. ${name}: ${writeHundredths(points)}/${writeHundredths(maximum)}`,
    ),
    ...(bang.bonusCap > 0 ? [`Điểm thưởng: ${writeHundredths(bonus)}/${writeHundredths(bang.bonusCap)}${cut}`] : []),
    ...(penalty > 0 ? [`Điểm trừ: ${writeHundredths(penalty)}`] : []),
    ...penalties.filter(({ points }) => points > 0).map(describePenalty),
    ...exclusions
      .filter(({ applies }) => applies === true)
      .map(({ code, name }) => `Không được xét Cờ thi đua, Bằng khen: ${code}. ${name}`),
  ].join('\n');
}

function describePenalty({ code, name, points, within, parts }: ScoreLine): string {
  const why = [...parts.map(({ because }) => because), ...(within === null ? [] : [`đã tính trong mục ${within}`])];
  return `${code}. ${name}: trừ ${writeHundredths(points)}${why.length === 0 ? '' : ` (${why.join('; ')})`}`;
}

/** Penalties and exclusions that are asked are not for the unit itself to say. */
function heads({ penalties, exclusions }: BangTieuChi): readonly string[] {
  const codes = [...penalties, ...exclusions]
    .filter(({ figures }) => figures.some(({ source }) => source.kind === 'asked'))
    .map(({ code }) => code);
  return codes.length === 0 ? [] : [`Mục ${codes.join(', ')}: Cụm trưởng xác nhận khi thẩm định.`];
}

/** Every line where points are missing, what loses most first. */
export function describeMissing({ scored }: SelfScore): string {
  const missing = missingLines(scored);
  if (missing.length === 0) return 'Không còn mục nào thiếu điểm.';
  const lost = missing.reduce((sum, line) => sum + lostBy(line), 0);
  return [`Còn thiếu ${writeHundredths(lost)} điểm ở ${missing.length} mục:`, ...missing.map(shortLine)].join('\n');
}
