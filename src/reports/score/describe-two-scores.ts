import { writeHundredths } from '../../tieu-chi/points.ts';
import type { LinePair, TwoScores } from '../../tieu-chi/scoring/two-scores.ts';
import { totalOf } from './describe-score.ts';
import type { SelfScore } from './self-score.ts';

/** Both totals, and each line that was changed with its reason. */
export function describeTwoScores({ bang }: SelfScore, scores: TwoScores): string {
  const changed = scores.lines.filter(({ self, checked }) => self !== checked);
  return [
    totals(bang, scores),
    changed.length === 0
      ? 'Chưa có mục nào được sửa điểm.'
      : changed.map((line) => changedLine(scores, line)).join('\n'),
  ].join('\n\n');
}

/** Every line for who checks: points of both sides, and what proves it. `files` are the criteria that a file of the report proves. */
export function describeForChecking(self: SelfScore, scores: TwoScores, files: ReadonlySet<string>): string {
  const { bang, answers } = self;
  const pairs = new Map(scores.lines.map((line) => [line.code, line]));
  const isProvable = new Map([...bang.criteria, ...bang.bonuses].map(({ code, rule }) => [code, rule.kind !== 'less']));
  const groups = bang.groups.map(({ code: group, name }) => {
    const rows = bang.criteria.filter((row) => row.group === group);
    return [
      `${group}. ${name}`,
      ...rows.map((row) => checkingLine(pairs.get(row.code)!, row.maximum, proofOf(row.code, row.evidence))),
    ].join('\n');
  });
  const bonuses = bang.bonuses
    .filter(({ code }) => pairs.get(code)!.self > 0 || pairs.get(code)!.checked > 0)
    .map((row) => checkingLine(pairs.get(row.code)!, row.maximum, proofOf(row.code, row.evidence)));
  const penalties = bang.penalties.map(({ code }) => checkingLine(pairs.get(code)!, null, ''));
  return [
    totals(bang, scores),
    ...groups,
    ...(bonuses.length === 0 ? [] : [['Điểm thưởng', ...bonuses].join('\n')]),
    ['Điểm trừ', ...penalties].join('\n'),
  ].join('\n\n');

  function proofOf(code: string, wanted: string): string {
    const said = answers.evidence.get(code);
    const found = [...(files.has(code) ? ['có tệp'] : []), ...(said === undefined ? [] : [said])];
    if (wanted === '' || isProvable.get(code) !== true || self.facts.evidence.has(code))
      return found.length === 0 ? '' : ` [${found.join('; ')}]`;
    return ' [chưa có minh chứng]';
  }
}

/** `2.1. Họp …: 40 → 30. Lý do: thiếu quyết định`; of a penalty it is what is taken off. */
export function changedLine({ self: { penalties } }: TwoScores, line: LinePair): string {
  const { code, name, self, checked, reason } = line;
  const off = penalties.some((one) => one.code === code) ? 'trừ ' : '';
  const why = reason === null ? '' : `. Lý do: ${reason}`;
  return `${code}. ${name}: ${off}${writeHundredths(self)} → ${off}${writeHundredths(checked)}${why}`;
}

function totals(bang: SelfScore['bang'], { self, checked }: TwoScores): string {
  return `Tự chấm: ${totalOf(bang, self)}.\nThẩm định: ${totalOf(bang, checked)}.`;
}

function checkingLine({ code, name, self, checked, reason }: LinePair, maximum: number | null, proof: string): string {
  const most = maximum === null ? '' : `/${writeHundredths(maximum)}`;
  const now = self === checked ? '' : ` → ${writeHundredths(checked)} (${reason ?? 'theo chênh lệch điểm'})`;
  return `${code}. ${name}: ${writeHundredths(self)}${most}${now}${proof}`;
}
