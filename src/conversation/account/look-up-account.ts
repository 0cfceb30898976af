import type { Db } from '../../db/tables.ts';
import type { Asking } from '../asking.ts';
import type { AccountCase } from './account-case.ts';
import type { AccountIntent } from './account-intent.ts';

/** Looks up what is needed to answer a wish about one's own account. */
export async function lookUpAccount(_db: Db, intent: AccountIntent, _asking: Asking): Promise<AccountCase> {
  return intent;
}
