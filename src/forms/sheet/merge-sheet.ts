import type { Form } from '../definition/form.ts';
import type { Answer, Draft, Given, Who } from '../filling/draft.ts';
import { factsOf, hasLuyKe, valueIn } from '../filling/facts.ts';
import { type Item, itemsOf, type Step } from '../filling/item.ts';
import { judgeAnswer } from '../filling/judge.ts';
import type { Judged } from '../filling/judged.ts';
import type { Known } from '../filling/known.ts';
import { setAnswer } from '../filling/set-answer.ts';
import { slotOfStep } from '../filling/steps.ts';
import type { Value } from '../values/value.ts';
import type { SheetEntry, SheetProblem } from './sheet-entry.ts';

/** What a workbook brings to a draft; every filled cell is in exactly one of these. */
export interface MergedSheet {
  /** Where nothing stood yet. */
  readonly filled: readonly Brought[];
  /** Where something else stands: nothing of it is overwritten unseen. */
  readonly changed: readonly (Brought & { readonly before: Answer })[];
  /** As it is in the draft already. */
  readonly same: number;
  /** To be asked about one by one. */
  readonly doubts: readonly { readonly step: Step; readonly said: string; readonly place: string }[];
  readonly problems: readonly SheetProblem[];
}

export interface Brought {
  readonly step: Step;
  readonly given: Given;
}

const NOBODY: Who = { by: null, at: '' };

/** Reads cells in the form's order, as if they were answered one by one. */
export function mergeSheet(form: Form, draft: Draft, entries: readonly SheetEntry[], known: Known): MergedSheet {
  const items = itemsOf(form, draft.period?.kind ?? null);
  const filled: Brought[] = [];
  const changed: (Brought & { before: Answer })[] = [];
  const doubts: MergedSheet['doubts'][number][] = [];
  const problems: SheetProblem[] = [];
  let same = 0;
  let current = draft;
  for (const { entry, item } of inOrder(entries, items)) {
    const { place, span, text } = entry;
    const why =
      item === null ? `mục “${entry.label}” không còn trong biểu mẫu này.` : whyNotAsked(form, current, item, entry);
    if (item === null || why !== null) {
      problems.push({ place, why: why ?? '' });
      continue;
    }
    const step: Step = { item, span };
    const before = draft.answers[slotOfStep(step)] ?? null;
    const judged = judgeAnswer(form, current, step, text, known);
    if (before !== null && saysSame(judged, before)) {
      same += 1;
    } else if (judged.kind === 'take') {
      const brought = { step, given: judged.given };
      if (before === null || before.state === 'skipped') filled.push(brought);
      else changed.push({ ...brought, before });
      current = setAnswer(form, current, step, judged.given, NOBODY).draft;
    } else if (judged.kind === 'refused') {
      problems.push({ place, why: judged.reason });
    } else {
      doubts.push({ step, said: text, place });
    }
  }
  return { filled, changed, same, doubts, problems };
}

function inOrder(
  entries: readonly SheetEntry[],
  items: readonly Item[],
): readonly { readonly entry: SheetEntry; readonly item: Item | null }[] {
  const order = new Map(items.map((item, index) => [item.field.id, { item, index }]));
  return entries
    .map((entry) => ({ entry, item: order.get(entry.field)?.item ?? null, at: order.get(entry.field)?.index ?? -1 }))
    .toSorted((a, b) => a.at - b.at || Number(a.entry.span === 'luy-ke') - Number(b.entry.span === 'luy-ke'));
}

function whyNotAsked(form: Form, draft: Draft, { field, number }: Item, { span }: SheetEntry): string | null {
  if (!factsOf(form, draft).isAsked(field)) return `mục ${number} không cần trả lời theo các mục đã ghi.`;
  return span === 'luy-ke' && !hasLuyKe(field, draft.period?.kind ?? null) ? `mục ${number} không có số lũy kế.` : null;
}

/** Whether a cell may say what stands in the draft: it was filled in for the person, and confirmed before. */
function saysSame(judged: Judged, before: Answer): boolean {
  switch (judged.kind) {
    case 'take':
    case 'confirm':
      if ('value' in judged.given) return isSame(judged.given.value, valueIn(before));
      return judged.given.state === before.state;
    case 'unsure':
      return judged.readings.some(({ value }) => isSame(value, valueIn(before)));
    case 'inexact':
    case 'refused':
      return false;
  }
}

function isSame(a: Value, b: Value | null): boolean {
  return b !== null && JSON.stringify(a) === JSON.stringify(b);
}
