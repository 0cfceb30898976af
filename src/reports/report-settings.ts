import type { KyWindows } from '../calendar/ky-bao-cao.ts';

/** What the operator decides about reports. */
export interface ReportSettings {
  /** For how many days after the due day a late report is still taken. */
  readonly lockDays: number;
  /** Where reporting periods begin and end. */
  readonly windows: KyWindows;
}

export const DEFAULT_REPORT_SETTINGS: ReportSettings = { lockDays: 30, windows: 'ngay-15' };
