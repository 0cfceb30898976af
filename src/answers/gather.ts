import type { Db } from '../db/tables.ts';
import { findPassages } from '../documents/document-store.ts';
import { validityOn } from '../documents/validity.ts';
import type { Passage } from '../documents/passage.ts';
import type { VanBan } from '../documents/van-ban.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Hit } from '../search/hit.ts';
import { comparesTables, isTable } from './compare-tables.ts';
import { asksOfCum } from './cum/asks-cum.ts';
import { namesTable } from './list-of-table.ts';
import { readCalendarAsk } from './calendar/ask-calendar.ts';
import { readCriteriaAsk } from './criteria/ask-criteria.ts';
import { readArticle } from './article/article-ref.ts';
import { articleOfTitle } from './article/article-title.ts';
import { asksHowLate } from './penalty/late-report.ts';
import type { Question } from './question/read-question.ts';
import { type Candidate, toCandidate } from './rank/candidate.ts';

/** The passages that fit a question, best first, out of these documents only. */
export type SearchPassages = (
  question: string,
  options: { readonly limit: number; readonly documentIds: readonly string[] },
) => readonly Hit[] | Promise<readonly Hit[]>;

const HITS = 60;
/** A table row that is called by its number need not share another word with the question; tables are not longer than this. */
const ROWS = 400;

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
  const rows =
    comparesTables(question) || namesTable(question)
      ? await findTableIds(deps.db, documents)
      : await findRowIds(deps.db, question, ids);
  const found = await findPassages(deps.db, [...new Set([...scores.keys(), ...rows])]);
  const passages = await withWholeArticle(deps.db, question, found);
  const seen = new Set<string>();
  return passages.flatMap((passage) => {
    const vanBan = byId.get(passage.documentId);
    if (vanBan === undefined || isCopy(seen, vanBan, passage)) return [];
    return toCandidate(
      passage,
      vanBan,
      validityOn(vanBan, day, documents),
      scores.get(passage.id) ?? { score: 0, coverage: 0 },
    );
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

/** Every row of the scoring tables, whatever their year. */
async function findTableIds(db: Db, documents: readonly VanBan[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('passage')
    .select('id')
    .where(
      'document_id',
      'in',
      documents.filter(({ title }) => isTable(title)).map(({ id }) => id),
    )
    .where('row', 'is not', null)
    .limit(ROWS)
    .execute();
  return rows.map(({ id }) => id);
}

async function findRowIds(db: Db, question: Question, documentIds: readonly string[]): Promise<readonly string[]> {
  const article = articleNamed(question);
  if (article !== null) {
    const clauses = await db
      .selectFrom('passage')
      .select('id')
      .where('document_id', 'in', documentIds)
      .where('place', 'like', `${article}%`)
      .limit(ROWS)
      .execute();
    return clauses.map(({ id }) => id);
  }
  if (asksOfCum(question.plain)) {
    const lists = await db
      .selectFrom('passage')
      .select('id')
      .where('document_id', 'in', documentIds)
      .where((where) => where.or([where('text', 'like', '%Cụm trưởng Cụm%'), where('text', 'like', '%Cụm%gồm%')]))
      .limit(ROWS)
      .execute();
    return lists.map(({ id }) => id);
  }
async function withWholeArticle(db: Db, question: Question, passages: readonly Passage[]): Promise<readonly Passage[]> {
  const titled = articleOfTitle(
    question,
    passages.map((passage) => ({ passage })),
  );
  const article = /^Điều \d+/.exec(titled?.passage.place ?? '')?.[0];
  if (titled === null || article === undefined) return passages;
  const known = new Set(passages.map(({ id }) => id));
  const ids = await findArticleIds(db, article, [titled.passage.documentId]);
  return [
    ...passages,
    ...(await findPassages(
      db,
      ids.filter((id) => !known.has(id)),
    )),
  ];
}

async function findArticleIds(db: Db, article: string, documentIds: readonly string[]): Promise<readonly string[]> {
  const clauses = await db
    .selectFrom('passage')
    .select('id')
    .where('document_id', 'in', documentIds)
    .where((where) => where.or([where('place', '=', article), where('place', 'like', `${article} %`)]))
    .limit(ROWS)
    .execute();
  return clauses.map(({ id }) => id);
}

async function findRowIds(db: Db, question: Question, documentIds: readonly string[]): Promise<readonly string[]> {
  const article = readArticle(question);
  if (article !== null) return findArticleIds(db, `Điều ${article.dieu}`, documentIds);
  const named = namedInRow(question);
  if (named === null) return [];
  const rows = await db
    .selectFrom('passage')
    .select('id')
    .where('document_id', 'in', documentIds)
    .where('row', 'is not', null)
    .where((where) => where.or(named.map((part) => where('text', 'like', `%${part}%`))))
    .limit(ROWS)
    .execute();
  return rows.map(({ id }) => id);
}

/** What a row must hold to be looked at, as it is written in documents. */
function namedInRow(question: Question): readonly string[] | null {
  const { criterion, time, kind, plain } = question;
  if (criterion?.kind === 'tieu-chi') return [`${criterion.id};`];
  if (criterion?.kind === 'nhom') return [`${criterion.id}.`, `: ${ROMANS[Number(criterion.id) - 1] ?? criterion.id};`];
  if (criterion?.kind === 'ma')
    return [`${criterion.id};`, `${criterion.id.charAt(0)}${criterion.id.slice(1).padStart(2, '0')};`];
  if (readCalendarAsk(question) !== null) return ['hạn', 'Hạn', 'gày', 'hời gian'];
  if (readCriteriaAsk(question) !== null) return ['điểm', 'Điểm'];
  if (asksHowLate(question)) return ['báo cáo', 'Báo cáo'];
  if (time.day !== null) return [time.day.split('-').reverse().join('/')];
  if (time.month !== null) return [`/${String(time.month).padStart(2, '0')}/`, `/${time.month}/`];
  return kind === 'when' && /\bbao cao\b/.test(plain) ? ['báo cáo', 'Báo cáo'] : null;
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
