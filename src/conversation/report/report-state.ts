import { z } from 'zod';
import { Key, ReportAct } from './report-act.ts';

/** An item as it was asked, so that it can be asked again after something else. */
const Asked = z.object({
  slot: z.string(),
  /** A text takes what only looks like a question. */
  takes: z.enum(['value', 'text', 'files']),
  text: z.string(),
  options: z.array(z.object({ label: z.string(), act: ReportAct })).readonly(),
  /** What the item held then; what was written over it since is not overwritten unseen. */
  before: z.string().nullable(),
});

/** The report this conversation is filling in, and what it asked last. The draft itself belongs to the unit (`reports/draft-store.ts`). */
export const Filling = z.object({
  key: Key,
  /** Null while no item is: everything is answered, or a reason is awaited. */
  asked: Asked.nullable(),
  /** How often its answer could not be taken. */
  failures: z.int(),
  /** Slot of the item answered last: what "à nhầm, 15 chứ" is about. */
  last: z.string().nullable(),
  /** Slots to ask before going on in the form's order; `said` is an answer that has to be asked about. */
  queue: z.array(z.object({ slot: z.string(), said: z.string().nullable() })).readonly(),
  /** The whole report was read back: after that only what changes is. */
  hasSeenAll: z.boolean(),
  /** The next message says why a report that was sent is corrected. */
  awaitsReason: z.boolean(),
});
export type Filling = z.infer<typeof Filling>;
export type Asked = z.infer<typeof Asked>;
export type Queued = Filling['queue'][number];

/** A report in which nothing was asked yet. */
export function fillingOf(key: Filling['key']): Filling {
  return { key, asked: null, failures: 0, last: null, queue: [], hasSeenAll: false, awaitsReason: false };
}
