import { type Day } from '../lib/vn-time.ts';
import type { AnswerVia } from './answer.ts';
import type { Answered } from './compose.ts';
import type { Question } from './question/read-question.ts';
import type { Candidate } from './rank/candidate.ts';
import { yearsIn } from './rank/fits-year.ts';
import { cellOf, sortOf } from './row/columns.ts';
import { readDateSpan, touchesMonth } from './row/date-span.ts';
import { lowerFirst, stripStop } from './row/wording.ts';
import { type Source, toSource } from './source-line.ts';

type Whole = readonly [Answered, ...Answered[]];
/** As many lines as still read well on a telephone. */
const MOST = 8;

/** "Tháng 12 có mốc nào": every row of a calendar that reaches into that month, in order. */
export function listMilestones(question: Question, candidates: readonly Candidate[], today: Day): Whole | null {
  const { month } = question.time;
  if (month === null || !/\b(?:moc|viec|lich|han|su kien|hoat dong|phai|nop|lam|co gi)\b/.test(question.plain))
    return null;
  if (question.periods.length > 0 || question.criterion !== null) return null;
  const year = question.time.year ?? Number(today.slice(0, 4));
  const rows = candidates
    .flatMap((one) => {
      const when = one.row !== null && sortOf(one.row) === 'milestone' ? cellOf(one.row, 'when') : null;
      const span = when === null ? null : readDateSpan(when.value, yearsIn(one.vanBan.title)[0] ?? null);
      return when !== null && span !== null && touchesMonth(span, year, month) ? [{ one, span, when: when.value }] : [];
    })
    .sort((a, b) => a.span.from.localeCompare(b.span.from) || a.span.to.localeCompare(b.span.to));
  const lines = rows
    .slice(0, MOST)
    .map(({ one, when }) => `- ${stripStop(one.row!.name)}: ${lowerFirst(stripStop(when))}`);
  const said = [`Tháng ${month}/${year} có ${rows.length} mốc:`, ...lines].join('\n');
  return rows.length === 0
    ? null
    : toWhole(
        said,
        rows.map(({ one }) => one),
        `${rows.length} ${month}/${year}`,
        'milestone',
      );
}

/** "Nhóm III có những tiêu chí nào": the rows of a group, with their points. */
export function listOfGroup(question: Question, all: readonly Candidate[], fitted: readonly Candidate[]): Whole | null {
  const { criterion } = question;
  if (
    criterion?.kind !== 'nhom' ||
    !/\bnhom \S+ (?:co|gom|bao gom|duoc chia|la nhung)\b|\btieu chi (?:nao )?(?:cua|trong|thuoc|o) nhom\b/.test(
      question.plain,
    ) ||
    question.kind === 'points'
  )
    return null;
  const group = fitted.find(({ row }) => row?.ref?.kind === 'nhom');
  if (group === undefined) return null;
  const rows = all.filter(
    ({ row, vanBan }) =>
      vanBan.id === group.vanBan.id && row?.ref?.kind === 'tieu-chi' && row.ref.id.startsWith(`${criterion.id}.`),
  );
  const ordered = rows.sort((a, b) => a.row!.ref!.id.localeCompare(b.row!.ref!.id, 'vi', { numeric: true }));
  if (ordered.length === 0) return null;
  const lines = ordered.slice(0, MOST).map(({ row }) => {
    const max = cellOf(row!, 'max')?.value;
    return `- ${row!.ref!.id} ${stripStop(row!.name)}${max === undefined ? '' : `: tối đa ${max} điểm`}`;
  });
  const name = stripStop(group.row!.name);
  const said = [
    `Nhóm ${group.row!.cells[0]?.value ?? criterion.id} (${name}) có ${ordered.length} tiêu chí:`,
    ...lines,
  ].join('\n');
  return toWhole(said, [group, ...ordered], String(ordered.length), 'criteria');
}

function toWhole(said: string, rows: readonly Candidate[], vouched: string, via: AnswerVia): Whole {
  const [first, ...others] = rows.slice(0, MOST + 1).map((one): Source => toSource(one, one.passage.text));
  return [{ direct: { said, counted: null, quote: first!.quote, via }, sources: [first!, ...others], vouched }];
}
