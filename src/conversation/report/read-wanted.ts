import type { PeriodKind } from '../../forms/definition/period-kind.ts';

/** Which report somebody names; null for what they leave open. */
export interface Wanted {
  readonly kind: PeriodKind | null;
  readonly year: number | null;
  /** The short report for requests, made whenever there is need. */
  readonly isSpecial: boolean;
}

export const ANY: Wanted = { kind: null, year: null, isSpecial: false };

const SPECIAL = /\b(?:kien nghi|de xuat|dot xuat)\b/;
const KEY = /\b(20\d\d) ?q ?([1-4])\b/;
const QUARTER = /\b(?:quy|q)[ .]*(?:so |thu )?(1|2|3|4|iv|iii|ii|i|mot|hai|ba|bon|tu|nhat)\b/;
const YEAR = /\b(20\d\d)\b/;
const KINDS: readonly (readonly [RegExp, PeriodKind])[] = [
  [/\b(?:6|sau) ?(?:thang|t)\b|\bnua nam\b|\bgiua nam\b/, '6T'],
  [/\b(?:9|chin) ?(?:thang|t)\b/, '9T'],
  [/\bca nam\b|\btong ket\b|\b(?:bao cao|bc) nam\b|\bcuoi nam\b/, 'NAM'],
];
const QUARTERS: Readonly<Record<string, PeriodKind>> = {
  '1': 'Q1',
  i: 'Q1',
  mot: 'Q1',
  nhat: 'Q1',
  '2': '6T',
  ii: '6T',
  hai: '6T',
  '3': '9T',
  iii: '9T',
  ba: '9T',
  '4': 'NAM',
  iv: 'NAM',
  bon: 'NAM',
  tu: 'NAM',
};

/** Reads "quý 3", "2026Q3", "6 tháng đầu năm", "cả năm 2026", "kiến nghị" in folded words. `thisYear` for "năm nay", "năm ngoái". */
export function readWanted(plain: string, thisYear: number): Wanted {
  const key = KEY.exec(plain);
  if (key) return { kind: QUARTERS[key[2]!]!, year: Number(key[1]), isSpecial: false };
  const quarter = QUARTER.exec(plain)?.[1];
  const kind = quarter ? QUARTERS[quarter]! : (KINDS.find(([words]) => words.test(plain))?.[1] ?? null);
  return { kind, year: yearIn(plain, thisYear), isSpecial: SPECIAL.test(plain) };
}

function yearIn(plain: string, thisYear: number): number | null {
  const written = YEAR.exec(plain)?.[1];
  if (written) return Number(written);
  if (/\bnam (?:ngoai|truoc)\b/.test(plain)) return thisYear - 1;
  return /\bnam nay\b/.test(plain) ? thisYear : null;
}
