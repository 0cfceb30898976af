import type { Asking } from '../asking.ts';
import { type FoundDonVi, findDonVi } from '../../cum-thi-dua/find-don-vi.ts';
import { fold } from '../../lib/fold.ts';
import { periodKey } from '../../reports/period-key.ts';
import { readWanted } from '../report/read-wanted.ts';

const PERIOD_WORDS =
  /(?:^|[\s,])(?:(?:ky|báo cáo|bao cao|bc|của|cua|đơn vị|don vi)\s+)*(?:20\d\dq[1-4]|(?:quý|quy|q)[ .]*(?:số |so |thứ |thu )?(?:[1-4]|iv|i{1,3}|một|mot|hai|ba|bốn|bon|tư|tu|nhất|nhat)|(?:6|9|sáu|sau|chín|chin) ?(?:tháng|thang|t)(?: đầu năm| dau nam)?|cả năm|ca nam|năm (?:nay|ngoái|trước)|nam (?:nay|ngoai|truoc)|(?:năm |nam )?20\d\d)(?=$|[\s,.?!])/giu;
const FILLER = /^(?:(?:báo cáo|bao cao|bc|của|cua|đơn vị|don vi|cho|ở|o|tại|tai|kỳ|ky)\s+)+|[.?!,;:]+$/giu;

/** The period that a text names, as `period-key.ts` writes it; null when it names none. A quarter without a year is of this year. */
export function periodNamed(text: string, { register }: Pick<Asking, 'register'>): string | null {
  const thisYear = Number(register.day.slice(0, 4));
  const { kind, year } = readWanted(fold(text).replace(/\s+/g, ' '), thisYear);
  return kind === null ? null : periodKey({ kind, year: year ?? thisYear });
}

/** What is left of a text when its period is taken out: mostly the name of a unit. */
export function withoutPeriod(text: string): string {
  let left = text.normalize('NFC');
  for (let before = ''; before !== left;) [before, left] = [left, left.replace(PERIOD_WORDS, ' ').trim()];
  return left.replace(FILLER, '').trim();
}

/** The unit that a text names beside a period. */
export function unitNamed(text: string, { register }: Pick<Asking, 'register'>): FoundDonVi {
  return findDonVi(register.units, withoutPeriod(text), register.day);
}
