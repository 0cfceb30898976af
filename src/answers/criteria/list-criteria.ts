import type { Answered } from '../compose.ts';
import { readNumber } from '../question/count.ts';
import type { Question } from '../question/read-question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { withoutCapitals } from '../row/wording.ts';
import { toSource } from '../source-line.ts';
import { readCriteriaAsk } from './ask-criteria.ts';
import { type CriteriaTable, type PointsRow, tableInForce } from './table-in-force.ts';

/** "Có bao nhiêu tiêu chí", "tiêu chí nào nhiều điểm nhất": answered from the whole table in force, never from one row that fits. */
export function listCriteria(question: Question, candidates: readonly Candidate[]): readonly [Answered] | null {
  const ask = readCriteriaAsk(question);
  const table = ask === null ? null : tableInForce(question, candidates);
  if (ask === null || table === null) return null;
  return ask.kind === 'all' ? all(table) : highest(ask.of === 'nhom' ? table.groups : table.criteria);
}

/** A criterion each would be too long for a telephone: the groups, and how many criteria they hold. */
function all({ title, groups, criteria }: CriteriaTable): readonly [Answered] | null {
  const rows = groups.length > 0 ? groups : criteria;
  const lines = rows.map(
    ({ written, name, max }) => `- ${groups.length > 0 ? 'Nhóm ' : ''}${written} (${name}): tối đa ${max} điểm`,
  );
  const counted =
    groups.length > 0 ? `${groups.length} nhóm, ${criteria.length} tiêu chí` : `${criteria.length} tiêu chí`;
  return toAnswered(rows, [`${withoutCapitals(title)} có ${counted}:`, ...lines].join('\n'), `${title} ${counted}`);
}

function highest(rows: readonly PointsRow[]): readonly [Answered] | null {
  const most = Math.max(...rows.map(({ max }) => readNumber(max)));
  const best = rows.filter(({ max }) => readNumber(max) === most);
  const names = best.map(({ one, written, name }) =>
    one.row?.ref?.kind === 'nhom' ? `nhóm ${written} (${name})` : `tiêu chí ${written} (${name})`,
  );
  const max = best[0]?.max ?? '';
  return toAnswered(best, `Nhiều điểm nhất là ${names.join(' và ')}: tối đa ${max} điểm.`, '');
}

function toAnswered(rows: readonly PointsRow[], said: string, vouched: string): readonly [Answered] | null {
  const [first, ...others] = rows.map(({ one }) => toSource(one, one.passage.text));
  if (first === undefined) return null;
  return [
    { direct: { said, counted: null, quote: first.quote, via: 'criteria' }, sources: [first, ...others], vouched },
  ];
}
