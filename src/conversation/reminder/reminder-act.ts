import { z } from 'zod';

const AnswerName = z.enum(['da-ro', 'nhac-lai', 'vuong', 'khong-phai-toi', 'da-xong', 'nhac-giup']);

/** A choice about a reminder, as it waits in the stored state to be picked. */
export const ReminderAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), reminder: z.int(), answer: AnswerName }),
  /** `at`: ISO-8601, UTC. */
  z.object({ kind: z.literal('later-at'), reminder: z.int(), at: z.string() }),
  /** `debts`: keys of `debtKey`. */
  z.object({ kind: z.literal('done'), reminder: z.int(), debts: z.array(z.string()) }),
]);
export type ReminderAct = z.infer<typeof ReminderAct>;

/** What the next message answers, as it is stored. */
export const ReminderAwaiting = z.discriminatedUnion('what', [
  z.object({ what: z.literal('moment'), reminder: z.int() }),
  z.object({ what: z.literal('problem'), reminder: z.int() }),
]);
export type ReminderAwaiting = z.infer<typeof ReminderAwaiting>;
