import type { Db } from '../db/tables.ts';
import type { Audience } from './ask.ts';

/**
 * The exact words behind a citation, below the name and place they stand at: what `nguồn 1` shows.
 * `null` when the passage is gone, no longer holds the quote (imported anew since), or is not for this audience.
 */
export async function sourceText(db: Db, passageId: string, quote: string, audience: Audience): Promise<string | null> {
  const found = await db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.document_id')
    .select(['passage.place', 'passage.page', 'passage.text', 'document.title', 'document.number', 'document.audience'])
    .where('passage.id', '=', passageId)
    .executeTakeFirst();
  if (!found || !found.text.includes(quote)) return null;
  if (found.audience === 'noi-bo' && audience !== 'noi-bo') return null;
  const where = [found.number ?? found.title, found.place, found.page === null ? '' : `trang ${found.page}`];
  return `${where.filter((part) => part !== '').join(', ')}:\n\n${found.text}`;
}
