import { z } from 'zod';
import { type Span } from '../definition/expression.ts';
import { PeriodKind } from '../definition/period-kind.ts';
import { Value } from '../values/value.ts';

const Stamp = {
  /** The person's id; `null` for what the bot filled in by itself. */
  by: z.string().nullable(),
  /** ISO-8601, UTC. */
  at: z.string(),
};

const Answer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('value'), value: Value, ...Stamp }),
  /** Kept although it was doubted; `why` is shown to who checks the report. */
  z.strictObject({ state: z.literal('flagged'), value: Value, why: z.string(), ...Stamp }),
  z.strictObject({ state: z.literal('no-data'), ...Stamp }),
  z.strictObject({ state: z.literal('skipped'), ...Stamp }),
]);

export const Draft = z.strictObject({
  v: z.literal(1),
  form: z.strictObject({ id: z.string(), version: z.int() }),
  /** Null for a form without reporting periods. */
  period: z.strictObject({ kind: PeriodKind, year: z.int() }).nullable(),
  /** By slot. An answer to an item that is not asked any more stays here unseen, and is back when the item is. */
  answers: z.record(z.string(), Answer),
  /** Slots whose answer is asked again because something they depend on was corrected. Sorted. */
  stale: z.array(z.string()),
  /** Files that prove an item, by field. */
  evidence: z.record(z.string(), z.array(z.strictObject({ id: z.string(), name: z.string() }))),
});

/** A report while it is being written: exactly what is stored. */
export type Draft = z.infer<typeof Draft>;
export type Answer = z.infer<typeof Answer>;
export type ReportPeriod = NonNullable<Draft['period']>;

/** An answer without who gave it when. */
export type Given =
  | { readonly state: 'value'; readonly value: Value }
  | { readonly state: 'flagged'; readonly value: Value; readonly why: string }
  | { readonly state: 'no-data' }
  | { readonly state: 'skipped' };

/** Who sets something, and when (ISO-8601, UTC). */
export interface Who {
  readonly by: string | null;
  readonly at: string;
}

/** One change, for the history: before and after, by whom. */
export interface Change {
  readonly slot: Slot;
  readonly before: Answer | null;
  readonly after: Answer;
}

/** The place of one answer: `tvpb_so_nv`, or `tvpb_so_nv@luy-ke` for the figure since the start of the year. */
export type Slot = string & { readonly __slot?: never };

export function slotOf(field: string, span: Span): Slot {
  return span === 'ky' ? field : `${field}@luy-ke`;
}

export function partsOf(slot: Slot): { readonly field: string; readonly span: Span } {
  return slot.endsWith('@luy-ke') ? { field: slot.slice(0, -7), span: 'luy-ke' } : { field: slot, span: 'ky' };
}

/** What was stored, or `unreadable` when it is damaged or of another version. */
export function readDraft(stored: string): Draft | 'unreadable' {
  try {
    const parsed = Draft.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
