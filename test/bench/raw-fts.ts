import Database from 'better-sqlite3';

export interface RawFts {
  search(question: string): readonly unknown[];
  close(): void;
}

/** SQLite's full-text search as it comes, over the passages of our database: any word of the question, by bm25, the best ten. */
export function openRawFts(file: string, ourDatabase: string): RawFts {
  const db = new Database(file);
  db.pragma('journal_mode = wal');
  db.exec('create virtual table passage using fts5(heading, text)');
  db.prepare('attach ? as ours').run(ourDatabase);
  db.exec('insert into passage (heading, text) select heading, text from ours.passage; detach ours');
  const best = db.prepare<[string]>(
    'select heading, text from passage where passage match ? order by bm25(passage) limit 10',
  );
  return {
    search: (question) => best.all(wordsOf(question)),
    close: () => void db.close(),
  };
}

function wordsOf(question: string): string {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `"${word}"`).join(' OR ');
}
