import type { Answered } from './compose.ts';
import type { Direct } from './direct.ts';
import { figuresOf } from './figures.ts';
import { plain } from './question/plain.ts';
import type { Candidate } from './rank/candidate.ts';
import type { Fitted } from './rank/fit.ts';
import { yearsIn } from './rank/fits-year.ts';
import { nameDocument, toSource } from './source-line.ts';

/** The row that speaks for a group of rows which say the same thing in documents in force: the one issued last. */
export function newestOfSame(best: Fitted, fitted: readonly Fitted[]): Fitted {
  const issued = ({ vanBan }: Candidate): string => vanBan.issuedOn ?? vanBan.validFrom ?? '';
  return rivalsOf(best, fitted).reduce((newest, one) => (issued(one) > issued(newest) ? one : newest), best);
}

/** What another document in force says of the same row, when its figures are others: people have to see both. */
export function disagreement(
  best: Fitted,
  direct: Direct,
  fitted: readonly Fitted[],
  directOf: (one: Fitted) => Direct | null,
): Answered | null {
  for (const rival of rivalsOf(best, fitted)) {
    const said = directOf(rival);
    if (said === null || figuresOf(said.said).join(' ') === figuresOf(direct.said).join(' ')) continue;
    return {
      direct: { ...said, said: `${nameDocument(rival.vanBan)} ghi khác: ${said.said}` },
      sources: [toSource(rival, said.quote)],
      vouched: nameDocument(rival.vanBan),
    };
  }
  return null;
}

/** Rows of the same number or name, for the same year, in other documents in force. */
function rivalsOf(best: Fitted, fitted: readonly Fitted[]): readonly Fitted[] {
  const { row } = best;
  if (row === null || best.validity.kind !== 'in-force') return [];
  const year = yearsIn(best.vanBan.title).join(' ');
  return fitted.filter(
    (one) =>
      one.row !== null &&
      one.vanBan.id !== best.vanBan.id &&
      one.validity.kind === 'in-force' &&
      yearsIn(one.vanBan.title).join(' ') === year &&
      one.row.ref?.id === row.ref?.id &&
      plain(one.row.name) === plain(row.name),
  );
}
