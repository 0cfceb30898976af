import { type Ky, KY_NAMES } from '../../calendar/ky-bao-cao.ts';

/** Kỳ báo cáo. Source: NĐ 09/2019/NĐ-CP, article 12. */
export type Period = Ky;

const QUARTERS: Readonly<Record<string, Period>> = {
  i: 'Q1',
  '1': 'Q1',
  mot: 'Q1',
  dau: 'Q1',
  ii: 'Q2',
  '2': 'Q2',
  hai: 'Q2',
  iii: 'Q3',
  '3': 'Q3',
  ba: 'Q3',
  iv: 'Q4',
  '4': 'Q4',
  bon: 'Q4',
  tu: 'Q4',
  cuoi: 'Q4',
};

const QUARTER = /\b(?:(?:bc)?(?:quy|qui|quys|q)[. ]*(?:so )?)(iii|ii|iv|i|[1-4]|mot|hai|ba|bon|tu|dau|cuoi)\b/g;
const HALF_OR_NINE: readonly (readonly [Period, RegExp])[] = [
  ['6T2', /\b(?:(?:6|06|sau) ?thang cuoi(?: nam)?|nua cuoi nam)\b/],
  ['6T', /\b(?:(?:6|06|sau) ?(?:thang|t)(?! cuoi)|nua (?:dau )?nam|giua nam|ban nien)\b/],
  ['9T', /\b(?:9|09|chin) ?(?:thang|t)\b/],
  [
    'NAM',
    /\b(?:ca nam|(?:bao cao|bc)(?: (?:tong ket|cua|ket qua|hoat dong|thi dua))*(?: cuoi)? nam\b(?! (?:quy|nao))|(?:ky|bao cao|bc) (?:hang|hang nam|thuong nien)|12 ?(?:thang|t)|tron nam)\b/,
  ],
];

/** Every period a text names, as it is written by people and by documents: quý III, q3, Q.III, quy 3, 6T, 6 tháng đầu năm, cả năm. */
export function periodsIn(plainText: string): readonly Period[] {
  const quarters = [...plainText.matchAll(QUARTER)].map((match) => QUARTERS[match[1]!]!);
  const others = HALF_OR_NINE.filter(([, pattern]) => pattern.test(plainText)).map(([period]) => period);
  return [...new Set([...quarters, ...others])];
}

/** How a period is named to people. */
export const PERIOD_NAMES = KY_NAMES;
