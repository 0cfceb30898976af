import type { CheckRule } from '../definition/check.ts';
import { writeAmount } from '../values/number/amount.ts';
import { type Amount, amountOfTerm, type Report } from './amounts.ts';

type Compare = Extract<CheckRule, { kind: 'compare' }>;
type Per = Extract<CheckRule, { kind: 'per' }>;

/** What is wrong, in words without the advice, and the amounts that it is about; null when nothing is, or not enough is known. */
export interface Mismatch {
  readonly amounts: readonly Amount[];
  readonly text: string;
}

const BROKEN: Readonly<Record<Compare['op'], string>> = {
  '=': 'khác',
  '<=': 'lớn hơn',
  '<': 'không nhỏ hơn',
  '>=': 'nhỏ hơn',
  '>': 'không lớn hơn',
};

/** `Mục 3 (24 hội) + mục 4 (7 hội) = 31, khác mục 2 (30 hội).` */
export function compareSums(report: Report, rule: Compare): Mismatch | null {
  const left = rule.left.map((term) => amountOfTerm(report, term));
  const right = rule.right.map((term) => amountOfTerm(report, term));
  if (!isKnown(left) || !isKnown(right)) return null;
  if (isTrue(sum(left), rule.op, sum(right))) return null;
  const amounts = [...left, ...right];
  if (!amounts.some((amount) => amount.item !== null)) return null;
  return { amounts, text: capital(`${sideOf(left)}, ${BROKEN[rule.op]} ${sideOf(right)}.`) };
}

/** `Mục 21 (9.000 lượt) chia cho mục 19 (2 lớp) + mục 20 (1 cuộc) là 3.000.` */
export function comparePerOne(report: Report, rule: Per): Mismatch | null {
  const of = amountOfTerm(report, { field: rule.of });
  const by = rule.by.map((field) => amountOfTerm(report, { field }));
  if (of === null || of.item === null || !isKnown(by)) return null;
  const count = sum(by);
  if (count === 0)
    return of.size === 0 ? null : { amounts: [of, ...by], text: capital(`${of.said} trong khi ${sideOf(by)} bằng 0.`) };
  const each = of.size / count;
  if (each >= rule.from && each <= rule.to) return null;
  const rounded = writeAmount(BigInt(Math.round(each * 10)) * 100_000n);
  return {
    amounts: [of, ...by],
    text: capital(`${of.said} chia cho ${saidOf(by)} là ${rounded}.`),
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function saidOf(amounts: readonly Amount[]): string {
  return amounts.map((amount) => amount.said).join(' + ');
}

function sideOf(amounts: readonly Amount[]): string {
  const said = saidOf(amounts);
  const isSum = amounts.length > 1 && amounts.every((amount) => !amount.said.includes('/'));
  return isSum ? `${said} = ${writeAmount(BigInt(sum(amounts)))}` : said;
}

function isTrue(left: number, op: Compare['op'], right: number): boolean {
  switch (op) {
    case '=':
      return left === right;
    case '<=':
      return left <= right;
    case '<':
      return left < right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}

function isKnown(amounts: readonly (Amount | null)[]): amounts is readonly Amount[] {
  return !amounts.includes(null);
}

function sum(amounts: readonly Amount[]): number {
  return amounts.reduce((total, amount) => total + amount.size, 0);
}
