import { z } from 'zod';
import { Check } from './check.ts';
import { Expression } from './expression.ts';
import { FieldType } from './field-type.ts';
import { PeriodKind } from './period-kind.ts';

/** What the bot knows by itself and writes into a new draft. */
const PREFILLS = ['unit', 'year', 'period', 'period-start', 'period-end', 'person', 'title', 'phone'] as const;

const Field = z.strictObject({
  /** `tvpb_so_nv`: what scoring tables, exports and scripts call it. */
  id: z.string(),
  label: z.string().min(1).max(160),
  /** The full, polite sentence that asks for it. */
  question: z.string().min(1).max(500),
  unit: z.string().min(1).max(40).optional(),
  type: FieldType,
  required: z.union([
    z.literal('always'),
    z.literal('optional'),
    z.strictObject({ when: Expression }),
    z.strictObject({ periods: z.array(PeriodKind).min(1) }),
  ]),
  /** The periods it is asked in; all of the form's when absent. */
  periods: z.array(PeriodKind).min(1).optional(),
  /** It is asked only when this holds. Its number is then that of the item before it with a letter: 12a. */
  askedWhen: Expression.optional(),
  /** Two figures: of the period, and since the start of the year. */
  luyKe: z.boolean().optional(),
  /** Asked again when one of these is corrected. */
  dependsOn: z.array(z.string()).max(20).optional(),
  /** Percent by which it may differ from the last report before it is asked back. */
  softChange: z.number().positive().optional(),
  /** Codes of the criteria that it serves. */
  criteria: z.array(z.string().min(1).max(12)).max(8).optional(),
  /** Said to who asks what is meant. */
  explanation: z.string().min(1).max(800).optional(),
  /** Other names of it in pasted messages. */
  aliases: z.array(z.string().min(2).max(80)).max(12).optional(),
  /** `fixed`: it belongs to the draft itself, is shown and never asked. */
  prefill: z.strictObject({ from: z.enum(PREFILLS), fixed: z.boolean() }).optional(),
});

const Group = z.strictObject({
  id: z.string(),
  title: z.string().min(1).max(160),
  fields: z.array(Field).min(1),
});

/** A form as the central office writes it: data alone. `read-form.ts` has looked through every one that the program works with. */
export const Form = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: z.int().min(1),
  title: z.string().min(1).max(200),
  /** What the person reads first. */
  intro: z.string().min(1).max(800).optional(),
  /** The reporting periods it serves; none for a report that is made whenever there is need. */
  periods: z.array(PeriodKind),
  groups: z.array(Group).min(1),
  checks: z.array(Check),
});

export type Form = z.infer<typeof Form>;
export type Group = z.infer<typeof Group>;
export type Field = z.infer<typeof Field>;
export type Prefill = (typeof PREFILLS)[number];
