import type { Db } from '../../db/tables.ts';
import type { Asking } from '../asking.ts';
import type { AccountCase } from './account-case.ts';
import type { AccountIntent } from './account-intent.ts';
import { lookUpLink } from './look-up-link.ts';

/** Looks up what is needed to answer a wish about one's own account. */
export async function lookUpAccount(db: Db, intent: AccountIntent, asking: Asking): Promise<AccountCase> {
  return intent.kind === 'link' ? { kind: 'link', link: await lookUpLink(db, intent.link, asking) } : intent;
}
