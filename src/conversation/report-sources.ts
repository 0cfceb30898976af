import type { Db } from '../db/tables.ts';
import type { Forms } from '../forms/load-forms.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import type { ReportSettings } from '../reports/report-settings.ts';

/** What is looked up, and written, about reports. */
export interface ReportSources {
  readonly db: Db;
  readonly forms: Forms;
  readonly reports: ReportSettings;
  readonly reminders: ReminderSettings;
}
