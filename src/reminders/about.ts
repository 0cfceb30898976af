import { writeDay } from '../lib/vn-time.ts';
import type { Occurrence } from '../milestones/occurrence.ts';
import { reportPeriodOf } from '../reports/due-day.ts';
import { isSameMatter, type Item, type Matter } from './item.ts';
import { startWord } from './text/block.ts';
import { isOf, recipientFor, type World } from './world.ts';

/** The matters of a message, each once. */
export function mattersOf(items: readonly Item[]): readonly Matter[] {
  return items
    .filter((item, index) => !items.slice(0, index).some((other) => isSameMatter(item, other)))
    .map(({ milestone, year, due }) => ({ milestone, year, due }));
}

/** What a message was about, in the middle of a sentence: `“Nộp báo cáo quý I” (hạn 20/03/2027)`; by its code when it is no more. */
export function nameMatters(world: World, items: readonly Item[]): string {
  return mattersOf(items)
    .map((matter) => `“${nameOf(world, matter)}” (hạn ${writeDay(matter.due)})`)
    .join(', ');
}

function nameOf({ held }: World, { milestone, year }: Matter): string {
  const same = held.find(({ occurrence }) => occurrence.milestone.code === milestone && occurrence.year === year);
  return same?.occurrence.milestone.name ?? milestone;
}

/** What of a message the person still has to do. */
export function stillOwed(world: World, person: string, items: readonly Item[]): readonly Occurrence[] {
  return mattersOf(items).flatMap((matter) => {
    const recipient = recipientFor(world, person, matter);
    if (recipient && recipient.owes.length > 0) return [recipient.occurrence];
    // Told because others did not answer: it is open as long as they owe it.
    const climbed = items.some((item) => item.kind === 'climb' && isSameMatter(item, matter));
    const open = world.recipients.find(({ occurrence, owes }) => isOf(occurrence, matter) && owes.length > 0);
    return climbed && open ? [open.occurrence] : [];
  });
}

/** The word that begins the report among these, when there is one. */
export function startWordOf(occurrences: readonly Occurrence[]): string | null {
  const period = occurrences.flatMap((one) => reportPeriodOf(one) ?? [])[0];
  return period === undefined ? null : startWord(period);
}
