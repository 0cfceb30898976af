import { type Figure, holds, leavesOf } from '../definition/evaluate.ts';
import type { Expression, Span } from '../definition/expression.ts';
import type { Field, Form } from '../definition/form.ts';
import type { PeriodKind } from '../definition/period-kind.ts';
import { partsOf, type Slot, slotOf } from '../filling/draft.ts';
import { servesPeriod } from '../filling/item.ts';
import { possibleFigures } from './possible-figures.ts';
import { fieldsOf, type Problem } from './problem.ts';

/** More combinations than this are not tried: such a condition is taken to be possible. */
const MOST = 20_000;
const MOST_LETTERS = 26;

/** A field that no answers of any period would lead to, and conditional ones that have no item to stand behind. */
export function checkAskable(form: Form): readonly Problem[] {
  const periods = form.periods.length === 0 ? [null] : form.periods;
  const fields = new Map(fieldsOf(form).map(({ field }) => [field.id, field]));
  const askable = new Map(periods.map((period) => [period, askableIn(fields, period)]));
  const never = fieldsOf(form)
    .filter(({ field }) => !periods.some((period) => askable.get(period)!(field.id)))
    .map(({ place }) => ({
      place,
      text: 'Mục này không bao giờ được hỏi: không có câu trả lời nào làm điều kiện của nó đúng.',
    }));
  return [...never, ...lettersOf(form, periods)];
}

/** Whether some answers lead to a field in this period. There are no circles any more. */
function askableIn(fields: ReadonlyMap<string, Field>, period: PeriodKind | null): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const askable = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const field = fields.get(id)!;
    const result = servesPeriod(field, period) && (field.askedWhen === undefined || canHold(field.askedWhen));
    known.set(id, result);
    return result;
  };
  const canHold = (condition: Expression): boolean => {
    const leaves = leavesOf(condition);
    const slots = [...new Set(leaves.map(slotIn).filter((slot) => slot !== null))];
    const choices = slots.map((slot) => possibleIn(slot, leaves));
    if (choices.reduce((product, one) => product * one.length, 1) > MOST) return true;
    return combinationsOf(choices).some((figures) => {
      const bySlot = new Map(slots.map((slot, index) => [slot, figures[index] ?? null]));
      const figure = (id: string, span: Span): Figure | null => bySlot.get(slotOf(id, span)) ?? null;
      return holds(condition, { period, figure, answered: (id) => (askable(id) ? true : null) }) === true;
    });
  };
  const possibleIn = (slot: Slot, leaves: readonly Expression[]): readonly (Figure | null)[] => {
    const { field } = partsOf(slot);
    return askable(field) ? possibleFigures(fields.get(field)!.type, leaves, field) : [null];
  };
  return askable;
}

function combinationsOf(choices: readonly (readonly (Figure | null)[])[]): readonly (readonly (Figure | null)[])[] {
  return choices.reduce<readonly (readonly (Figure | null)[])[]>(
    (all, next) => all.flatMap((one) => next.map((figure) => [...one, figure])),
    [[]],
  );
}

function slotIn(leaf: Expression): Slot | null {
  if (!('field' in leaf)) return null;
  return slotOf(leaf.field, 'op' in leaf ? (leaf.span ?? 'ky') : 'ky');
}

/** A conditional item is numbered 12a: there must be an item 12, and not more than 26 behind it. */
function lettersOf(form: Form, periods: readonly (PeriodKind | null)[]): readonly Problem[] {
  return periods.flatMap((period) => {
    let behind: number | null = null;
    return fieldsOf(form).flatMap(({ field, place }) => {
      if (!servesPeriod(field, period) || field.prefill?.fixed === true) return [];
      if (field.askedWhen === undefined) {
        behind = 0;
        return [];
      }
      if (behind === null) return [{ place, text: 'Mục có điều kiện không được đứng đầu biểu mẫu.' }];
      behind += 1;
      return behind === MOST_LETTERS + 1
        ? [{ place, text: `Không được có quá ${MOST_LETTERS} mục có điều kiện liền nhau.` }]
        : [];
    });
  });
}
