import { writeWeekday, weekdayName } from '../../calendar/weekday.ts';
import { writeDay } from '../../lib/vn-time.ts';
import type { Occurrence } from '../../milestones/occurrence.ts';
import type { World } from '../world.ts';

/** `hạn ngày 20/09/2026 (Chủ nhật), ngày làm việc liền trước là thứ Sáu, 18/09/2026`: days by their dates, true whenever it is read. */
export function deadlineText({ due, last, workingDue }: Occurrence, { register }: Pick<World, 'register'>): string {
  if (due !== last) return `từ ngày ${writeDay(due)} đến ngày ${writeDay(last)}`;
  if (register.day > last) return `đã quá hạn ngày ${writeDay(due)}`;
  if (workingDue === due) return `hạn ${weekdayName(due)}, ngày ${writeDay(due)}`;
  return `hạn ngày ${writeDay(due)} (${weekdayName(due)}), ngày làm việc liền trước là ${writeWeekday(workingDue)}`;
}

/** The day that was due before, when it was moved; null when it never was. */
export function movedText({ before, due }: Occurrence): string | null {
  return before === null || before.due === due ? null : `Hạn này đã đổi; trước là ngày ${writeDay(before.due)}.`;
}

/** `Nguồn: 15/KH-MẪU, mục I, STT 5: “Chậm nhất ngày 20/03/2027”`. */
export function sourceLine({ milestone: { source } }: Occurrence): string {
  const place = [source.document, source.place].filter((part) => part !== '').join(', ');
  return `Nguồn: ${place}: “${source.wording}”`;
}
