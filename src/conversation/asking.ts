import type { RegisterToday } from '../people/register.ts';
import type { Who } from '../people/who.ts';
import type { Incoming } from './message.ts';

/** Who says what, and the organisation as it is while they say it. */
export interface Asking {
  readonly incoming: Incoming;
  readonly who: Who;
  readonly register: RegisterToday;
  readonly now: Date;
}
