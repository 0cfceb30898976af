import { stepOfSlot } from '../../forms/filling/find-item.ts';
import type { Step } from '../../forms/filling/item.ts';
import { openSteps, slotOfStep } from '../../forms/filling/steps.ts';
import { shownAnswer } from '../../forms/filling/summary.ts';
import { mergeSheet, type MergedSheet } from '../../forms/sheet/merge-sheet.ts';
import type { SheetRead } from '../../forms/sheet/sheet-entry.ts';
import type { Turn } from '../reply.ts';
import { followed } from './follow-answer.ts';
import { goOn, withOpenItemNext } from './go-on.ts';
import type { Pick } from './report-act.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import { SHEET_TEXTS as TEXTS } from './sheet-texts.ts';
import { titleOf } from './title.ts';
import { fill, finish, note, option, revisionAfter, type Work } from './work.ts';

type Sets = Extract<Pick, { do: 'set-all' }>['sets'];

/** As many lines as are read on a phone. */
const MOST_LINES = 12;
const LONGEST_SHOWN = 80;

/** What a workbook brings: new answers are set, what differs is asked about once, what is doubtful item by item. */
export function sheetTurn(before: Work, read: SheetRead): Turn {
  const merged = mergeSheet(before.form, before.draft, read.entries, before.desk.known);
  const { filled, changed, doubts } = merged;
  let work = withOpenItemNext(before);
  for (const { step, given } of filled) work = followed(work, step, { given, luyKe: null });
  const asked = doubts.map(({ step, said }) => ({ slot: slotOfStep(step), said }));
  const others = work.filling.queue.filter(({ slot }) => !asked.some((one) => one.slot === slot));
  const said = note(
    { ...fill(work, { queue: [...asked, ...others] }), notes: before.notes },
    report(work, merged, read),
  );
  return changed.length === 0 ? goOn(said, null) : askChanges(said, changed);
}

/** Takes what the workbook says where something else stands; each is told old and new in the history. */
export function setAll(before: Work, sets: Sets): Turn {
  let work = before;
  for (const { slot, given } of sets) {
    const step = stepOfSlot(work.form, work.draft, slot);
    if (step !== null) work = followed(work, step, { given, luyKe: null });
  }
  return goOn(note({ ...work, notes: before.notes }, TEXTS.took(sets.length)), null);
}

function report(work: Work, { filled, same, doubts, problems, changed }: MergedSheet, read: SheetRead): string {
  const title = titleOf(work.desk);
  const all = [...read.problems, ...problems];
  const lines = all.slice(0, MOST_LINES).map(({ place, why }) => TEXTS.problem(place, why));
  const isEmpty = filled.length + same + doubts.length + all.length + changed.length === 0;
  const left = numbersOf(openSteps(work.form, work.draft)).length;
  return [
    isEmpty ? TEXTS.nothing(title) : TEXTS.read(title, numbersOf(filled.map(({ step }) => step)).length, same),
    ...(read.mark.version < work.form.version ? [TEXTS.oldForm] : []),
    ...(doubts.length === 0 ? [] : [TEXTS.doubts(numbersOf(doubts.map(({ step }) => step)).join(', '))]),
    ...(lines.length === 0 ? [] : [TEXTS.problems(lines.join('\n'))]),
    ...(all.length > lines.length ? [TEXTS.more(all.length - lines.length)] : []),
    REPORT_TEXTS.left(left),
  ].join('\n');
}

function askChanges(work: Work, changed: MergedSheet['changed']): Turn {
  const lines = changed.slice(0, MOST_LINES).map(({ step, before, given }) => {
    const { field, number } = step.item;
    const after = shownAnswer(field, { ...given, by: null, at: '' });
    const item = step.span === 'luy-ke' ? `${number}, ${TEXTS.luyKe}` : number;
    return TEXTS.change(item, field.label, short(shownAnswer(field, before)), short(after));
  });
  const more = changed.length > lines.length ? [TEXTS.moreChanges(changed.length - lines.length)] : [];
  const sets = changed.map(({ step, given }) => ({ slot: slotOfStep(step), given }));
  return finish(fill(work, { asked: null }), TEXTS.changes(changed.length, [...lines, ...more].join('\n')), [
    option(work, TEXTS.takeAll(changed.length), { do: 'set-all', revision: revisionAfter(work), sets }),
    option(work, TEXTS.keepAll, { do: 'stay' }),
  ]);
}

function numbersOf(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.map(({ item }) => item.number))];
}

function short(shown: string): string {
  const letters = Array.from(shown.replace(/\s+/g, ' '));
  return letters.length <= LONGEST_SHOWN ? letters.join('') : `${letters.slice(0, LONGEST_SHOWN).join('').trimEnd()}…`;
}
