import { z } from 'zod';
import { InviteDraft } from './invite-draft.ts';

/** A choice in office, as it waits in the stored state to be picked. */
export const OfficeAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leave') }),
  z.object({ kind: z.literal('invite-draft'), draft: InviteDraft }),
  z.object({ kind: z.literal('revoke-yes'), hash: z.string() }),
  z.object({ kind: z.literal('lock-whom'), person: z.string(), lock: z.boolean() }),
  z.object({ kind: z.literal('lock-yes'), person: z.string(), lock: z.boolean() }),
  z.object({
    kind: z.literal('absence-plan'),
    from: z.string(),
    to: z.string(),
    taker: z.string().nullable(),
    whom: z.string(),
  }),
  z.object({
    kind: z.literal('absence-yes'),
    from: z.string(),
    to: z.string(),
    taker: z.string(),
    roles: z.array(z.string()),
  }),
  z.object({ kind: z.literal('absence-end'), ids: z.array(z.int()) }),
  z.object({ kind: z.literal('absence-end-yes'), ids: z.array(z.int()) }),
]);
export type OfficeAct = z.infer<typeof OfficeAct>;

/** What the next message answers, as it is stored. */
export const OfficeAwaiting = z.discriminatedUnion('what', [
  z.object({ what: z.literal('invite'), draft: InviteDraft }),
]);
export type OfficeAwaiting = z.infer<typeof OfficeAwaiting>;
