import type { Day } from '../../lib/vn-time.ts';
import type { Direct } from '../direct.ts';
import type { Question } from '../question/read-question.ts';
import type { Overlap } from '../rank/overlap.ts';
import { answerCriterion } from './answer-criterion.ts';
import { answerMilestone } from './answer-milestone.ts';
import { describeRow } from './describe-row.ts';
import { type ReadRow, sortOf } from './columns.ts';

/** What a row is read with: the passage's exact text, the calendar's year for dates without one, and today for days left (null: none are told). */
export interface RowContext {
  readonly text: string;
  readonly year: number | null;
  readonly today: Day | null;
  readonly overlap: Overlap;
}

/** The sentence by which a table row answers, out of the cell that was asked for; null when the row has no such cell. */
export function answerRow(question: Question, row: ReadRow, context: RowContext): Direct | null {
  if (row.name === '' && row.ref === null) return null;
  switch (sortOf(row)) {
    case 'criterion':
    case 'penalty':
    case 'bonus':
      return answerCriterion(question, row, context);
    case 'milestone':
      return answerMilestone(question, row, context);
    case 'other':
      return describeRow(row, context);
  }
}
