import { z } from 'zod';

/** What the model answers when it reads a message for a form: places in the message, never values of its own. */
export const ModelAnswer = z.strictObject({
  de_xuat: z.array(
    z.strictObject({
      /** Number of the item. */
      muc: z.string(),
      so: z.enum(['ky', 'luy_ke']),
      /** The piece of the message that is about the item. */
      trich: z.string(),
      /** The answer within that piece. */
      gia_tri: z.string(),
    }),
  ),
});

export type ModelAnswer = z.infer<typeof ModelAnswer>;
export type Pointer = ModelAnswer['de_xuat'][number];
