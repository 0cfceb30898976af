import type { FileLink, OutgoingFile } from '../conversation/message.ts';
import type { Tx } from '../db/tables.ts';
import { type LinkOwner, makeLink, newLinkToken } from './file-link.ts';
import type { KeptFile } from './kept-file.ts';

/** The address of our own server as people reach it, without a slash at the end; null where there is none. */
export type LinkBase = string | null;

/**
 * A kept file as it goes with a message to `owner`, with a link for a channel that can't send files. In a group everybody can
 * open that link: give files to people in their private conversation.
 */
export async function offerFile(
  tx: Tx,
  file: Pick<KeptFile, 'id' | 'name' | 'mimeType'>,
  to: { readonly owner: LinkOwner; readonly base: LinkBase; readonly at: Date },
): Promise<OutgoingFile> {
  const { owner, base, at } = to;
  const link =
    base === null
      ? null
      : await makeLink(tx, { kind: 'tai-ve', token: newLinkToken(), fileId: file.id, owner, base, at });
  return { fileId: file.id, name: file.name, mimeType: file.mimeType, link };
}

/** A page on which `owner` can send a file to their conversation, for channels that bring none; null without an address. */
export async function askForFile(
  tx: Tx,
  to: { readonly owner: LinkOwner; readonly base: LinkBase; readonly at: Date },
): Promise<FileLink | null> {
  const { owner, base, at } = to;
  if (base === null) return null;
  return makeLink(tx, { kind: 'gui-len', token: newLinkToken(), fileId: null, owner, base, at });
}
