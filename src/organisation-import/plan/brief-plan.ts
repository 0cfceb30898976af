import { addedLine, changedLine, refusedLine, removedLine } from './describe-plan.ts';
import type { ImportPlan } from './plan.ts';

/** What a phone shows without being scrolled for long. */
const MOST_LINES = 15;
const LONGEST_LINE = 320;

/** What an import would do, short enough for a chat: counts first, then what is refused, what was passed over, and what would change. */
export function briefPlan(fileName: string, plan: ImportPlan): string {
  const lines = [
    ...plan.refused.map(refusedLine),
    ...plan.notes.map((note) => `! ${note}`),
    ...plan.removed.map(removedLine),
    ...plan.changed.map(changedLine),
    ...plan.added.map(addedLine),
  ];
  const rest = lines.length - MOST_LINES;
  return [
    `Tệp “${fileName}”: ${countsOf(plan)}.`,
    ...(lines.length > 0 ? [''] : []),
    ...lines.slice(0, MOST_LINES).map(shorten),
    ...(rest > 0 ? [`… và ${rest} dòng nữa.`] : []),
  ].join('\n');
}

/** "thêm 3, sửa 1, bỏ 0, không đổi 12"; what is refused comes first. */
export function countsOf({ refused, added, changed, removed, unchanged }: ImportPlan): string {
  const bad = refused.length > 0 ? `không nhận ${refused.length}, ` : '';
  return `${bad}thêm ${added.length}, sửa ${changed.length}, bỏ ${removed.length}, không đổi ${unchanged}`;
}

function shorten(line: string): string {
  const letters = Array.from(line);
  return letters.length > LONGEST_LINE ? `${letters.slice(0, LONGEST_LINE - 1).join('')}…` : line;
}
