import type { Span } from '../definition/expression.ts';
import type { Field, Form, Group } from '../definition/form.ts';
import type { PeriodKind } from '../definition/period-kind.ts';

/** A field with its number in one kind of period. Answers never change a number: a conditional field is `12a` after item 12. */
export interface Item {
  readonly number: string;
  readonly field: Field;
  readonly group: Group;
}

/** One question: an item, or the lũy kế half of it. */
export interface Step {
  readonly item: Item;
  readonly span: Span;
}

/** The items of a form that may be asked in this kind of period, in their order; `null` for a form without periods. */
export function itemsOf(form: Form, period: PeriodKind | null): readonly Item[] {
  let main = 0;
  let letters = 0;
  return form.groups.flatMap((group) =>
    group.fields
      .filter((field) => servesPeriod(field, period) && field.prefill?.fixed !== true)
      .map((field) => {
        if (field.askedWhen === undefined || main === 0) {
          main += 1;
          letters = 0;
          return { number: String(main), field, group };
        }
        letters += 1;
        return { number: `${main}${String.fromCharCode(96 + letters)}`, field, group };
      }),
  );
}

/** Whether a field is there in this kind of period, whatever the answers. */
export function servesPeriod(field: Pick<Field, 'periods'>, period: PeriodKind | null): boolean {
  return field.periods === undefined || (period !== null && field.periods.includes(period));
}
