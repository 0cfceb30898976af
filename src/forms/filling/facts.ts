import { type Facts, type Figure, holds } from '../definition/evaluate.ts';
import type { Span } from '../definition/expression.ts';
import type { Field, Form } from '../definition/form.ts';
import type { PeriodKind } from '../definition/period-kind.ts';
import { isNumberType, seenNumber } from '../values/scale.ts';
import type { Value } from '../values/value.ts';
import { type Answer, type Draft, slotOf } from './draft.ts';
import { servesPeriod } from './item.ts';

/** What a draft says, for conditions, checks and scores. */
export interface DraftFacts extends Facts {
  readonly isAsked: (field: Field) => boolean;
  readonly isRequired: (field: Field) => boolean;
}

/**
 * Figures are in the unit that people see. A number whose item isn't asked, because its condition is false, is 0; in quarter I, and for
 * a figure that has only one, lũy kế is the figure of the period.
 */
export function factsOf(form: Form, draft: Draft): DraftFacts {
  const period = draft.period?.kind ?? null;
  const fields = new Map(form.groups.flatMap((group) => group.fields).map((field) => [field.id, field]));
  const asked = new Map<string, boolean | null>();
  const wanted = (field: Field): boolean | null => {
    const known = asked.get(field.id);
    if (known !== undefined) return known;
    const condition = field.askedWhen === undefined ? true : holds(field.askedWhen, facts);
    const result = servesPeriod(field, period) ? condition : null;
    asked.set(field.id, result);
    return result;
  };
  const facts: DraftFacts = {
    period,
    figure: (id, span) => {
      const field = fields.get(id);
      if (field === undefined) return null;
      const isWanted = wanted(field);
      if (isWanted === false && isNumberType(field.type)) return 0;
      return isWanted === true ? figureIn(field, draft.answers[storedSlot(field, span, period)]) : null;
    },
    answered: (id) => {
      const answer = draft.answers[id];
      const field = fields.get(id);
      if (field === undefined || wanted(field) !== true) return null;
      return answer === undefined ? null : valueIn(answer) !== null;
    },
    isAsked: (field) => wanted(field) === true,
    isRequired: (field) => isRequired(field, facts),
  };
  return facts;
}

/** Where a figure is stored: quarter I has no lũy kế of its own. */
export function storedSlot(field: Pick<Field, 'id' | 'luyKe'>, span: Span, period: PeriodKind | null): string {
  return slotOf(field.id, hasLuyKe(field, period) ? span : 'ky');
}

export function hasLuyKe(field: Pick<Field, 'luyKe'>, period: PeriodKind | null): boolean {
  return field.luyKe === true && period !== null && period !== 'Q1';
}

export function valueIn(answer: Answer | undefined): Value | null {
  return answer?.state === 'value' || answer?.state === 'flagged' ? answer.value : null;
}

function figureIn(field: Field, answer: Answer | undefined): Figure | null {
  const value = valueIn(answer);
  if (value === null) return null;
  if (isNumberType(field.type)) return seenNumber(field.type, value as number);
  return field.type.kind === 'list' || field.type.kind === 'files' ? null : (value as Figure);
}

function isRequired({ required }: Field, facts: Facts): boolean {
  if (required === 'always' || required === 'optional') return required === 'always';
  if ('when' in required) return holds(required.when, facts) === true;
  return facts.period !== null && required.periods.includes(facts.period);
}
