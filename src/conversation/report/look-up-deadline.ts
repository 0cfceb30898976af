import type { Db, Tx } from '../../db/tables.ts';
import { dayInVietnam } from '../../lib/vn-time.ts';
import type { Deadline, Timeliness } from '../../reports/deadline.ts';
import { dueOf, timelinessOn } from '../../reports/due.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { ReportSettings } from '../../reports/report-settings.ts';
import type { Asking } from '../asking.ts';

/** Until when a report may be sent, and how it would stand if it were sent now. */
export async function lookUpDeadline(
  db: Db | Tx,
  key: ReportKey,
  { now, register }: Pick<Asking, 'register' | 'now'>,
  settings: ReportSettings,
): Promise<{ readonly deadline: Deadline | null; readonly timeliness: Timeliness }> {
  const deadline = await dueOf(db, key, register.today, settings);
  return { deadline, timeliness: await timelinessOn(db, deadline, dayInVietnam(now)) };
}
