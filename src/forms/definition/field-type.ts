import { z } from 'zod';

/** Both ends included, in the unit that people see (triệu đồng, %, điểm); for texts, characters. */
const Range = z.strictObject({ from: z.number(), to: z.number() });
const ranges = {
  /** Outside of it an answer is refused, with the rule and an example. */
  hard: Range.optional(),
  /** Outside of it an answer is asked back, kept and flagged. */
  soft: Range.optional(),
};
const Option = z.strictObject({
  key: z.string().min(1).max(40),
  label: z.string().min(1).max(200),
  /** Other words for it: short forms, what people say. */
  words: z.array(z.string().min(1).max(80)).max(20).optional(),
});
/** A day told from another: so many days from today, or the first or last day of the report's year. */
const DayBound = z.union([
  z.strictObject({ today: z.int() }),
  z.strictObject({ year: z.enum(['start', 'end']) }),
  z.strictObject({ day: z.iso.date() }),
]);
const days = { from: DayBound.optional(), to: DayBound.optional() };

const scalarTypes = [
  z.strictObject({ kind: z.literal('whole'), ...ranges }),
  /** `step` has at most two decimals. */
  z.strictObject({ kind: z.literal('decimal'), step: z.number().positive(), ...ranges }),
  /** In triệu đồng. */
  z.strictObject({ kind: z.literal('money'), ...ranges }),
  z.strictObject({ kind: z.literal('percent'), decimals: z.int().min(0).max(2), ...ranges }),
  z.strictObject({ kind: z.literal('date'), ...days }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(Option).min(2).max(60) }),
  z.strictObject({ kind: z.literal('yes-no') }),
  /** `none`: whether "không có" is an answer. */
  z.strictObject({ kind: z.literal('short-text'), none: z.boolean().optional(), ...ranges }),
  z.strictObject({ kind: z.literal('long-text'), none: z.boolean().optional(), ...ranges }),
  z.strictObject({ kind: z.literal('phone') }),
  z.strictObject({ kind: z.literal('document-number') }),
  z.strictObject({ kind: z.literal('person-name') }),
] as const;

const ScalarType = z.discriminatedUnion('kind', scalarTypes);

const Column = z.strictObject({
  id: z.string(),
  label: z.string().min(1).max(120),
  type: ScalarType,
  required: z.boolean(),
});

export const FieldType = z.discriminatedUnion('kind', [
  ...scalarTypes,
  z.strictObject({
    kind: z.literal('choices'),
    options: z.array(Option).min(2).max(60),
    least: z.int().min(0).optional(),
    most: z.int().min(1).optional(),
  }),
  /** A repeated group: events with their date, place and people. One row a line, columns in order. */
  z.strictObject({
    kind: z.literal('list'),
    /** `nhiệm vụ`: what one row is. */
    noun: z.string().min(1).max(40),
    columns: z.array(Column).min(1).max(10),
    most: z.int().min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal('files'),
    most: z.int().min(1).max(50),
    endings: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).min(1),
  }),
]);

export type FieldType = z.infer<typeof FieldType>;
/** What a column of a repeated group may be. */
export type ScalarType = z.infer<typeof ScalarType>;
export type Column = z.infer<typeof Column>;
export type Option = z.infer<typeof Option>;
export type DayBound = z.infer<typeof DayBound>;
export type Range = z.infer<typeof Range>;
export type TypeOf<K extends FieldType['kind']> = Extract<FieldType, { kind: K }>;
export type NumberType = TypeOf<'whole' | 'decimal' | 'money' | 'percent'>;
