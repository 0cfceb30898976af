import { shownValue } from '../values/format.ts';
import { hasLuyKe, valueIn } from '../filling/facts.ts';
import type { Item } from '../filling/item.ts';
import { lastLuyKe } from '../filling/last-report.ts';
import { slotOf } from '../filling/draft.ts';
import type { Report } from './amounts.ts';
import type { Finding } from './finding.ts';

/**
 * Lũy kế of every figure that has one: not below the period's own figure; and, with the unit's last report of the year, not below that
 * one's. When that report is the one right before, lũy kế is its lũy kế and this period's figure together (6 tháng = quý I + quý II).
 */
export function checkLuyKe(report: Report, weight: Finding['weight'], advice: string): readonly Finding[] {
  const kind = report.facts.period;
  return [...report.items.values()]
    .filter((item) => hasLuyKe(item.field, kind))
    .flatMap((item) => {
      const found = checkOne(report, item);
      return found === null
        ? []
        : [{ weight: found.isSure ? weight : 'ask', items: [item], text: `${found.text} ${advice}` } as const];
    });
}

function checkOne(report: Report, { field, number }: Item): { readonly isSure: boolean; readonly text: string } | null {
  const ky = valueIn(report.draft.answers[field.id]);
  const luyKe = valueIn(report.draft.answers[slotOf(field.id, 'luy-ke')]);
  if (typeof ky !== 'number' || typeof luyKe !== 'number') return null;
  const shown = (value: number): string => shownValue(field, value);
  if (luyKe < ky)
    return { isSure: true, text: `Lũy kế mục ${number} (${shown(luyKe)}) nhỏ hơn số trong kỳ (${shown(ky)}).` };
  const before = lastLuyKe(field, report.draft, report.known);
  if (before === null) return null;
  if (luyKe < before.value) {
    return {
      isSure: false,
      text: `Lũy kế mục ${number} (${shown(luyKe)}) nhỏ hơn lũy kế kỳ trước (${shown(before.value)}).`,
    };
  }
  if (!before.isNext || luyKe === before.value + ky) return null;
  const sum = `lũy kế kỳ trước (${shown(before.value)}) + số trong kỳ (${shown(ky)}) = ${shown(before.value + ky)}`;
  return { isSure: false, text: `Lũy kế mục ${number} (${shown(luyKe)}) khác ${sum}.` };
}
