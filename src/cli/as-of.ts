import { type Day } from '../lib/vn-time.ts';
import { readDay } from '../organisation-import/kinds/read-day.ts';
import { UsageError } from './command.ts';

/** The day given with `--as-of`; undefined without one. Throws `UsageError` for what is no day. */
export function readAsOf(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = readDay(text.trim());
  if (day === null)
    throw new UsageError(`--as-of ${text}: không có ngày này. Hãy viết dạng YYYY-MM-DD, ví dụ 2026-09-14.`);
  return day;
}
