import { z } from 'zod';

/** A choice, as it waits in the stored state to be picked. */
export const ReportAct = z.discriminatedUnion('kind', [z.object({ kind: z.literal('nothing-yet') })]);
export type ReportAct = z.infer<typeof ReportAct>;
