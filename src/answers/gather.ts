import type { Db } from '../db/tables.ts';
import { findPassages } from '../documents/document-store.ts';
import { type Validity, validityOn } from '../documents/validity.ts';
import type { Passage } from '../documents/passage.ts';
import type { VanBan } from '../documents/van-ban.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Hit } from '../search/hit.ts';
import { findNamedIds, withWholeArticle } from './named-passages.ts';
import type { Question } from './question/read-question.ts';
import { type Candidate, toCandidate } from './rank/candidate.ts';

/** The passages that fit a question, best first, out of these documents only. */
export type SearchPassages = (
  question: string,
  options: { readonly limit: number; readonly documentIds: readonly string[] },
) => readonly Hit[] | Promise<readonly Hit[]>;

const HITS = 60;

/** Everything that may answer: what the search finds, and what bears the number, the month or the article that was named. */
export async function gatherCandidates(
  deps: { readonly db: Db; readonly search: SearchPassages },
  question: Question,
  documents: readonly VanBan[],
  day: Day,
): Promise<readonly Candidate[]> {
  const byId = new Map(documents.filter((one) => wasIssued(one, day)).map((vanBan) => [vanBan.id, vanBan]));
  const ids = [...byId.keys()];
  if (ids.length === 0) return [];
  const hits = await deps.search(question.text, { limit: HITS, documentIds: ids });
  const top = Math.max(hits[0]?.score ?? 0, Number.MIN_VALUE);
  const scores = new Map(hits.map((hit) => [hit.id, { score: hit.score / top, coverage: hit.coverage }]));
  const named = await findNamedIds(deps.db, question, documents, ids);
  const found = await findPassages(deps.db, [...new Set([...scores.keys(), ...named])]);
  const passages = await withWholeArticle(deps.db, question, found);
  const standing = new Map<string, Validity>();
  const standingOf = (vanBan: VanBan): Validity => {
    const known = standing.get(vanBan.id) ?? validityOn(vanBan, day, documents);
    standing.set(vanBan.id, known);
    return known;
  };
  const seen = new Set<string>();
  return passages.flatMap((passage) => {
    const vanBan = byId.get(passage.documentId);
    if (vanBan === undefined || isCopy(seen, vanBan, passage)) return [];
    return toCandidate(passage, vanBan, standingOf(vanBan), scores.get(passage.id) ?? { score: 0, coverage: 0 });
  });
}

/** What was written later can't tell how things stood on that day. */
function wasIssued({ issuedOn }: VanBan, day: Day): boolean {
  return issuedOn === null || issuedOn <= day;
}

/** The same words of the same document, imported a second time under another name: one of them is enough. */
function isCopy(seen: Set<string>, { id, number }: VanBan, { place, text }: Passage): boolean {
  const key = JSON.stringify([number ?? id, place, text]);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}
