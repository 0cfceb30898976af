import { z } from 'zod';
import { Value } from '../../forms/values/value.ts';

/** Which report: one of a unit, a form and a period. */
export const Key = z.object({ donVi: z.string(), form: z.string(), period: z.string() });

const Given = z.discriminatedUnion('state', [
  z.object({ state: z.literal('value'), value: Value }),
  z.object({ state: z.literal('flagged'), value: Value, why: z.string() }),
  z.object({ state: z.literal('no-data') }),
  z.object({ state: z.literal('skipped') }),
]);

/** What was read, for one item of a draft of this revision: an older one is read anew. */
const At = { slot: z.string(), revision: z.int() };

/** What a choice does inside a report. */
export const Pick = z.discriminatedUnion('do', [
  /** The value that was doubted is right, or the one that was proposed. */
  z.object({ do: z.literal('set'), ...At, given: Given, luyKe: Given.nullable() }),
  /** One of several readings is meant. */
  z.object({ do: z.literal('read'), ...At, value: Value }),
  /** The same as typing it. */
  z.object({ do: z.literal('say'), slot: z.string(), text: z.string() }),
  z.object({ do: z.literal('ask'), slot: z.string() }),
  z.object({ do: z.literal('why'), slot: z.string() }),
  z.object({ do: z.literal('skip'), slot: z.string() }),
  /** Leaves an item open and goes on. */
  z.object({ do: z.literal('next'), slot: z.string() }),
  /** `said`: what was answered when somebody else was found to be writing. */
  z.object({ do: z.literal('take-over'), revision: z.int(), slot: z.string().nullable(), said: z.string().nullable() }),
  z.object({ do: z.literal('new-version'), revision: z.int() }),
  z.object({ do: z.literal('old-version') }),
  z.object({ do: z.literal('correct-sent') }),
  z.object({ do: z.literal('cancel-yes'), revision: z.int() }),
  /** What was asked about before sending is right. */
  z.object({ do: z.literal('agree'), revision: z.int() }),
  z.object({ do: z.literal('send'), revision: z.int() }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.literal('review') }),
  /** Back to the open item. */
  z.object({ do: z.literal('stay') }),
  /** What a workbook says in the place of what stands there. */
  z.object({
    do: z.literal('set-all'),
    revision: z.int(),
    sets: z.array(z.object({ slot: z.string(), given: Given })).readonly(),
  }),
]);
export type Pick = z.infer<typeof Pick>;

/** A choice, as it waits in the stored state to be picked. */
export const ReportAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), key: Key }),
  z.object({ kind: z.literal('fill'), key: Key, wish: Pick }),
  /** Nothing is begun. */
  z.object({ kind: z.literal('leave') }),
]);
export type ReportAct = z.infer<typeof ReportAct>;
