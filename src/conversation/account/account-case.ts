import type { AccountIntent } from './account-intent.ts';

/** A wish about one's own account, with what had to be looked up for it. */
export type AccountCase = AccountIntent;

/** What is done to one's own account. */
export type AccountCommand = { readonly kind: 'nothing-yet' };
