import { setImmediate as others } from 'node:timers/promises';
import type { Db, Tx } from '../db/tables.ts';
import type { DocumentTable, PassageTable } from '../db/tables/documents.ts';
import type { Passage, TableRow } from './passage.ts';
import type { Relation, VanBan } from './van-ban.ts';

/** Whom something is shown to: `cong-khai` never sees a `noi-bo` document, `noi-bo` sees both. */
export type Audience = VanBan['audience'];

/** A few milliseconds' worth: between two statements everything else in the process has its turn, but for the database. */
const PASSAGES_PER_STATEMENT = 100;

/** Puts a document and its passages in the place of what was stored under its id. `fingerprint` is of the file it was read from. */
export async function replaceDocument(
  tx: Tx,
  vanBan: VanBan,
  passages: readonly Passage[],
  fingerprint: string,
  at: Date,
): Promise<void> {
  await removeDocument(tx, vanBan.id);
  await tx
    .insertInto('document')
    .values(toRow(vanBan, fingerprint, at))
    .execute();
  const rows = passages.map((passage, index) => toPassageRow(passage, index + 1));
  for (let from = 0; from < rows.length; from += PASSAGES_PER_STATEMENT) {
    await tx
      .insertInto('passage')
      .values(rows.slice(from, from + PASSAGES_PER_STATEMENT))
      .execute();
    await others();
  }
}

/** Removes a document with its passages; an unknown id changes nothing. */
export async function removeDocument(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('document').where('id', '=', id).execute();
}

/** All documents that may be shown to `audience`, by id. */
export async function listDocuments(db: Db, audience: Audience = 'noi-bo'): Promise<readonly VanBan[]> {
  const all = db.selectFrom('document').selectAll().orderBy('id');
  const rows = await (audience === 'noi-bo' ? all : all.where('audience', '=', 'cong-khai')).execute();
  return rows.map(toVanBan);
}

/** The passages with these ids, in the order of `ids`; an id that is no longer there is left out. */
export async function findPassages(db: Db, ids: readonly string[]): Promise<readonly Passage[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('passage').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, toPassage(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many passages each document has, by its id. */
export async function countPassages(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('passage')
    .select(['document_id', (count) => count.fn.countAll<number>().as('passages')])
    .groupBy('document_id')
    .execute();
  return new Map(rows.map((row) => [row.document_id, row.passages]));
}

/** The fingerprint each document was imported with, by its id. */
export async function listFingerprints(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('document').select(['id', 'fingerprint']).execute();
  return new Map(rows.map((row) => [row.id, row.fingerprint]));
}

function toRow(vanBan: VanBan, fingerprint: string, at: Date): DocumentTable {
  return {
    id: vanBan.id,
    number: vanBan.number,
    kind: vanBan.kind,
    issuer: vanBan.issuer,
    title: vanBan.title,
    issued_on: vanBan.issuedOn,
    valid_from: vanBan.validFrom,
    valid_to: vanBan.validTo,
    relations: JSON.stringify(vanBan.relations),
    sample: vanBan.sample ? 1 : 0,
    audience: vanBan.audience,
    fingerprint,
    imported_at: at.toISOString(),
  };
}

function toVanBan(row: DocumentTable): VanBan {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    issuer: row.issuer,
    title: row.title,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    relations: JSON.parse(row.relations) as readonly Relation[],
    sample: row.sample === 1,
    audience: row.audience,
  };
}

function toPassageRow(passage: Passage, ordinal: number): PassageTable {
  return {
    id: passage.id,
    document_id: passage.documentId,
    ordinal,
    place: passage.place,
    page: passage.page,
    heading: passage.heading,
    text: passage.text,
    row: passage.row === null ? null : JSON.stringify(passage.row),
  };
}

function toPassage(row: PassageTable): Passage {
  return {
    id: row.id,
    documentId: row.document_id,
    place: row.place,
    page: row.page,
    heading: row.heading,
    text: row.text,
    row: row.row === null ? null : (JSON.parse(row.row) as TableRow),
  };
}
