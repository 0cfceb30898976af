import type { KeptFile } from '../../files/kept-file.ts';
import type { KeptData } from '../../personal-data/kept-data.ts';
import type { Profile } from '../../personal-data/profile.ts';
import type { AccountIntent } from './account-intent.ts';
import type { LinkCase, LinkCommand } from './link-case.ts';

/** A wish about one's own account, with what had to be looked up for it. */
export type AccountCase =
  | Exclude<AccountIntent, ShowData | Leaving | { kind: 'link' | 'export-data' }>
  | { readonly kind: 'link'; readonly link: LinkCase }
  | (ShowData & { readonly profile: Profile; readonly kept: KeptData })
  /** `file` null: they may not have it now. */
  | { readonly kind: 'export-data'; readonly file: ExportFile | null }
  /** `isLastCentral`: nobody else of the central office (Văn phòng trung ương) could go on. */
  | (Leaving & { readonly isLastCentral: boolean });

type ShowData = { readonly kind: 'show-data' };
/** What ends with the person gone from the bot, wholly or for a while. */
type Leaving = Extract<AccountIntent, { kind: 'withdraw-consent' | 'erase-data' | 'really-withdraw' | 'really-erase' }>;
export type LeavingCase = Extract<AccountCase, Leaving>;

/** A kept file with all that is kept of somebody. */
export type ExportFile = Pick<KeptFile, 'id' | 'name' | 'mimeType'>;

/** What is done to one's own account. */
export type AccountCommand =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'send-export'; readonly file: ExportFile }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'link'; readonly link: LinkCommand };
