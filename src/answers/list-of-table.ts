import type { Answered } from './compose.ts';
import { isTable } from './compare-tables.ts';
import type { Question } from './question/read-question.ts';
import type { Candidate } from './rank/candidate.ts';
import { contentWords } from './rank/content-words.ts';
import { yearsIn } from './rank/fits-year.ts';
import { cellOf } from './row/columns.ts';
import { stripStop } from './row/wording.ts';
import { toSource } from './source-line.ts';

/** "Tiêu chí năm 2025" and nothing more means the whole table of that year. */
export function namesTable(question: Question): boolean {
  return (
    question.time.year !== null &&
    question.criterion === null &&
    question.kind === 'unknown' &&
    /\btieu chi\b/.test(question.plain) &&
    contentWords(question).every((word) => word === 'bang' || word === 'cham')
  );
}

/** The groups of that table with their most points; null for other questions, and without such a table. */
export function listOfTable(question: Question, candidates: readonly Candidate[]): readonly [Answered] | null {
  if (!namesTable(question)) return null;
  const { year } = question.time;
  const groups = candidates
    .filter(
      ({ row, vanBan }) => row?.ref?.kind === 'nhom' && isTable(vanBan.title) && yearsIn(vanBan.title)[0] === year,
    )
    .sort((a, b) => Number(a.row!.ref!.id) - Number(b.row!.ref!.id));
  const [first, ...others] = groups.map((one) => toSource(one, one.passage.text));
  if (first === undefined) return null;
  const lines = groups.map(({ row }) => {
    const max = cellOf(row!, 'max')?.value;
    return `- Nhóm ${row!.ref!.id} (${stripStop(row!.name)})${max === undefined ? '' : `: tối đa ${max} điểm`}`;
  });
  const said = [`Bảng tiêu chí năm ${year} có ${groups.length} nhóm:`, ...lines].join('\n');
  return [
    {
      direct: { said, counted: null, quote: first.quote, via: 'criteria' },
      sources: [first, ...others],
      vouched: said,
    },
  ];
}
