import { join } from 'node:path';
import type { Answer } from './answers/answer.ts';
import { askDocuments, type AskOptions, type Audience } from './answers/ask.ts';
import { sourceText } from './answers/source-text.ts';
import type { Db } from './db/tables.ts';
import { countPassages } from './documents/document-store.ts';
import { type ImportOutcome, importDocuments, type ImportProgress } from './documents/import-documents.ts';
import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import { loadGlossary } from './search/load-glossary.ts';
import { putPassages, removePassages } from './search/search-index.ts';
import { openSearchIndex, searchPassages } from './search/search-passages.ts';

/** What the bot knows: the documents, the index over them, and how to answer out of both. */
export interface Knowledge {
  /** Never rejects: a failing index is the answer `unavailable`. */
  answer(question: string, options: AskOptions): Promise<Answer>;
  /** The exact words behind a citation; null when they are no longer there. */
  sourceText(passageId: string, quote: string, audience: Audience): Promise<string | null>;
  /** Brings the database up to date with `data/documents`, or with the given files and folders. Throws `DocumentsUnreachable`. */
  importFiles(
    paths: readonly string[] | null,
    onProgress?: ImportProgress,
    signal?: AbortSignal,
  ): Promise<readonly ImportOutcome[]>;
  count(): Promise<{ readonly documents: number; readonly passages: number }>;
  /** Reads the index into memory, so that the first question need not wait for it. */
  warmUp(): Promise<void>;
}

/** Opens the knowledge kept in `db`, with the glossary of `dataDir`. */
export async function openKnowledge(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly dataDir: string;
}): Promise<Knowledge> {
  const { db, clock, logger, dataDir } = deps;
  const index = await openSearchIndex(db, await loadGlossary(join(dataDir, 'glossary')));
  const asking = {
    db,
    search: (question: string, options: { readonly limit: number; readonly documentIds: readonly string[] }) =>
      searchPassages(index, question, { limit: options.limit, documentIds: new Set(options.documentIds) }),
    onFailure: (error: unknown) => logger.error({ error }, 'a question could not be looked up'),
  };
  return {
    answer: (question, options) => askDocuments(asking, question, options),
    sourceText: (passageId, quote, audience) => sourceText(db, passageId, quote, audience),
    importFiles: (paths, onProgress, signal) =>
      importDocuments({ db, clock, dataDir, index: { putPassages, removePassages } }, paths, onProgress, signal),
    async count() {
      const counts = [...(await countPassages(db)).values()];
      return { documents: counts.length, passages: counts.reduce((sum, count) => sum + count, 0) };
    },
    warmUp: async () => void (await index.current()),
  };
}
