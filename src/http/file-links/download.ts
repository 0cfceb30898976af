import type { Context } from 'hono';
import { transact } from '../../db/transact.ts';
import { findLink, useLink } from '../../files/file-link.ts';
import { readKeptFile } from '../../files/keep-file.ts';
import { sendAttachment } from '../send-attachment.ts';
import type { FileDoor } from './door.ts';
import { downloadPage, PAGE_HEADERS } from './pages.ts';

/** GET: the page with the button; nothing is used up. Undefined for a link that is no good. */
export async function showDownload(c: Context, door: FileDoor, token: string): Promise<Response | undefined> {
  const kept = await behind(door, token);
  return kept && c.body(downloadPage(kept.file.name, kept.file.size), 200, PAGE_HEADERS);
}

/** POST: the file, once. Undefined for a link that is no good. */
export async function giveFile(c: Context, door: FileDoor, token: string): Promise<Response | undefined> {
  const kept = await behind(door, token);
  if (!kept || !(await transact(door.shelf.db, (tx) => useLink(tx, 'tai-ve', token, door.clock.now()))))
    return undefined;
  return sendAttachment(c, kept);
}

async function behind({ shelf, clock }: FileDoor, token: string) {
  const link = await findLink(shelf.db, 'tai-ve', token, clock.now());
  const kept = link?.fileId ? await readKeptFile(shelf, link.fileId, clock.now()) : null;
  return kept ?? undefined;
}
