/** Where a sent report stands: sent, under review, returned, accepted. */
export const REPORT_STATES = {
  'da-gui': 'Đã gửi',
  'dang-xem': 'Đang xem xét',
  'tra-lai': 'Trả lại',
  'chap-nhan': 'Đã chấp nhận',
} as const;

export type ReportState = keyof typeof REPORT_STATES;

/** Which report: one of a unit, a form and a period. */
export interface ReportKey {
  readonly donVi: string;
  /** Id of the form. */
  readonly form: string;
  /** As `period-key.ts` writes it. */
  readonly period: string;
}
