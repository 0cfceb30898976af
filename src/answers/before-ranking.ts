import { asideFor } from './aside.ts';
import { askWhichCum, askWhichTime } from './ask-back.ts';
import { compareTables } from './compare-tables.ts';
import { answerCum } from './cum/answer-cum.ts';
import { standingOn } from './document-standing.ts';
import { outOfScope } from './floor.ts';
import { listOfTable } from './list-of-table.ts';
import { noSuchTable } from './no-such.ts';
import type { Known, Outcome } from './outcome.ts';
import type { Question } from './question/read-question.ts';
import { outsideScope } from './scope.ts';

/**
 * Questions whose reply does not lie in the passage that fits best: nothing is asked, something is missing, or the reply is put
 * together from a whole table or from how documents stand to each other. Null for all others.
 */
export function replyBeforeRanking(question: Question, { documents, candidates, today, day }: Known): Outcome | null {
  const aside = asideFor(question, today);
  if (aside !== null) return aside;
  const outside = outsideScope(question.plain);
  if (outside !== null) return outOfScope(outside);
  const asked = askWhichCum(question) ?? askWhichTime(question, today);
  if (asked !== null) return asked;
  const told =
    answerCum(question, candidates, Number(today.slice(0, 4)), documents.length) ??
    compareTables(question, candidates) ??
    noSuchTable(question, documents);
  if (told !== null) return told;
  const standing = standingOn(question, documents, candidates, day);
  if (standing !== null) return { kind: 'answered', answered: [standing] };
  const table = listOfTable(question, candidates);
  return table === null ? null : { kind: 'answered', answered: table };
}
