import type { Answered } from './compose.ts';
import type { Question } from './question/read-question.ts';
import type { Candidate } from './rank/candidate.ts';
import { yearsIn } from './rank/fits-year.ts';
import { cellOf } from './row/columns.ts';
import { lowerFirst, stripStop } from './row/wording.ts';
import { toSource } from './source-line.ts';

/** "Tiêu chí 3.1 năm nay khác gì năm ngoái": the same row of the two newest tables, one line each. */
export function compareYears(
  question: Question,
  candidates: readonly Candidate[],
): readonly [Answered, ...Answered[]] | null {
  if (question.kind !== 'compare-years' || question.criterion === null) return null;
  const rows = candidates
    .flatMap((one) => (one.row?.ref ? [{ one, year: yearsIn(one.vanBan.title)[0] ?? null }] : []))
    .filter((row): row is { one: Candidate; year: number } => row.year !== null)
    .sort((a, b) => b.year - a.year)
    .slice(0, 2);
  const [first, ...others] = rows.map(({ one, year }): Answered => {
    const max = cellOf(one.row!, 'max')?.value;
    const how = cellOf(one.row!, 'how')?.value;
    const parts = [
      max === undefined ? null : `tối đa ${max} điểm`,
      how === undefined ? null : lowerFirst(stripStop(how)),
    ];
    return {
      direct: {
        said: `Năm ${year}, tiêu chí ${one.row!.ref!.id} (${stripStop(one.row!.name)}): ${parts.filter((part) => part !== null).join('; ')}.`,
        counted: null,
        quote: one.passage.text,
        via: 'criteria',
      },
      sources: [toSource(one, one.passage.text)],
      vouched: one.vanBan.title,
      isAddition: true,
    };
  });
  return first === undefined || others.length === 0 ? null : [first, ...others];
}
