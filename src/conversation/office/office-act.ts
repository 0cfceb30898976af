import { z } from 'zod';

/** A choice in office, as it waits in the stored state to be picked. */
export const OfficeAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invite-role'), role: z.string(), unit: z.string().nullable() }),
]);
export type OfficeAct = z.infer<typeof OfficeAct>;

/** What the next message answers, as it is stored. */
export const OfficeAwaiting = z.discriminatedUnion('what', [
  z.object({ what: z.literal('invite-unit'), role: z.string() }),
]);
export type OfficeAwaiting = z.infer<typeof OfficeAwaiting>;
