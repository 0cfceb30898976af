import { writeDay } from '../../lib/vn-time.ts';
import type { Answered } from '../compose.ts';
import type { Candidate } from '../rank/candidate.ts';
import { type Source, toSource } from '../source-line.ts';
import { type Milestone, milestonesIn } from './milestones.ts';

/** More lines than that are no longer read; a calendar of this field has sixteen. */
const MOST = 24;

/** "Lịch năm 2027": every entry of that year's calendar, a line each, the day first. Null when no calendar is of that year. */
export function listYear(year: number, candidates: readonly Candidate[]): readonly [Answered] | null {
  const valid = milestonesIn(candidates).filter(({ one }) => one.validity.kind !== 'replaced');
  const rows = valid
    .filter((row) => (row.year === null ? row.span.to.startsWith(String(year)) : row.year === year))
    .slice(0, MOST);
  const [first, ...others] = rows.map(({ one }): Source => toSource(one, one.passage.text));
  if (first === undefined) return null;
  const said = [`Lịch năm ${year} có ${rows.length} mốc:`, ...rows.map(writeLine)].join('\n');
  return [
    {
      direct: { said, counted: null, quote: first.quote, via: 'milestone' },
      sources: [first, ...others],
      vouched: `${year} ${rows.length} ${rows.map(writeDays).join(' ')}`,
      isAddition: true,
    },
  ];
}

function writeLine(row: Milestone): string {
  return `- ${writeDays(row)}: ${row.name}`;
}

function writeDays({ span }: Milestone): string {
  return span.from === span.to ? writeDay(span.to) : `${writeDay(span.from)} – ${writeDay(span.to)}`;
}
