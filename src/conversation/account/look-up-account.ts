import type { Db } from '../../db/tables.ts';
import { isLastCentral } from '../../people/last-central.ts';
import { gatherKept } from '../../personal-data/gather-kept.ts';
import { profileOf } from '../../personal-data/profile.ts';
import type { Asking } from '../asking.ts';
import type { AccountCase } from './account-case.ts';
import type { AccountIntent } from './account-intent.ts';
import { lookUpLink } from './look-up-link.ts';

/** Looks up what is needed to answer a wish about one's own account. */
export async function lookUpAccount(db: Db, intent: AccountIntent, asking: Asking): Promise<AccountCase> {
  const { who, register } = asking;
  if (who.kind === 'stranger') throw new TypeError('A stranger has no account.');
  switch (intent.kind) {
    case 'show-data':
      return { ...intent, profile: profileOf(register, who.code), kept: await gatherKept(db, who.code) };
    case 'withdraw-consent':
    case 'really-withdraw':
    case 'erase-data':
    case 'really-erase':
      return { ...intent, isLastCentral: await isLastCentral(db, register, who.code) };
    case 'correct-data':
    case 'new-name':
    case 'same-name':
    case 'export-data':
    case 'stay':
      return intent;
    case 'link':
      return { kind: 'link', link: await lookUpLink(db, intent.link, asking) };
  }
}
