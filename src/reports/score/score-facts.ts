import type { Form } from '../../forms/definition/form.ts';
import type { Draft } from '../../forms/filling/draft.ts';
import { figuresOf, provenCriteria } from '../../forms/filling/figures.ts';
import type { Facts, Value } from '../../tieu-chi/figure.ts';

/** What the bot keeps of a unit's reports of a year. */
export interface Recorded {
  /** Working days, for each report that was late. */
  readonly lateReports: readonly number[];
  readonly missingReports: number;
  /** Null while the year's report is not due. */
  readonly isYearReportMissing: boolean | null;
}

/** What somebody said for a score, beside the report. */
export interface ScoreAnswers {
  /** By `questionId`. */
  readonly figures: ReadonlyMap<string, Value>;
  /** Documents or links that prove a criterion, as written, by its code. */
  readonly evidence: ReadonlyMap<string, string>;
}

/** Everything that the points of a report are computed from; evidence is a file at an item of the report, or a document that was named. */
export function scoreFacts(form: Form, draft: Draft, answers: ScoreAnswers, recorded: Recorded): Facts {
  return {
    report: figuresOf(form, draft),
    answers: answers.figures,
    evidence: new Set([...provenCriteria(form, draft), ...answers.evidence.keys()]),
    ...recorded,
    overscore: null,
  };
}
