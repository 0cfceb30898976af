/** A quarter as it is said, and the year where one was. */
export interface SaidPeriod {
  readonly quarter: 1 | 2 | 3 | 4;
  readonly year: number | null;
}

const QUARTER =
  /\b(?:quy|q) ?(1|2|3|4|i{1,3}|iv|mot|hai|ba|bon|tu|nhat|nhi)\b(?:(?: nam)?[ /.-]*((?:20)?\d\d)\b)?|\b(20\d\d) ?q([1-4])\b/;
const MONTHS = /\b(6|sau|9|chin) thang(?: dau nam)?(?: nam)? ?(20\d\d)?\b/;
/** Without a number “nam” may be Nam Định or Quảng Nam. */
const YEAR = /\b(?:ca nam|nam nay|cuoi nam)(?: (20\d\d))?\b|\bnam (20\d\d)\b/;
const NUMBERS: Readonly<Record<string, SaidPeriod['quarter']>> = {
  '1': 1,
  i: 1,
  mot: 1,
  nhat: 1,
  '2': 2,
  ii: 2,
  hai: 2,
  nhi: 2,
  '3': 3,
  iii: 3,
  ba: 3,
  '4': 4,
  iv: 4,
  bon: 4,
  tu: 4,
};

/** The period in folded words, and the words without it; null where none is said. The half year ends with quarter 2, the year with 4. */
export function saidPeriod(plain: string): { readonly period: SaidPeriod; readonly rest: string } | null {
  const quarter = QUARTER.exec(plain);
  if (quarter) {
    const [said, word, year, named, key] = quarter;
    return found(plain, said, NUMBERS[word ?? key!]!, year ?? named);
  }
  const months = MONTHS.exec(plain);
  if (months) return found(plain, months[0], /6|sau/.test(months[1]!) ? 2 : 3, months[2]);
  const year = YEAR.exec(plain);
  return year && found(plain, year[0], 4, year[1] ?? year[2]);
}

/** The key of the period; without a year the last one of that name that has begun by `day`. */
export function keyOfSaid({ quarter, year }: SaidPeriod, day: string): string {
  const [thisYear, month] = day.split('-').map(Number) as [number, number];
  const begins = quarter * 3 - 3;
  return `${year ?? (month >= begins ? thisYear : thisYear - 1)}Q${quarter}`;
}

function found(plain: string, said: string, quarter: SaidPeriod['quarter'], year: string | undefined) {
  const rest = plain
    .replace(said, ' ')
    .replace(/\b(?:bao cao|ky)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return { period: { quarter, year: year === undefined ? null : Number(year.padStart(4, '20')) }, rest };
}
