import { z } from 'zod';

/** A choice, as it waits in the stored state to be picked. */
export const ReviewAct = z.discriminatedUnion('kind', [z.object({ kind: z.literal('nothing-yet') })]);
export type ReviewAct = z.infer<typeof ReviewAct>;
