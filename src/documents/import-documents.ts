import { join } from 'node:path';
import { transact } from '../db/transact.ts';
import { removeDocument } from './document-store.ts';
import { findAll, findNamed, OUTSIDE } from './find-files.ts';
import { openDocumentReader } from './document-reader.ts';
import { type ImportDeps, importOne, type ReadFile } from './import-one.ts';
import type { ImportOutcome, UnreadableOutcome } from './import-outcome.ts';
import { readKnown } from './known.ts';
import type { ImportReason } from './read-source.ts';
import { forgetUnreadable } from './unreadable-store.ts';

export type { ImportDeps, PassageIndex, ReadFile } from './import-one.ts';
export type { ImportOutcome } from './import-outcome.ts';

/** Told of each file as it is done. */
export type ImportProgress = (progress: {
  readonly done: number;
  readonly total: number;
  readonly outcome: ImportOutcome;
}) => void;

const MISSING = 'Không tìm thấy hoặc không mở được; hãy kiểm tra lại đường dẫn và quyền đọc.';
const LONE_SIDECAR =
  'Tệp mô tả này không có văn bản đi kèm. Tên tệp mô tả phải là tên đầy đủ của văn bản thêm ".json", ví dụ "quy-che.docx.json".';

/**
 * Brings the index up to date with the documents folder, or imports just the files and folders in `paths` (which removes
 * nothing). A document is replaced in one transaction: until it ends the old version answers, and killed at any moment the
 * stored passages and their search rows agree. `signal` ends it early: what is done so far stays done. Throws
 * `DocumentsUnreachable`, and rejects when the database fails.
 */
export async function importDocuments(
  deps: ImportDeps & {
    /** A process of its own, for the length of the import, when not given. */
    readonly read?: ReadFile;
  },
  paths: readonly string[] | null = null,
  onProgress: ImportProgress = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly ImportOutcome[]> {
  const documentsDir = join(deps.dataDir, 'documents');
  const found = paths === null ? await findAll(documentsDir) : await findNamed(documentsDir, paths);
  const known = await readKnown(deps.db);
  const present = new Set(found.files.map(({ id }) => id));
  const isGone = (id: string): boolean => !present.has(id) && !id.startsWith(OUTSIDE);
  const gone = paths === null ? [...known.documents.keys()].filter(isGone) : [];
  const forgotten = paths === null ? [...known.unreadable.keys()].filter(isGone) : [];

  const outcomes: ImportOutcome[] = [];
  const total = found.files.length + gone.length + found.missing.length + found.loneSidecars.length;
  const tell = (outcome: ImportOutcome): void => {
    outcomes.push(outcome);
    onProgress({ done: outcomes.length, total, outcome });
  };
  const reader = openDocumentReader();
  const read = deps.read ?? ((source, options) => reader.read(source, options));
  try {
    for (const source of found.files) {
      if (signal.aborted) return outcomes;
      tell(await importOne({ ...deps, read }, source, known, { isNamed: paths !== null, signal }));
    }
  } finally {
    await reader.close();
  }
  if (signal.aborted) return outcomes;
  for (const id of gone) tell(await removeOne(deps, id));
  for (const id of forgotten) await transact(deps.db, (tx) => forgetUnreadable(tx, id));
  for (const path of found.missing) tell(notThere(path, 'missing', MISSING));
  for (const id of found.loneSidecars) tell(notThere(id, 'sidecar', LONE_SIDECAR));
  return outcomes;
}

async function removeOne(deps: ImportDeps, id: string): Promise<ImportOutcome> {
  await transact(deps.db, async (tx) => {
    await deps.index.removePassages(tx, id);
    await removeDocument(tx, id);
  });
  return { kind: 'removed', id };
}

function notThere(id: string, reason: ImportReason, advice: string): UnreadableOutcome {
  return { kind: 'unreadable', id, reason, advice, keptOld: false };
}
