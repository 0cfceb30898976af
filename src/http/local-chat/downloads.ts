import type { Context } from 'hono';
import { wasSent } from '../../channels/web/transcript-store.ts';
import { readKeptFile } from '../../files/keep-file.ts';
import type { SamplePerson } from '../../people/sample-people.ts';
import { sendAttachment } from '../send-attachment.ts';
import type { LocalChat } from './local-chat.ts';
import { problem } from './problem.ts';

/** GET: a file that the bot sent to this person; one sent to somebody else is answered as one that does not exist. */
export async function giveFile(c: Context, chat: LocalChat, person: SamplePerson): Promise<Response> {
  const { db, files, clock } = chat;
  const id = c.req.param('file') ?? '';
  const kept = (await wasSent(db, person.id, id)) ? await readKeptFile(files, id, clock.now()) : null;
  return kept
    ? sendAttachment(c, kept)
    : problem(c, 404, 'Tệp này không còn. Anh/chị hỏi lại trợ lý để nhận tệp mới ạ.');
}
