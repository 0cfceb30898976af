import { setImmediate as others } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Passage } from '../documents/passage.ts';
import type { Db, Tx } from '../db/tables.ts';
import { transact } from '../db/transact.ts';
import type { Indexable } from './hit.ts';
import { indexableOf } from './indexable.ts';

/** A few milliseconds' worth: between two statements everything else in the process has its turn, but for the database. */
const ROWS_A_STATEMENT = 200;

/** Makes these the searchable passages of a document, in the place of those it had. */
export async function putPassages(tx: Tx, documentId: string, rows: readonly Indexable[]): Promise<void> {
  await removePassages(tx, documentId);
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const values = rows
      .slice(at, at + ROWS_A_STATEMENT)
      .map(({ id, title, text }) => ({ id, document_id: documentId, title, text }));
    await tx.insertInto('search_passage').values(values).execute();
    await others();
  }
}

/** Takes a document out of the search. */
export async function removePassages(tx: Tx, documentId: string): Promise<void> {
  await tx.deleteFrom('search_passage').where('document_id', '=', documentId).execute();
  const version = sql<number>`(select coalesce(max(version), 0) + 1 from search_change)`;
  await tx
    .insertInto('search_change')
    .values({ document_id: documentId, version })
    .onConflict((oc) => oc.column('document_id').doUpdateSet({ version }))
    .execute();
}

/** Makes the index anew from the stored documents and their passages, in one transaction. */
export async function rebuildIndex(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    const indexed = await tx.selectFrom('search_passage').select('document_id').distinct().execute();
    for (const { document_id } of indexed) await removePassages(tx, document_id);
    const documents = await tx.selectFrom('document').select(['id', 'number', 'title']).execute();
    for (const document of documents) {
      const passages = await tx
        .selectFrom('passage')
        .select(['id', 'heading', 'place', 'text', 'row'])
        .where('document_id', '=', document.id)
        .orderBy('ordinal')
        .execute();
      const rows = passages.map((passage) =>
        indexableOf(document, {
          ...passage,
          row: passage.row === null ? null : (JSON.parse(passage.row) as Passage['row']),
        }),
      );
      await putPassages(tx, document.id, rows);
    }
  });
}
