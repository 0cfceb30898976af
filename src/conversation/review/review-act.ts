import { z } from 'zod';

/** A report as it was shown: what is decided on it holds for no other state of it. */
export const Seen = z.object({
  receipt: z.string(),
  version: z.int(),
  state: z.enum(['da-gui', 'dang-xem', 'tra-lai', 'chap-nhan']),
});
export type Seen = z.infer<typeof Seen>;

const Granting = { donVi: z.string(), form: z.string(), period: z.string(), until: z.string() };

/** A choice, as it waits in the stored state to be picked. */
export const ReviewAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leave') }),
  z.object({ kind: z.literal('cum-status'), cum: z.string(), period: z.string() }),
  z.object({ kind: z.literal('open-receipt'), receipt: z.string() }),
  z.object({ kind: z.literal('compare'), receipt: z.string() }),
  z.object({ kind: z.literal('return-seen'), seen: Seen }),
  z.object({ kind: z.literal('accept-seen'), seen: Seen, isSure: z.boolean() }),
  z.object({ kind: z.literal('extend-yes'), ...Granting, reason: z.string() }),
]);
export type ReviewAct = z.infer<typeof ReviewAct>;

/** What the next message answers, as it is stored. */
export const ReviewAwaiting = z.discriminatedUnion('what', [
  z.object({ what: z.literal('return'), seen: Seen, items: z.array(z.string()), reason: z.string() }),
  z.object({ what: z.literal('extend-reason'), ...Granting }),
]);
export type ReviewAwaiting = z.infer<typeof ReviewAwaiting>;
