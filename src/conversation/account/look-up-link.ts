import type { Db } from '../../db/tables.ts';
import { identitiesOf } from '../../people/identity-store.ts';
import type { Asking } from '../asking.ts';
import type { LinkCase } from './link-case.ts';
import type { LinkIntent } from './link-intent.ts';

/** Looks up on which channels somebody is known. */
export async function lookUpLink(db: Db, intent: LinkIntent, { who }: Asking): Promise<LinkCase> {
  if (intent.kind === 'give-code') return intent;
  const accounts = who.kind === 'member' ? await identitiesOf(db, who.code) : [];
  return { ...intent, linked: [...new Set(accounts.map(({ channel }) => channel))] };
}
