import { z } from 'zod';
import { Expression, Span } from './expression.ts';

const Term = z.union([
  /** A field's figure; `last`: the one of the unit's previous report. */
  z.strictObject({ field: z.string(), span: Span.optional(), last: z.boolean().optional() }),
  /** How many rows a repeated group has. */
  z.strictObject({ count: z.string() }),
  z.strictObject({ number: z.number() }),
]);

const Rule = z.discriminatedUnion('kind', [
  /** Sum against sum. Nothing is said while a figure is missing. */
  z.strictObject({
    kind: z.literal('compare'),
    left: z.array(Term).min(1).max(20),
    op: z.enum(['=', '<=', '>=', '<', '>']),
    right: z.array(Term).min(1).max(20),
  }),
  /** So much per one: lượt người for each lớp and hội thảo. */
  z.strictObject({
    kind: z.literal('per'),
    of: z.string(),
    by: z.array(z.string()).min(1),
    from: z.number(),
    to: z.number(),
  }),
  /** Every field with lũy kế: not below kỳ; not below the last report's of the same year; last lũy kế + kỳ when that report is there. */
  z.strictObject({ kind: z.literal('luy-ke') }),
  /** The self-score against the points that the report's figures give. */
  z.strictObject({ kind: z.literal('score'), field: z.string() }),
]);

export const Check = z.strictObject({
  id: z.string(),
  rule: Rule,
  when: Expression.optional(),
  /** `must`: the report can't be sent so. `ask`: it can, once the person has confirmed. */
  weight: z.enum(['must', 'ask']),
  /** A sentence that says what to look at; the figures and item numbers are put before it. */
  advice: z.string().min(1).max(300),
});

/** A cross-check before sending, as data. */
export type Check = z.infer<typeof Check>;
export type CheckRule = z.infer<typeof Rule>;
export type Term = z.infer<typeof Term>;
