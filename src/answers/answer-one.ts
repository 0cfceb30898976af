import { askWhichPeriod } from './ask-back.ts';
import { listArticle } from './article/list-article.ts';
import { replyBeforeRanking } from './before-ranking.ts';
import { listCalendar } from './calendar/list-calendar.ts';
import type { Answered } from './compose.ts';
import { compareYears } from './compare-years.ts';
import { listCriteria } from './criteria/list-criteria.ts';
import type { Direct } from './direct.ts';
import { namingItself } from './document-standing.ts';
import { documentCard } from './document-card.ts';
import { disagreement, newestOfSame } from './disagreement.ts';
import { FLOOR, knownUnknown, nothingFits } from './floor.ts';
import { listMilestones, listOfGroup } from './lists.ts';
import type { Known, Outcome } from './outcome.ts';
import { askWhichReport } from './penalty/ask-which-report.ts';
import { answerLateReport } from './penalty/late-report.ts';
import { answerProse } from './prose/answer-prose.ts';
import { bandFit } from './prose/bands.ts';
import { suits } from './prose/suits.ts';
import { isYearReport, noSuchCriterion, noSuchReport } from './no-such.ts';
import { plain } from './question/plain.ts';
import type { Question } from './question/read-question.ts';
import { contentWords } from './rank/content-words.ts';
import type { Candidate } from './rank/candidate.ts';
import { yearsIn } from './rank/fits-year.ts';
import type { Fitted } from './rank/fit.ts';
import type { Overlap } from './rank/overlap.ts';
import { rankCandidates } from './rank/rank.ts';
import { answerRow } from './row/answer-row.ts';
import { cellOf } from './row/columns.ts';
import { nextYear, sameElsewhere } from './second-source.ts';
import { nameDocument, type Source, toSource } from './source-line.ts';

const SAYS_UNKNOWN = /\bchua (?:ro|co trong tai lieu|co thong tin)\b/;

/** Answers one question out of the passages that were found for it. */
export function answerOne(question: Question, known: Known): Outcome {
  const reply = replyBeforeRanking(question, known);
  if (reply !== null) return reply;

  const thisYear = Number(known.today.slice(0, 4));
  const { fitted, overlap } = rankCandidates(question, known.candidates, thisYear);
  const whole =
    listCalendar(question, known.candidates, known.today) ??
    listCriteria(question, known.candidates) ??
    compareYears(question, fitted) ??
    listMilestones(question, fitted, known.today) ??
    listOfGroup(question, known.candidates, fitted) ??
    answerLateReport(question, known.candidates) ??
    documentCard(question, fitted) ??
    listArticle(question, fitted);
  if (whole !== null) return { kind: 'answered', answered: whole };
  const period = askWhichReport(question, known.candidates) ?? askWhichPeriod(question, fitted);
  if (period !== null) return period;

  const found = fitted.find((one) => isAbove(question, one));
  const best = found === undefined ? undefined : newestOfSame(found, fitted);
  const say = (one: Candidate): Direct | null => directOf(question, one, overlap, known);
  const direct = best === undefined ? null : say(best);
  if (best === undefined || direct === null)
    return nothingHeld(question, known, fitted) ?? nothingFits(known.documents.length, nearestOf(fitted));
  const source = toSource(best, direct.quote);
  if (best.row === null && SAYS_UNKNOWN.test(plain(direct.said)))
    return knownUnknown(known.documents.length, source, direct.said);
  const first: Answered = {
    direct,
    sources: [source, ...sameElsewhere(best, direct, fitted, say)],
    vouched: [question.count?.written ?? '', question.document === null ? '' : nameDocument(best.vanBan)].join(' '),
    isAddition: best.validity.kind === 'not-yet' && question.time.year !== null,
  };
  const second = disagreement(best, direct, fitted, say) ?? nextYear(question, best, known.candidates, known.today);
  return { kind: 'answered', answered: second === null ? [first] : [first, second] };
}

/** Nothing answers, and it is known what there is not: a criterion, a report. */
function nothingHeld(question: Question, known: Known, fitted: readonly Fitted[]): Outcome | null {
  const yearReport = (): { candidate: Candidate; direct: Direct } | null => {
    const asked: Question = { ...question, periods: ['NAM'] };
    const { fitted: ranked, overlap } = rankCandidates(asked, known.candidates, Number(known.today.slice(0, 4)));
    const candidate = ranked.find(isYearReport);
    const direct = candidate === undefined ? null : directOf(asked, candidate, overlap, known);
    return candidate === undefined || direct === null ? null : { candidate, direct };
  };
  return (
    noSuchCriterion(question, known.candidates, fitted) ?? noSuchReport(question, known.documents.length, yearReport)
  );
}

/** The sentence by which a candidate answers. */
function directOf(
  question: Question,
  { row, passage, vanBan }: Candidate,
  overlap: Overlap,
  known: Known,
): Direct | null {
  if (row === null) {
    const direct = answerProse(question, passage, overlap);
    return direct === null ? null : namingItself(direct, question, vanBan);
  }
  const year = yearsIn(vanBan.title)[0] ?? null;
  return answerRow(question, row, {
    text: passage.text,
    year,
    overlap,
    today: known.day === known.today ? known.today : null,
  });
}

/** Whether a candidate may answer: it holds enough of what is asked about, and is of the sort that is asked for. */
function isAbove(question: Question, one: Fitted): boolean {
  if (question.criterion !== null && one.row !== null) return true;
  if (bandFit(question, one.passage.text) > 1) return true;
  if (question.document !== null && contentWords(question).length <= 1) return isOfSort(question, one);
  return one.held >= FLOOR && one.fit > 0.9 && isOfSort(question, one);
}

/** Whoever asks who, when or how many is not answered by a text that names nobody, no day, no number. */
function isOfSort(question: Question, { row, passage }: Fitted): boolean {
  if (row === null) return suits(question, passage.text) >= 0;
  if (question.kind === 'who') return cellOf(row, 'who') !== null || suits(question, row.name) >= 0;
  if (question.kind === 'how-many') return row.cells.some(({ role, value }) => role !== 'id' && NUMBER.test(value));
  return true;
}

const NUMBER = /\d|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/u;

function nearestOf(fitted: readonly Fitted[]): Source | null {
  const nearest = fitted[0];
  return nearest === undefined || nearest.held < FLOOR / 2 ? null : toSource(nearest, nearest.passage.text);
}
