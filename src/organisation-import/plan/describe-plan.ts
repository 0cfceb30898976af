import { cellsOf, KINDS, labelOf } from '../kinds/kinds.ts';
import type { Entry } from '../kinds/register.ts';
import { type Change, type ImportPlan, isEmpty, type Place, type Planned, type Refusal } from './plan.ts';
import { describePlace } from './read-entries.ts';

/** What an import would do, line by line, for whoever decides whether it is done. */
export function describePlan(plan: ImportPlan): readonly string[] {
  const { added, changed, removed, refused, notes } = plan;
  return [
    ...section('Sẽ thêm', added, (one) => `${addedLine(one)} (${describePlace(one.place)})`),
    ...section('Sẽ sửa', changed, (one) => `${changedLine(one)} (${describePlace(one.place)})`),
    ...section('Sẽ bỏ', removed, (one) => `${removedLine(one)} (${describePlace(one.place)})`),
    ...section('Không nhận', refused, refusedLine),
    ...notes.map((note) => `! ${note}`),
    summarizePlan(plan),
  ];
}

/** The same in one line. */
export function summarizePlan(plan: ImportPlan): string {
  const { added, changed, removed, unchanged, refused } = plan;
  const counts = `thêm ${added.length}, sửa ${changed.length}, bỏ ${removed.length}, không đổi ${unchanged}, không nhận ${refused.length}`;
  if (refused.length > 0)
    return `Tổng cộng: ${counts}. Có dòng không nhận nên chưa nhập dòng nào; hãy sửa tệp rồi nhập lại.`;
  return `Tổng cộng: ${counts}.${isEmpty(plan) ? ' Không có gì để thay đổi.' : ''}`;
}

export function addedLine({ entry }: Planned): string {
  return `+ ${titleOf(entry)}${when(entry)}`;
}

export function changedLine({ entry, changes }: ImportPlan['changed'][number]): string {
  return `~ ${titleOf(entry)}: ${changes.map(describeChange).join('; ')}`;
}

export function removedLine({ entry }: Planned): string {
  return `- ${titleOf(entry)}${when(entry)}`;
}

export function refusedLine({ place, reason }: Refusal): string {
  return `x ${capitalised(place)}: ${reason}`;
}

function section<T extends Planned | ImportPlan['refused'][number]>(
  title: string,
  rows: readonly T[],
  describe: (row: T) => string,
): readonly string[] {
  return rows.length === 0 ? [] : [`${title} (${rows.length}):`, ...rows.map((row) => `  ${describe(row)}`)];
}

function titleOf(entry: Entry): string {
  return `${KINDS[entry.kind].noun} ${labelOf(entry)}`;
}

function when(entry: Entry): string {
  const { from, to } = cellsOf(entry);
  return from === undefined ? '' : `, từ ${from}${to ? ` đến ${to}` : ''}`;
}

function describeChange({ header, before, after }: Change): string {
  return `${header}: ${before || '(trống)'} → ${after || '(trống)'}`;
}

function capitalised(place: Place): string {
  const text = describePlace(place);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
