import type { Form } from '../definition/form.ts';
import type { Draft, Given, Who } from '../filling/draft.ts';
import { factsOf } from '../filling/facts.ts';
import { itemsOf, type Step } from '../filling/item.ts';
import { judgeAnswer } from '../filling/judge.ts';
import type { Known } from '../filling/known.ts';
import { type AnswerSet, setAnswer } from '../filling/set-answer.ts';
import { plainSigns } from '../values/plain.ts';
import { entriesIn, type Entry } from './entries.ts';
import { headsIn } from './heads.ts';
import type { Pasted } from './pasted.ts';

/** A message is taken to hold several answers when it names at least so many items. */
const LEAST = 2;
const LONGEST = 20_000;

/** Whether a message names several items, so that it is not the answer to one question. */
export function looksPasted(form: Form, draft: Draft, text: string): boolean {
  const clean = normalised(text);
  const heads = headsIn(clean, itemsOf(form, draft.period?.kind ?? null));
  return new Set(heads.map((head) => head.item?.number ?? null).filter((number) => number !== null)).size >= LEAST;
}

/**
 * What one message says of many items: `1: 24, 2: 7 …`, `1. 24`, lines with labels, with or without diacritics. Entries are read in the
 * form's order, as if they were answered one by one; an item named twice with different values is nobody's guess.
 */
export function readPasted(form: Form, draft: Draft, text: string, known: Known): Pasted {
  const items = itemsOf(form, draft.period?.kind ?? null);
  const { entries, notUnderstood } = entriesIn(normalised(text), items);
  const order = new Map(items.map((item, index) => [item.number, index]));
  const byItem = Map.groupBy(entries, (entry) => entry.item.number);
  const numbers = [...byItem.keys()].toSorted((a, b) => order.get(a)! - order.get(b)!);
  const filled: { step: Step; given: Given; said: string }[] = [];
  const doubts: Pasted['doubts'][number][] = [];
  const rest = [...notUnderstood];
  let current = draft;
  for (const number of numbers) {
    const said = distinct(byItem.get(number)!);
    const [first] = said;
    const step: Step = { item: first!.item, span: 'ky' };
    if (said.length > 1) {
      rest.push(
        ...said.map((entry) => ({
          said: `${number}: ${entry.said}`,
          why: `Mục ${number} được ghi nhiều lần, mỗi lần một khác.`,
        })),
      );
      continue;
    }
    if (!factsOf(form, current).isAsked(step.item.field)) {
      rest.push({ said: `${number}: ${first!.said}`, why: `Mục ${number} không cần trả lời theo các mục đã ghi.` });
      continue;
    }
    const judged = judgeAnswer(form, current, step, first!.said, known);
    if (judged.kind !== 'take') {
      doubts.push({ step, judged, said: first!.said });
      continue;
    }
    const both: readonly [Step, Given][] = [
      [step, judged.given],
      ...(judged.luyKe === null ? [] : [[{ ...step, span: 'luy-ke' }, judged.luyKe] as [Step, Given]]),
    ];
    for (const [at, given] of both) {
      filled.push({ step: at, given, said: first!.said });
      current = setAnswer(form, current, at, given, NOBODY).draft;
    }
  }
  return { filled, doubts, notUnderstood: rest };
}

/** Sets everything that was understood, one by one. */
export function applyPasted(
  form: Form,
  draft: Draft,
  { filled }: Pasted,
  who: Who,
): { readonly draft: Draft; readonly sets: readonly AnswerSet[] } {
  const sets: AnswerSet[] = [];
  let current = draft;
  for (const { step, given } of filled) {
    const set = setAnswer(form, current, step, given, who);
    sets.push(set);
    current = set.draft;
  }
  return { draft: current, sets };
}

const NOBODY: Who = { by: null, at: '' };

function distinct(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry, index) => entries.findIndex((other) => other.said === entry.said) === index);
}

function normalised(text: string): string {
  return plainSigns(text.slice(0, LONGEST)).replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ');
}
