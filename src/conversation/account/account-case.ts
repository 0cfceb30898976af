import type { KeptData } from '../../personal-data/kept-data.ts';
import type { Profile } from '../../personal-data/profile.ts';
import type { AccountIntent } from './account-intent.ts';
import type { LinkCase, LinkCommand } from './link-case.ts';

/** A wish about one's own account, with what had to be looked up for it. */
export type AccountCase =
  | Exclude<AccountIntent, ShowData | Leaving | { kind: 'link' }>
  | { readonly kind: 'link'; readonly link: LinkCase }
  | (ShowData & { readonly profile: Profile; readonly kept: KeptData })
  /** `isLastCentral`: nobody else of the central office (Văn phòng trung ương) could go on. */
  | (Leaving & { readonly isLastCentral: boolean });

type ShowData = { readonly kind: 'show-data' };
/** What ends with the person gone from the bot, wholly or for a while. */
type Leaving = Extract<AccountIntent, { kind: 'withdraw-consent' | 'erase-data' | 'really-withdraw' | 'really-erase' }>;
export type LeavingCase = Extract<AccountCase, Leaving>;

/** What is done to one's own account. */
export type AccountCommand =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'link'; readonly link: LinkCommand };
