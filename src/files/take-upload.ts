import type { Address, Incoming } from '../conversation/message.ts';
import { transact } from '../db/transact.ts';
import { storeIncoming } from '../mailbox/inbox.ts';
import { removeBytes, writeBytes } from './file-bytes.ts';
import { type LinkOwner, useLink } from './file-link.ts';
import { recordFile } from './file-store.ts';
import { judgeFile } from './judge-file.ts';
import { asNotKept, type FileShelf, keptFrom } from './keep-file.ts';
import { type KeptFile, receivedUntil, refOf } from './kept-file.ts';

export type UploadTaken =
  | { readonly kind: 'taken'; readonly file: KeptFile; readonly address: Address }
  /** The link is as good as before: another file may come. */
  | { readonly kind: 'refused'; readonly advice: string }
  /** The link is used up by now. */
  | { readonly kind: 'gone' };

/**
 * Takes the file that came by an upload link: the link is used up, the file kept and the message put into the inbox, all of it or
 * nothing. Throws `FileNotKept` when the disk has no room.
 */
export async function takeUpload(
  shelf: FileShelf,
  upload: { readonly token: string; readonly owner: LinkOwner; readonly name: string; readonly bytes: Uint8Array },
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<UploadTaken> {
  const { token, owner, name, bytes } = upload;
  const judged = judgeFile(bytes, name);
  if (judged.kind === 'refused') return judged;
  const { mimeType } = judged;
  const expiresAt = receivedUntil(at);
  const file = keptFrom({
    id,
    name,
    mimeType,
    bytes,
    owner: owner.person,
    purpose: 'da-nhan',
    createdAt: at,
    expiresAt,
  });
  let isTaken = false;
  try {
    await writeBytes(shelf.folder, id, bytes);
    isTaken = await transact(shelf.db, async (tx) => {
      if (!(await useLink(tx, 'gui-len', token, at))) return false;
      await recordFile(tx, file);
      await storeIncoming(tx, [messageOf(owner, file)], at);
      return true;
    });
  } catch (error) {
    throw asNotKept(error);
  } finally {
    if (!isTaken) await removeBytes(shelf.folder, [id]);
  }
  return isTaken ? { kind: 'taken', file, address: owner } : { kind: 'gone' };
}

function messageOf(owner: LinkOwner, file: KeptFile): Incoming {
  const { channel, chatId, chatKind, senderId, senderName } = owner;
  const { name, mimeType, size } = file;
  return {
    channel,
    chatId,
    chatKind,
    senderId,
    senderName,
    messageId: refOf(file.id),
    sentAt: file.createdAt.toISOString(),
    content: { kind: 'file', file: { ref: refOf(file.id), name, mimeType, size }, caption: null },
  };
}
