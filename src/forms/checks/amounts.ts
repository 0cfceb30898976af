import type { Term } from '../definition/check.ts';
import type { Field, Form } from '../definition/form.ts';
import { shownValue } from '../values/format.ts';
import { scaleOf, isNumberType, writeBound } from '../values/scale.ts';
import type { ListRow, Value } from '../values/value.ts';
import type { Draft } from '../filling/draft.ts';
import { type DraftFacts, factsOf, hasLuyKe, storedSlot, valueIn } from '../filling/facts.ts';
import { type Item, itemsOf } from '../filling/item.ts';
import type { Known } from '../filling/known.ts';

const MILLIONTHS = 1_000_000;
const DAY_MS = 86_400_000;

/** One side of a comparison: whole millionths, or whole days; and how it is said. */
export interface Amount {
  readonly size: number;
  /** `mục 16 (5 nhiệm vụ)`. */
  readonly said: string;
  readonly item: Item | null;
}

/** What checks look at, worked out once. */
export interface Report {
  readonly form: Form;
  readonly draft: Draft;
  readonly known: Known;
  readonly facts: DraftFacts;
  readonly items: ReadonlyMap<string, Item>;
  readonly fields: ReadonlyMap<string, Field>;
}

export function reportOf(form: Form, draft: Draft, known: Known): Report {
  const facts = factsOf(form, draft);
  const items = itemsOf(form, facts.period).filter((item) => facts.isAsked(item.field));
  const fields = form.groups.flatMap((group) => group.fields);
  return {
    form,
    draft,
    known,
    facts,
    items: new Map(items.map((item) => [item.field.id, item])),
    fields: new Map(fields.map((field) => [field.id, field])),
  };
}

/** A term's amount; null while it isn't known. */
export function amountOfTerm(report: Report, term: Term): Amount | null {
  if ('number' in term)
    return { size: Math.round(term.number * MILLIONTHS), said: writeBound(term.number), item: null };
  if ('count' in term) return countOf(report, term.count);
  const field = report.fields.get(term.field)!;
  const span = term.span ?? 'ky';
  const { last } = report.known;
  const answers = term.last === true ? (last?.answers ?? {}) : report.draft.answers;
  const period = term.last === true ? (last?.period.kind ?? null) : report.facts.period;
  const value = valueIn(answers[storedSlot(field, span, period)]);
  const item = report.items.get(field.id) ?? null;
  if (term.last !== true && item === null) {
    const figure = report.facts.figure(field.id, span);
    return typeof figure === 'number' ? { size: figure * MILLIONTHS, said: writeBound(figure), item: null } : null;
  }
  if (value === null) return null;
  const where = item === null ? field.label : `mục ${item.number}`;
  const which = [
    span === 'luy-ke' && hasLuyKe(field, period) ? ' lũy kế' : '',
    term.last === true ? ' kỳ trước' : '',
  ].join('');
  return { size: sizeOf(field, value), said: `${where}${which} (${shownValue(field, value)})`, item };
}

/** Exact: stored numbers are whole parts of a unit that divides a million. */
export function sizeOf(field: Field, value: Value): number {
  if (isNumberType(field.type)) return (value as number) * (MILLIONTHS / scaleOf(field.type));
  return Math.round(Date.parse(value as string) / DAY_MS) * MILLIONTHS;
}

function countOf(report: Report, id: string): Amount | null {
  const item = report.items.get(id);
  const rows = valueIn(report.draft.answers[id]) as readonly ListRow[] | null;
  if (item === undefined || rows === null) return null;
  return { size: rows.length * MILLIONTHS, said: `mục ${item.number} (${rows.length} dòng)`, item };
}
