import type { Db } from '../db/tables.ts';
import type { TableRow } from '../documents/passage.ts';
import type { Audience } from './ask.ts';
import { SAMPLE } from './compose.ts';
import { withoutCapitals } from './row/wording.ts';
import { writeSpan } from './source-line.ts';

/**
 * The exact words behind a citation, below the name and place they stand at: what `nguồn 1` shows; a table row has a line for each
 * cell. `null` when the passage is gone, no longer holds the quote (imported anew since), or is not for this audience.
 */
export async function sourceText(db: Db, passageId: string, quote: string, audience: Audience): Promise<string | null> {
  const found = await db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.document_id')
    .select(['passage.place', 'passage.page', 'passage.text', 'passage.row'])
    .select(['document.title', 'document.number', 'document.audience', 'document.sample'])
    .select(['document.valid_from', 'document.valid_to'])
    .where('passage.id', '=', passageId)
    .executeTakeFirst();
  if (!found || !found.text.includes(quote)) return null;
  if (found.audience === 'noi-bo' && audience !== 'noi-bo') return null;
  const page = found.page === null ? '' : `trang ${found.page}`;
  const where = [found.number ?? found.title, withoutCapitals(found.place), page].filter((part) => part !== '');
  const words = found.row === null ? found.text : writeRow(JSON.parse(found.row) as TableRow);
  const term = writeSpan(found.valid_from, found.valid_to);
  const below = [
    term === '' ? '' : `${term.charAt(0).toUpperCase()}${term.slice(1)}.`,
    found.sample === 1 ? SAMPLE : '',
  ].filter((line) => line !== '');
  return [`${where.join(', ')}:`, words, ...(below.length === 0 ? [] : [below.join('\n')])].join('\n\n');
}

/** The group a row stands in, then its filled cells, a line each. */
function writeRow({ group, cells }: TableRow): string {
  const lines = cells
    .filter(({ value }) => value.trim() !== '')
    .map(({ column, value }) => (column === '' ? value : `${column}: ${value}`));
  return [...(group === '' ? [] : [withoutCapitals(group)]), ...lines].join('\n');
}
