import { z } from 'zod';
import { type Role, ROLES } from '../../people/role.ts';

/** What is known so far of an invite that somebody is making, as it is stored. */
export const InviteDraft = z.object({
  role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]).nullable(),
  /** Code of the unit. */
  unit: z.string().nullable(),
  /** Code of the cluster, where a unit could be meant in several. */
  cum: z.string().nullable(),
  name: z.string().nullable(),
  /** Code of somebody in the register; `new`: nobody who is there, whatever their names; null: not said. */
  person: z.string().nullable(),
  /** The name was asked for and passed over. */
  nameless: z.boolean(),
});
export type InviteDraft = z.infer<typeof InviteDraft>;

export const NEW_PERSON = 'new';

export const EMPTY_DRAFT: InviteDraft = {
  role: null,
  unit: null,
  cum: null,
  name: null,
  person: null,
  nameless: false,
};
