import { type KyWindows, windowOf } from '../calendar/ky-bao-cao.ts';
import type { ReportPeriod } from '../forms/filling/draft.ts';
import type { PeriodKind } from '../forms/definition/period-kind.ts';
import { type Day, writeDay } from '../lib/vn-time.ts';

/** The quarter that ends a report: the report of nine months is that of quarter III too. */
const QUARTER_OF: Readonly<Record<PeriodKind, number>> = { Q1: 1, '6T': 2, '9T': 3, NAM: 4 };
const KIND_OF: Readonly<Record<string, PeriodKind>> = { '1': 'Q1', '2': '6T', '3': '9T', '4': 'NAM' };
const NAMES: Readonly<Record<PeriodKind, string>> = {
  Q1: 'quý I',
  '6T': 'quý II và 6 tháng đầu năm',
  '9T': 'quý III và 9 tháng',
  NAM: 'quý IV và cả năm',
};

/** `2026Q3`: how scripts, receipts and tables name a reporting period. */
export function periodKey({ kind, year }: ReportPeriod): string {
  return `${year}Q${QUARTER_OF[kind]}`;
}

/** The period a key names; null for a key of a report without periods. */
export function readPeriodKey(key: string): ReportPeriod | null {
  const [, year, quarter] = /^(\d{4})Q([1-4])$/.exec(key) ?? [];
  return year && quarter ? { kind: KIND_OF[quarter]!, year: Number(year) } : null;
}

/** The key of a report that is made whenever there is need: the day, and which one of that day. */
export function occasionKey(day: Day, count: number): string {
  return `${day}#${count}`;
}

/** `quý III và 9 tháng`: what a period is called, without its year. */
export function periodName(kind: PeriodKind): string {
  return NAMES[kind];
}

/** `quý III và 9 tháng năm 2026`; of a report without periods the day it was begun. */
export function writePeriodKey(key: string): string {
  const period = readPeriodKey(key);
  return period
    ? `${NAMES[period.kind].replace(/ năm$/, '')} năm ${period.year}`
    : `ngày ${writeDay(key.split('#')[0]!)}`;
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** The first and the last day of a report's own figures: those of the quarter that ends it. */
export function figureDays({ kind, year }: ReportPeriod, windows: KyWindows): { readonly from: Day; readonly to: Day } {
  return windowOf({ ky: QUARTERS[QUARTER_OF[kind] - 1]!, nam: year }, windows);
}
