import { setImmediate as others } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../db/tables.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { buildCorpus, type Corpus, type ReadPassage } from './corpus.ts';

/** How long reading may keep the event loop from everything else. */
const SLICE_MS = 10;
const DOCUMENTS_A_QUERY = 50;

/**
 * The corpus in memory, brought up to date with the database before each search. Nothing is read before the first search (or
 * `current()`), so that opening costs nothing; reading goes in slices, and whoever asks meanwhile waits for the same reading.
 */
export class LiveCorpus {
  readonly #db: Db;
  readonly #vocabulary = new Vocabulary();
  readonly #documents = new Map<string, readonly ReadPassage[]>();
  #corpus: Corpus;
  #version = 0;
  #reading: Promise<void> | null = null;

  constructor(db: Db) {
    this.#db = db;
    this.#corpus = buildCorpus(this.#vocabulary, []);
  }

  /** The corpus as the database stood when this was called, or later; it does not wait for what is written meanwhile. */
  async current(): Promise<Corpus> {
    const { version } = await this.#db
      .selectFrom('search_change')
      .select(sql<number>`coalesce(max(version), 0)`.as('version'))
      .executeTakeFirstOrThrow();
    while (this.#version < version) {
      this.#reading ??= this.#catchUp(version).finally(() => (this.#reading = null));
      await this.#reading;
    }
    return this.#corpus;
  }

  async #catchUp(version: number): Promise<void> {
    const changed = await this.#db
      .selectFrom('search_change')
      .select('document_id')
      .where('version', '>', this.#version)
      .where('version', '<=', version)
      .orderBy('version')
      .execute();
    let sliceEnd = performance.now() + SLICE_MS;
    for (let at = 0; at < changed.length; at += DOCUMENTS_A_QUERY) {
      const ids = changed.slice(at, at + DOCUMENTS_A_QUERY).map(({ document_id }) => document_id);
      for (const id of ids) this.#documents.delete(id);
      const rows = await this.#db
        .selectFrom('search_passage')
        .selectAll()
        .where('document_id', 'in', ids)
        .orderBy(sql`rowid`)
        .execute();
      for (const [documentId, passages] of Map.groupBy(rows, (row) => row.document_id)) {
        const read: ReadPassage[] = [];
        for (const { id, title, text } of passages) {
          read.push({ id, documentId, ...this.#read(title, text) });
          if (performance.now() < sliceEnd) continue;
          await others();
          sliceEnd = performance.now() + SLICE_MS;
        }
        this.#documents.set(documentId, read);
      }
    }
    this.#corpus = buildCorpus(this.#vocabulary, [...this.#documents.values()].flat());
    this.#version = version;
  }

  #read(title: string, text: string): Pick<ReadPassage, 'title' | 'body'> {
    return {
      title: Uint32Array.from(this.#vocabulary.learnTitle(title)),
      body: Uint32Array.from(this.#vocabulary.learn(text)),
    };
  }
}
