import { z } from 'zod';

const Scalar = z.union([z.number(), z.boolean(), z.string()]);
const ListRow = z.record(z.string(), Scalar).readonly();
const FileRef = z.strictObject({ id: z.string(), name: z.string() }).readonly();

/**
 * What a field holds, as it is stored. By the field's type:
 * whole: the number · decimal, percent: whole hundredths (`89_950` is 899,5) · money: whole đồng · date: `YYYY-MM-DD` ·
 * choice: its key · choices: their keys in the form's order · yes-no: a boolean · phone: `+84912345678` ·
 * texts, names, document numbers: a string in NFC · list: its rows · files: what was attached.
 */
export const Value = z.union([
  Scalar,
  z.array(z.string()).readonly(),
  z.array(FileRef).readonly(),
  z.array(ListRow).readonly(),
]);

export type Value = z.infer<typeof Value>;
export type Scalar = z.infer<typeof Scalar>;
/** One event of a repeated group, by column id; a column that was left out is absent. */
export type ListRow = z.infer<typeof ListRow>;
export type FileRef = z.infer<typeof FileRef>;
