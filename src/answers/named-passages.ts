import type { Db } from '../db/tables.ts';
import { findPassages } from '../documents/document-store.ts';
import type { Passage } from '../documents/passage.ts';
import type { VanBan } from '../documents/van-ban.ts';
import { readArticle } from './article/article-ref.ts';
import { articleOfTitle } from './article/article-title.ts';
import { readCalendarAsk } from './calendar/ask-calendar.ts';
import { comparesTables, isTable } from './compare-tables.ts';
import { readCriteriaAsk } from './criteria/ask-criteria.ts';
import { asksOfCum } from './cum/asks-cum.ts';
import { namesTable } from './list-of-table.ts';
import { asksHowLate } from './penalty/late-report.ts';
import type { Question } from './question/read-question.ts';

/** A table row that is called by its number need not share another word with the question; tables are not longer than this. */
const ROWS = 400;

/** The passages that bear what a question names, whether or not the search finds them: a whole table, an article, rows with a number. */
export async function findNamedIds(
  db: Db,
  question: Question,
  documents: readonly VanBan[],
  documentIds: readonly string[],
): Promise<readonly string[]> {
  if (comparesTables(question) || namesTable(question)) {
    const tables = documents.filter(({ title }) => isTable(title)).map(({ id }) => id);
    return ids(passagesOf(db, tables).where('row', 'is not', null));
  }
  const article = readArticle(question);
  if (article !== null) return findArticleIds(db, `Điều ${article.dieu}`, documentIds);
  if (asksOfCum(question.plain)) return ids(holding(passagesOf(db, documentIds), ['Cụm trưởng Cụm', 'Cụm%gồm']));
  const named = namedInRow(question);
  return named === null ? [] : ids(holding(passagesOf(db, documentIds).where('row', 'is not', null), named));
}

/** The passages, with the other clauses of the article whose title says what is asked about. */
export async function withWholeArticle(
  db: Db,
  question: Question,
  passages: readonly Passage[],
): Promise<readonly Passage[]> {
  const titled = articleOfTitle(
    question,
    passages.map((passage) => ({ passage })),
  );
  const article = /^Điều \d+/.exec(titled?.passage.place ?? '')?.[0];
  if (titled === null || article === undefined) return passages;
  const known = new Set(passages.map(({ id }) => id));
  const clauses = await findArticleIds(db, article, [titled.passage.documentId]);
  const others = clauses.filter((id) => !known.has(id));
  return [...passages, ...(await findPassages(db, others))];
}

function findArticleIds(db: Db, article: string, documentIds: readonly string[]): Promise<readonly string[]> {
  const isOf = passagesOf(db, documentIds).where((where) =>
    where.or([where('place', '=', article), where('place', 'like', `${article} %`)]),
  );
  return ids(isOf);
}

function passagesOf(db: Db, documentIds: readonly string[]) {
  return db.selectFrom('passage').select('id').where('document_id', 'in', documentIds).limit(ROWS);
}

type Passages = ReturnType<typeof passagesOf>;

function holding(passages: Passages, parts: readonly string[]): Passages {
  return passages.where((where) => where.or(parts.map((part) => where('text', 'like', `%${part}%`))));
}

async function ids(passages: Passages): Promise<readonly string[]> {
  return (await passages.execute()).map(({ id }) => id);
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
