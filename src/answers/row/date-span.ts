import { type Day, daysBetween, makeDay, writeDay } from '../../lib/vn-time.ts';

export interface DateSpan {
  readonly from: Day;
  readonly to: Day;
}

const RANGE =
  /(\d{1,2})(?:\/(\d{1,2}))?(?:\/(\d{4}))?\s*(?:-|–|—|đến(?: hết)?(?: ngày)?)\s*(?:ngày\s+)?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?/u;
const SINGLE = /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?/;
const IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/u;

/**
 * The days a cell or a sentence names: `20/09/2026`, `15-31/03`, `từ 20/07 đến 05/08/2026`. `year` is the calendar's, for dates
 * written without one ("năm sau" behind them counts on); null when there is no date, or no year anywhere.
 */
export function readDateSpan(text: string, year: number | null): DateSpan | null {
  const ofNextYear = /năm sau|năm kế tiếp/u.test(text) ? 1 : 0;
  const assumed = year === null ? null : year + ofNextYear;
  const range = RANGE.exec(text);
  if (range) {
    const endYear = Number(range[6] ?? assumed);
    const to = makeDay(endYear, Number(range[5]), Number(range[4]));
    const from = makeDay(Number(range[3] ?? endYear), Number(range[2] ?? range[5]), Number(range[1]));
    return to && from && from <= to ? { from, to } : null;
  }
  const single = SINGLE.exec(text) ?? IN_WORDS.exec(text);
  if (!single || (single[3] === undefined && assumed === null)) return null;
  const day = makeDay(Number(single[3] ?? assumed), Number(single[2]), Number(single[1]));
  return day ? { from: day, to: day } : null;
}

/** How far off it is, with what it was counted from: `còn 26 ngày, tính từ hôm nay 24/11/2026`. */
export function writeDistance({ from, to }: DateSpan, today: Day): string {
  const since = `hôm nay ${writeDay(today)}`;
  if (today > to) return `đã qua ${daysBetween(to, today)} ngày, tính đến ${since}`;
  if (today < from) return `còn ${daysBetween(today, from)} ngày, tính từ ${since}`;
  if (today === to) return from === to ? `chính là ${since}` : `${since} là ngày cuối`;
  return `đang diễn ra, còn ${daysBetween(today, to)} ngày, tính từ ${since}`;
}

/** Whether any of its days lies in that month. */
export function touchesMonth(span: DateSpan, year: number, month: number): boolean {
  const key = `${year}-${String(month).padStart(2, '0')}`;
  return span.from.slice(0, 7) <= key && key <= span.to.slice(0, 7);
}
