import { z } from 'zod';
import { PeriodKind } from './period-kind.ts';

/** `ky`: in the report's own period; `luy-ke`: since the start of the year. */
export const Span = z.enum(['ky', 'luy-ke']);
export type Span = z.infer<typeof Span>;

/** A condition over other fields, as data: we interpret it, nothing in it is ever run. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  /** Numbers are compared in the unit that people see: 1,5 triệu đồng is 1.5. */
  | {
      readonly field: string;
      readonly span?: Span | undefined;
      readonly op: Comparison;
      readonly to: number | string | boolean;
    }
  | { readonly field: string; readonly in: readonly (number | string)[] }
  /** True once it has a value, false when it was skipped or is not known. */
  | { readonly answered: string }
  | { readonly period: readonly PeriodKind[] };

export const Comparison = z.enum(['=', '!=', '>', '>=', '<', '<=']);
export type Comparison = z.infer<typeof Comparison>;

const Leaf = z.union([z.number(), z.string().max(100)]);

/** How deep a condition may nest is checked by read-form, before this is applied. */
export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Expression).min(1).max(50) }),
    z.strictObject({ any: z.array(Expression).min(1).max(50) }),
    z.strictObject({ not: Expression }),
    z.strictObject({ field: z.string(), span: Span.optional(), op: Comparison, to: z.union([Leaf, z.boolean()]) }),
    z.strictObject({ field: z.string(), in: z.array(Leaf).min(1).max(100) }),
    z.strictObject({ answered: z.string() }),
    z.strictObject({ period: z.array(PeriodKind).min(1) }),
  ]),
);
