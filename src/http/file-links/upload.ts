import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { newFileId } from '../../files/file-bytes.ts';
import { findLink } from '../../files/file-link.ts';
import { FileNotKept } from '../../files/keep-file.ts';
import { takeUpload } from '../../files/take-upload.ts';
import { FILE_TEXTS } from '../../files/texts.ts';
import { readUpload } from '../read-upload.ts';
import { setDeadline } from '../request-deadline.ts';
import type { FileDoor } from './door.ts';
import { PAGE_HEADERS, sentencePage, uploadPage } from './pages.ts';

/** 20 MB over a poor mobile line. */
const UPLOAD_MS = 180_000;

type LinkContext = Context<{ Bindings: HttpBindings }>;

/** GET: the page on which a file is picked; undefined for a link that is no good. */
export async function showUpload(c: LinkContext, door: FileDoor, token: string): Promise<Response | undefined> {
  const link = await findLink(door.shelf.db, 'gui-len', token, door.clock.now());
  return link && c.body(uploadPage(), 200, PAGE_HEADERS);
}

/**
 * POST, multipart: puts `file` into the conversation of the link, once; what is refused uses nothing up. Undefined for a link that
 * is no good, before anything of the body is read.
 */
export async function takeFile(c: LinkContext, door: FileDoor, token: string): Promise<Response | undefined> {
  const link = await findLink(door.shelf.db, 'gui-len', token, door.clock.now());
  if (!link) return undefined;
  setDeadline(c.env.incoming, UPLOAD_MS);
  const upload = await readUpload(c);
  if (upload.kind === 'refused') return c.body(uploadPage(upload.sentence), upload.status, PAGE_HEADERS);
  try {
    const { name, bytes } = upload.file;
    const sent = { token, owner: link.owner, name, bytes };
    const taken = await takeUpload(door.shelf, sent, { id: newFileId(), at: door.clock.now() });
    switch (taken.kind) {
      case 'gone':
        return undefined;
      case 'refused':
        return c.body(uploadPage(taken.advice), 422, PAGE_HEADERS);
      case 'taken':
        door.onUpload(taken.address);
        return c.body(sentencePage('Đã nhận tệp', FILE_TEXTS.taken(taken.file.name)), 200, PAGE_HEADERS);
    }
  } catch (error) {
    if (error instanceof FileNotKept) return c.body(uploadPage(FILE_TEXTS.notKept), 507, PAGE_HEADERS);
    throw error;
  }
}
