import type { Db } from '../../db/tables.ts';
import { newFileId } from '../../files/file-bytes.ts';
import { type FileShelf, keepFile } from '../../files/keep-file.ts';
import { isLastCentral } from '../../people/last-central.ts';
import { gatherDossier } from '../../personal-data/gather-dossier.ts';
import { gatherKept } from '../../personal-data/gather-kept.ts';
import { profileOf } from '../../personal-data/profile.ts';
import { writeDossier } from '../../personal-data/write-dossier.ts';
import type { Asking } from '../asking.ts';
import type { Office } from '../turn-context.ts';
import type { AccountCase, ExportFile } from './account-case.ts';
import type { AccountIntent } from './account-intent.ts';
import { EXPORT_TEXTS } from './data-texts.ts';
import { lookUpLink } from './look-up-link.ts';

export interface AccountSources {
  readonly db: Db;
  readonly files: FileShelf;
  readonly office: Office;
  readonly keepChatDays: number;
}

/** How long the file stays: as long as the link to it. */
const EXPORT_DAYS = 3;
const DAY_MS = 86_400_000;
/** Without it Windows takes the text for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Looks up what is needed to answer a wish about one's own account. */
export async function lookUpAccount(from: AccountSources, intent: AccountIntent, asking: Asking): Promise<AccountCase> {
  const { db } = from;
  const { who, register } = asking;
  if (who.kind === 'stranger') throw new TypeError('A stranger has no account.');
  switch (intent.kind) {
    case 'show-data':
      return { ...intent, profile: profileOf(register, who.code), kept: await gatherKept(db, who.code) };
    case 'export-data':
      return {
        kind: 'export-data',
        file: !who.isLocked && who.consent === 'dong-y' ? await exportOf(from, who.code, asking) : null,
      };
    case 'withdraw-consent':
    case 'really-withdraw':
    case 'erase-data':
    case 'really-erase':
      return { ...intent, isLastCentral: await isLastCentral(db, register, who.code) };
    case 'correct-data':
    case 'new-name':
    case 'same-name':
    case 'stay':
      return intent;
    case 'link':
      return { kind: 'link', link: await lookUpLink(db, intent.link, asking) };
  }
}

/** Writes the file with all that is kept of a person onto the shelf; a turn that comes to nothing leaves it there for its term. */
async function exportOf(from: AccountSources, person: string, { register, now }: Asking): Promise<ExportFile> {
  const { db, files, office, keepChatDays } = from;
  const text = writeDossier(await gatherDossier(db, register, person), { now, office, keepChatDays });
  return keepFile(files, {
    id: newFileId(),
    name: EXPORT_TEXTS.fileName,
    mimeType: 'text/plain',
    bytes: Buffer.from(`${BYTE_ORDER_MARK}${text}\n`),
    owner: person,
    purpose: 'xuat-du-lieu',
    createdAt: now,
    expiresAt: new Date(now.getTime() + EXPORT_DAYS * DAY_MS),
  });
}
