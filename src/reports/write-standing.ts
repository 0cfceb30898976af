import { writeDay } from '../lib/vn-time.ts';
import type { Extension } from './extension-store.ts';
import { REPORT_STATES } from './report.ts';
import type { SentReport } from './report-store.ts';

/** `đúng hạn`, `muộn 3 ngày làm việc`, `đúng hạn gia hạn đến 30/09/2026`. */
export function writeTimeliness(
  { daysLate }: Pick<SentReport, 'daysLate'>,
  extension: Pick<Extension, 'until'> | null,
): string {
  const extended = extension === null ? '' : ` (được gia hạn đến ${writeDay(extension.until)})`;
  return daysLate === 0 ? `đúng hạn${extended}` : `muộn ${daysLate} ngày làm việc${extended}`;
}

/** `đã gửi`, in the middle of a sentence. */
export function writeState({ state }: Pick<SentReport, 'state'>): string {
  return REPORT_STATES[state].toLowerCase();
}
