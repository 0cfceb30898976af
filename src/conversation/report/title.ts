import { readPeriodKey, writePeriodKey } from '../../reports/period-key.ts';
import type { Desk } from './report-case.ts';

/** `báo cáo quý III và 9 tháng năm 2026`, in the middle of a sentence. */
export function titleOf({ key, form }: Pick<Desk, 'key' | 'form'>): string {
  if (readPeriodKey(key.period) !== null) return `báo cáo ${writePeriodKey(key.period)}`;
  return `${form.title.charAt(0).toLowerCase()}${form.title.slice(1)} ${writePeriodKey(key.period)}`;
}
