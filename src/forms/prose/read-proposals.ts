import { isNumberType } from '../values/scale.ts';
import type { Form } from '../definition/form.ts';
import type { Draft, Given, Who } from '../filling/draft.ts';
import { factsOf, hasLuyKe } from '../filling/facts.ts';
import type { Item, Step } from '../filling/item.ts';
import { judgeAnswer } from '../filling/judge.ts';
import type { Known } from '../filling/known.ts';
import { setAnswer } from '../filling/set-answer.ts';
import { slotOfStep } from '../filling/steps.ts';
import type { Pasted } from '../pasted/pasted.ts';
import { type FlatText, flatten, type Place } from './flat-text.ts';
import { Meanings } from './means-item.ts';
import type { ModelAnswer, Pointer } from './model-answer.ts';
import { pointedAt } from './pointed-at.ts';
import { readableItems } from './readable-items.ts';

/** Nobody's message answers more items. */
const MOST = 200;
const NOBODY: Who = { by: null, at: '' };

/** A place in the message that a model points at for a step, as far as the words around it agree. */
interface Pointed {
  readonly step: Step;
  readonly place: Place;
  readonly quote: string;
}

/**
 * What of a model's answer is proposed to the person. The model only points: every value is read by us out of the person's own words,
 * and what those words don't plainly say of that item and period is dropped. Nothing is set by it. `notUnderstood` is empty.
 */
export function readProposals(form: Form, draft: Draft, message: string, answer: ModelAnswer, known: Known): Pasted {
  const flat = flatten(message);
  const filled: { step: Step; given: Given; said: string }[] = [];
  const doubts: Pasted['doubts'][number][] = [];
  let current = draft;
  for (const { step, place, quote } of withoutRivals(placed(form, draft, flat, answer))) {
    if (!factsOf(form, current).isAsked(step.item.field)) continue;
    const judged = judgeAnswer(form, current, step, flat.text.slice(place.from, place.to), known);
    if (judged.kind === 'take' && judged.given.state === 'value') {
      if (isSame(draft, step, judged.given)) continue;
      filled.push({ step, given: judged.given, said: quote });
      current = setAnswer(form, current, step, judged.given, NOBODY).draft;
    } else if (judged.kind === 'confirm' || judged.kind === 'unsure' || judged.kind === 'inexact') {
      doubts.push({ step, judged, said: quote });
    }
  }
  return { filled, doubts, notUnderstood: [] };
}

/** In the form's order, since an answer may open the next item. */
function placed(form: Form, draft: Draft, flat: FlatText, answer: ModelAnswer): readonly Pointed[] {
  const items = readableItems(form, draft);
  const meanings = new Meanings(items);
  const pointers = answer.de_xuat.slice(0, MOST);
  return items.flatMap((item) =>
    pointers
      .filter((pointer) => pointer.muc === item.number)
      .flatMap((pointer) => {
        const step = stepOf(item, pointer, draft);
        const found = step && pointedAt(step, pointer, flat, meanings, draft.period);
        return step && found ? [{ step, ...found }] : [];
      }),
  );
}

function stepOf(item: Item, { so }: Pointer, draft: Draft): Step | null {
  if (so === 'ky') return { item, span: 'ky' };
  return hasLuyKe(item.field, draft.period?.kind ?? null) ? { item, span: 'luy-ke' } : null;
}

/** One figure is of one item, and one item has one figure; where that is not so, nobody guesses. */
function withoutRivals(all: readonly Pointed[]): readonly Pointed[] {
  const distinct = all.filter((one, index) => all.findIndex((other) => isTwin(one, other)) === index);
  return distinct.filter((one) => !distinct.some((other) => other !== one && isRival(one, other)));
}

function isTwin(one: Pointed, other: Pointed): boolean {
  return (
    slotOfStep(one.step) === slotOfStep(other.step) &&
    one.place.from === other.place.from &&
    one.place.to === other.place.to
  );
}

function isRival(one: Pointed, other: Pointed): boolean {
  if (slotOfStep(one.step) === slotOfStep(other.step)) return true;
  const bothText = !isNumberType(one.step.item.field.type) || !isNumberType(other.step.item.field.type);
  return !bothText && one.place.from < other.place.to && other.place.from < one.place.to;
}

function isSame(draft: Draft, step: Step, given: Given): boolean {
  const before = draft.answers[slotOfStep(step)];
  const valueOf = (of: object | undefined): string => JSON.stringify(of && 'value' in of ? of.value : null);
  return before !== undefined && valueOf(before) === valueOf(given);
}
