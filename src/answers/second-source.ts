import { type Day } from '../lib/vn-time.ts';
import type { Answered } from './compose.ts';
import type { Direct } from './direct.ts';
import { figuresOf } from './figures.ts';
import { plain } from './question/plain.ts';
import type { Question } from './question/read-question.ts';
import type { Candidate } from './rank/candidate.ts';
import type { Fitted } from './rank/fit.ts';
import { yearsIn } from './rank/fits-year.ts';
import { cellOf, sortOf } from './row/columns.ts';
import { readDateSpan, writeDistance } from './row/date-span.ts';
import { lowerFirst, stripStop } from './row/wording.ts';
import { type Source, toSource } from './source-line.ts';

/** A second source is named when it fits nearly as well, stands in another document and says the same figures. */
const NEARLY = 0.35;

export function sameElsewhere(
  best: Fitted,
  direct: Direct,
  fitted: readonly Fitted[],
  directOf: (one: Fitted) => Direct | null,
): readonly Source[] {
  const figures = figuresOf(direct.said);
  if (figures.length === 0) return [];
  for (const other of fitted) {
    if (other.vanBan.id === best.vanBan.id || other.fit < best.fit - NEARLY || other.validity.kind !== 'in-force')
      continue;
    const said = directOf(other);
    if (said !== null && figuresOf(said.said).some((figure) => figures.includes(figure) && figure.length > 1))
      return [toSource(other, said.quote)];
  }
  return [];
}

/** A date that has passed helps nobody: when next year's calendar is known already, its date is told too. */
export function nextYear(
  question: Question,
  best: Candidate,
  candidates: readonly Candidate[],
  today: Day,
): Answered | null {
  const { row, vanBan } = best;
  if (
    row === null ||
    sortOf(row) !== 'milestone' ||
    question.time.year !== null ||
    question.time.day !== null ||
    question.kind !== 'when'
  )
    return null;
  const span = readDateSpan(cellOf(row, 'when')?.value ?? '', yearsIn(vanBan.title)[0] ?? null);
  if (span === null || span.to >= today) return null;
  const later = candidates.find(
    (other) => other.validity.kind === 'not-yet' && other.row !== null && plain(other.row.name) === plain(row.name),
  );
  const when = later?.row ? cellOf(later.row, 'when') : null;
  const year = later === undefined ? undefined : yearsIn(later.vanBan.title)[0];
  if (later === undefined || when === null || year === undefined) return null;
  const laterSpan = readDateSpan(when.value, year);
  return {
    direct: {
      said: `Năm ${year}: ${lowerFirst(stripStop(when.value))}.`,
      counted: laterSpan === null ? null : writeDistance(laterSpan, today),
      quote: later.passage.text,
      via: 'milestone',
    },
    sources: [toSource(later, later.passage.text)],
    vouched: later.vanBan.title,
    isAddition: true,
  };
}
