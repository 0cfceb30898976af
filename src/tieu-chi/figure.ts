/** A figure that a rule reads, and where it comes from. */
export interface Figure {
  /** As the rule calls it; '' for the only one of a row. */
  readonly name: string;
  readonly source: FigureSource;
}

export type FigureSource =
  /** Fields of the report; several are added up. Scores are of a year, so it is the figure since its start unless said otherwise. */
  | { readonly kind: 'report'; readonly fields: readonly string[]; readonly span: Span }
  /** What the bot keeps itself. */
  | { readonly kind: 'recorded'; readonly id: RecordedId }
  /** No report has it: a person is asked. Its answer is found by `questionId`. */
  | { readonly kind: 'asked'; readonly question: string };

/** `ky`: in the report's own period; `luy-ke`: since the start of the year. */
export type Span = 'ky' | 'luy-ke';

export const RECORDED = {
  bao_cao_cham: 'các báo cáo nộp chậm, mỗi báo cáo bao nhiêu ngày làm việc',
  bao_cao_thieu: 'số báo cáo không nộp',
  thieu_bao_cao_nam: 'không nộp báo cáo năm',
  khong_minh_chung: 'không có minh chứng nào',
  chenh_tu_cham: 'điểm tự chấm cao hơn điểm thẩm định bao nhiêu điểm',
} as const;
export type RecordedId = keyof typeof RECORDED;

/**
 * A count or percentage as people say it (79.5, not hundredths), yes or no, a day, a choice's key or label, or several counts of one
 * kind (the days that each late report was late).
 */
export type Value = number | boolean | string | readonly number[];

/** Everything that points are computed from. What is absent or null is not known, which is not the same as 0. */
export interface Facts {
  /** By field id of the report's form; a field that has only one value has it for both spans. What was not asked because it can't be is 0. */
  readonly report: ReadonlyMap<string, Readonly<Record<Span, Value | null>>>;
  /** By `questionId`. */
  readonly answers: ReadonlyMap<string, Value>;
  /** Codes of the criteria and bonuses for which there is evidence. */
  readonly evidence: ReadonlySet<string>;
  /** Working days late, for each report of the year that was late. */
  readonly lateReports: readonly number[];
  readonly missingReports: number;
  /** Null while the year report is not due. */
  readonly isYearReportMissing: boolean | null;
  /** Points by which the self score is above the checked one; null while there is none. */
  readonly overscore: number | null;
}

/** The id under which the answer to an asked figure is kept: `1.1/kế hoạch`; the row's code alone for an unnamed one. */
export function questionId(code: string, figure: string): string {
  return figure === '' ? code : `${code}/${figure}`;
}
