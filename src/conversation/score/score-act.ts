import { z } from 'zod';

/** A choice, as it waits in the stored state to be picked. */
export const ScoreAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score') }),
  /** Begin, or go on, with the first open question. */
  z.object({ kind: z.literal('score-ask') }),
  /** The answer to the open question, as if it was typed. */
  z.object({ kind: z.literal('score-say'), text: z.string() }),
  /** One of several figures that were meant by a name. */
  z.object({ kind: z.literal('what-if'), said: z.string() }),
  /** One of several units. */
  z.object({ kind: z.literal('check-open'), said: z.string() }),
  z.object({ kind: z.literal('score-stop') }),
]);
export type ScoreAct = z.infer<typeof ScoreAct>;

/** The report whose score is spoken about here; `check`: by somebody who checks it. */
export const ScoredHere = z.object({
  donVi: z.string(),
  period: z.string(),
  mode: z.enum(['self', 'check']),
});
export type ScoredHere = z.infer<typeof ScoredHere>;

/** A question of a score that the next message answers. */
export const ScoreAwaiting = z.discriminatedUnion('kind', [
  /** Of the unit: as it was asked, with what can be picked; `skipped` are those it left for later. */
  z.object({
    kind: z.literal('figure'),
    id: z.string(),
    ask: z.string(),
    labels: z.array(z.string()),
    skipped: z.array(z.string()),
  }),
  /** Why the head gives other points. */
  z.object({ kind: z.literal('reason'), code: z.string(), points: z.string() }),
]);
export type ScoreAwaiting = z.infer<typeof ScoreAwaiting>;
