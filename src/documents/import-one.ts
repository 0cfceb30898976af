import { transact } from '../db/transact.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Clock } from '../lib/clock.ts';
import type { Indexable } from '../search/hit.ts';
import { indexableOf } from '../search/indexable.ts';
import { listDocuments, replaceDocument } from './document-store.ts';
import type { SourceFile } from './find-files.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ImportOutcome, UnreadableOutcome } from './import-outcome.ts';
import type { Known } from './known.ts';
import { isSameNumber } from './metadata/same-number.ts';
import type { ImportReason, ReadResult } from './read-source.ts';
import { beginReading, forgetUnreadable, rememberUnreadable } from './unreadable-store.ts';
import type { VanBan } from './van-ban.ts';

/** The search rows of passages: written in the same transaction as the passages, so that they never differ. */
export interface PassageIndex {
  /** In the place of those the document had. */
  putPassages(tx: Tx, documentId: string, rows: readonly Indexable[]): Promise<void>;
  removePassages(tx: Tx, documentId: string): Promise<void>;
}

export interface ImportDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly index: PassageIndex;
  /** The folder with `documents/` in it. */
  readonly dataDir: string;
}

/** Reads one file, until `signal` calls it off. Never rejects for what is wrong with the file. */
export type ReadFile = (source: SourceFile, options: { readonly signal: AbortSignal }) => Promise<ReadResult>;

const FAILED =
  'Trợ lý gặp lỗi khi đọc tệp này (không phải lỗi của tệp). Các tệp khác không bị ảnh hưởng; hãy báo người phụ trách kỹ thuật.';
const NO_ACCESS = 'Không mở được tệp; hãy kiểm tra tệp còn ở đó và quyền đọc tệp.';
/** What may be otherwise next time although the file is the same. */
const PASSING: readonly ImportReason[] = ['timeout', 'failed', 'missing', 'unfinished-once'];

/**
 * Imports one file unless it is stored, or was refused, with exactly this content before. That it is being read is noted first, so
 * that a file which brings the program down is not read at every start, but only when it is named. Rejects only when the database fails.
 */
export async function importOne(
  deps: ImportDeps & { readonly read: ReadFile },
  source: SourceFile,
  known: Known,
  { isNamed, signal }: { readonly isNamed: boolean; readonly signal: AbortSignal },
): Promise<ImportOutcome> {
  const old = known.documents.get(source.id);
  const refused = known.unreadable.get(source.id);
  const refuse = (reason: ImportReason, advice: string): UnreadableOutcome => ({
    kind: 'unreadable',
    id: source.id,
    reason,
    advice,
    keptOld: old !== undefined,
  });

  const fingerprint = await fingerprintOf(source, signal).catch(() => undefined);
  if (signal.aborted) return { kind: 'cancelled', id: source.id };
  if (fingerprint === undefined) return refuse('missing', NO_ACCESS);
  if (old?.fingerprint === fingerprint) {
    if (refused) await transact(deps.db, (tx) => forgetUnreadable(tx, source.id));
    return { kind: 'unchanged', vanBan: old.vanBan, passages: old.passages };
  }
  const before = refused?.fingerprint === fingerprint ? refused : undefined;
  const isTriedAgain = before && (PASSING.includes(before.reason) || (isNamed && before.reason === 'unfinished-twice'));
  if (before && !isTriedAgain) return refuse(before.reason, before.advice);

  const at = deps.clock.now();
  await transact(deps.db, (tx) => beginReading(tx, { id: source.id, fingerprint, at }, before));
  const result = await read(deps, source, signal);
  if (result.kind === 'unreadable' && result.reason === 'cancelled') {
    await transact(deps.db, (tx) => (refused ? rememberUnreadable(tx, refused) : forgetUnreadable(tx, source.id)));
    return { kind: 'cancelled', id: source.id };
  }
  if (result.kind === 'unreadable') {
    const { reason, advice } = result;
    await transact(deps.db, (tx) => rememberUnreadable(tx, { id: source.id, fingerprint, reason, advice, at }));
    return { ...refuse(reason, advice), ...('cause' in result ? { cause: result.cause } : {}) };
  }
  const { vanBan, passages } = result;
  await transact(deps.db, async (tx) => {
    await replaceDocument(tx, vanBan, passages, fingerprint, at);
    const rows = passages.map((passage) => indexableOf(vanBan, passage));
    await deps.index.putPassages(tx, vanBan.id, rows);
    await forgetUnreadable(tx, vanBan.id);
  });
  return { kind: 'imported', vanBan, passages: passages.length, sameNumber: await sameNumbers(deps.db, vanBan) };
}

async function read(
  deps: { readonly read: ReadFile },
  source: SourceFile,
  signal: AbortSignal,
): Promise<ReadResult | (ReadResult & { cause: unknown })> {
  try {
    return await deps.read(source, { signal });
  } catch (cause) {
    return { kind: 'unreadable', reason: 'failed', advice: FAILED, cause };
  }
}

async function sameNumbers(db: Db, vanBan: VanBan): Promise<readonly string[]> {
  const { number } = vanBan;
  if (number === null) return [];
  const others = (await listDocuments(db)).filter((other) => other.id !== vanBan.id && other.number !== null);
  return others.filter((other) => isSameNumber(other.number ?? '', number)).map(({ id }) => id);
}
