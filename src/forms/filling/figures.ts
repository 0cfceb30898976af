import type { Span } from '../definition/expression.ts';
import type { Form } from '../definition/form.ts';
import type { ListRow } from '../values/value.ts';
import type { Draft } from './draft.ts';
import { factsOf, valueIn } from './facts.ts';

export type ScoredFigure = number | boolean | string;

/** The figures of a report for scoring, in the unit that people see; a repeated group counts its rows. Null is not known. */
export function figuresOf(form: Form, draft: Draft): ReadonlyMap<string, Readonly<Record<Span, ScoredFigure | null>>> {
  const facts = factsOf(form, draft);
  const fields = form.groups.flatMap((group) => group.fields);
  return new Map(
    fields.map((field) => {
      const rows = field.type.kind === 'list' ? (valueIn(draft.answers[field.id]) as readonly ListRow[] | null) : null;
      const figure = (span: Span): ScoredFigure | null => {
        const found = rows === null ? facts.figure(field.id, span) : rows.length;
        return typeof found === 'object' ? null : found;
      };
      return [field.id, { ky: figure('ky'), 'luy-ke': figure('luy-ke') }];
    }),
  );
}

/** Codes of the criteria that some item's evidence proves. */
export function provenCriteria(form: Form, draft: Draft): ReadonlySet<string> {
  const proven = form.groups
    .flatMap((group) => group.fields)
    .filter((field) => (draft.evidence[field.id]?.length ?? 0) > 0);
  return new Set(proven.flatMap((field) => field.criteria ?? []));
}
