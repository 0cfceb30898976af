import { z } from 'zod';

/** A choice about one's own account, as it waits in the stored state to be picked. */
export const AccountAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('really-withdraw') }),
  z.object({ kind: z.literal('really-erase') }),
]);
export type AccountAct = z.infer<typeof AccountAct>;

/** What the next message answers, as it is stored. */
export const AccountAwaiting = z.discriminatedUnion('what', [z.object({ what: z.literal('new-name') })]);
export type AccountAwaiting = z.infer<typeof AccountAwaiting>;
