import type { AccountIntent } from './account-intent.ts';
import type { LinkCase, LinkCommand } from './link-case.ts';

/** A wish about one's own account, with what had to be looked up for it. */
export type AccountCase = Exclude<AccountIntent, { kind: 'link' }> | { readonly kind: 'link'; readonly link: LinkCase };

/** What is done to one's own account. */
export type AccountCommand = { readonly kind: 'link'; readonly link: LinkCommand };
