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
import { readInWorker } from './read-in-worker.ts';
import type { ImportReason, ReadResult } from './read-source.ts';
import { forgetUnreadable, rememberUnreadable } from './unreadable-store.ts';
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
  /** Reads one file; `readInWorker` when not given. Never rejects for what is wrong with the file. */
  readonly read?: (source: SourceFile) => Promise<ReadResult>;
}

const FAILED =
  'Trợ lý gặp lỗi khi đọc tệp này (không phải lỗi của tệp). Các tệp khác không bị ảnh hưởng; hãy báo người phụ trách kỹ thuật.';
const NO_ACCESS = 'Không mở được tệp; hãy kiểm tra tệp còn ở đó và quyền đọc tệp.';
/** What may be otherwise next time although the file is the same. */
const PASSING: readonly ImportReason[] = ['timeout', 'failed', 'missing'];

/** Imports one file unless it is stored, or was refused, with exactly this content before. Rejects only when the database fails. */
export async function importOne(deps: ImportDeps, source: SourceFile, known: Known): Promise<ImportOutcome> {
  const old = known.documents.get(source.id);
  const refused = known.unreadable.get(source.id);
  const refuse = (reason: ImportReason, advice: string): UnreadableOutcome => ({
    kind: 'unreadable',
    id: source.id,
    reason,
    advice,
    keptOld: old !== undefined,
  });

  const fingerprint = await fingerprintOf(source).catch(() => undefined);
  if (fingerprint === undefined) return refuse('missing', NO_ACCESS);
  if (old?.fingerprint === fingerprint) {
    if (refused) await transact(deps.db, (tx) => forgetUnreadable(tx, source.id));
    return { kind: 'unchanged', vanBan: old.vanBan, passages: old.passages };
  }
  if (refused?.fingerprint === fingerprint && !PASSING.includes(refused.reason)) {
    return refuse(refused.reason, refused.advice);
  }

  const result = await read(deps, source);
  const at = deps.clock.now();
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

async function read(deps: ImportDeps, source: SourceFile): Promise<ReadResult | (ReadResult & { cause: unknown })> {
  try {
    return await (deps.read ?? readInWorker)(source);
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
