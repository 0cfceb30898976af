import type { Generated } from 'kysely';
import type { ReportState } from '../../reports/report.ts';

export interface ReportTables {
  report_draft: ReportDraftTable;
  report: ReportTable;
  report_version: ReportVersionTable;
  report_event: ReportEventTable;
  report_extension: ReportExtensionTable;
  checked_score: CheckedScoreTable;
}

/** A report that is being written; it belongs to the unit and the period, not to whoever writes. */
export interface ReportDraftTable {
  don_vi: string;
  form: string;
  /** `2026Q3`; see `reports/period-key.ts`. */
  period: string;
  form_version: number;
  /** A `Draft` as JSON. */
  body: string;
  /** Goes up with every change: what was read with another revision may not be written. */
  revision: number;
  /** Code of the person who writes it now; null while nobody does. */
  writer: string | null;
  written_at: string;
  begun_at: string;
  /** Receipt of the sent report that it corrects. */
  corrects: string | null;
}

/** A report that was sent at least once. */
export interface ReportTable {
  receipt: string;
  /** Counts through everything the unit ever sent. */
  number: number;
  don_vi: string;
  /** The unit's name when it was sent: a merged or renamed unit keeps its old reports. */
  don_vi_name: string;
  form: string;
  period: string;
  state: ReportState;
  /** The newest. */
  version: number;
  first_sent_at: string;
  /** Working days by which the first version was late; 0 for on time. */
  days_late: number;
  /** The day it was due, with the extension if there was one; null for a report without a deadline. */
  due: string | null;
}

/** What was sent, unchanged for ever. */
export interface ReportVersionTable {
  receipt: string;
  version: number;
  form_version: number;
  body: string;
  sent_at: string;
  /** Null once the person has had their data erased. */
  sent_by: string | null;
  /** Why it corrects the one before; null for the first. */
  reason: string | null;
  check_code: string;
}

/** Every change: before, after, who, when, why. `slot` null: it is about the report as a whole. */
export interface ReportEventTable {
  id: Generated<number>;
  don_vi: string;
  form: string;
  period: string;
  receipt: string | null;
  at: string;
  actor: string | null;
  act: string;
  slot: string | null;
  /** Answers as JSON. */
  before: string | null;
  after: string | null;
  reason: string | null;
}

/** One unit may send until a later day. */
export interface ReportExtensionTable {
  don_vi: string;
  form: string;
  period: string;
  until: string;
  reason: string;
  /** Code of the person; '' once they have had their data erased. */
  granted_by: string;
  granted_at: string;
}

/** What the head put in the place of a line of the self score. */
export interface CheckedScoreTable {
  receipt: string;
  code: string;
  /** In hundredths. */
  points: number;
  reason: string;
  checked_by: string;
  checked_at: string;
}
