import { z } from 'zod';

/** The report this conversation is filling in, and what it asked last. The draft itself belongs to the unit (`reports/draft-store.ts`). */
export const Filling = z.object({
  donVi: z.string(),
  form: z.string(),
  period: z.string(),
  /** Slot of the item that was asked; null while none is. */
  asking: z.string().nullable(),
  /** How often its answer could not be taken. */
  failures: z.int(),
});
export type Filling = z.infer<typeof Filling>;
