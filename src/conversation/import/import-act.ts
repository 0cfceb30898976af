import { z } from 'zod';

/** A choice about an import that was shown, as it waits in the stored state to be picked. */
export const ImportAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('apply'),
    fileId: z.string(),
    name: z.string(),
    /** The day to which rows without days refer. */
    asOf: z.string(),
    /** Of the plan that was shown: the yes is to that one and no other. */
    planHash: z.string(),
  }),
  z.object({ kind: z.literal('discard'), fileId: z.string() }),
]);
export type ImportAct = z.infer<typeof ImportAct>;
