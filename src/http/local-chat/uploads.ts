import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { newFileId } from '../../files/file-bytes.ts';
import { FileNotKept, keepFile } from '../../files/keep-file.ts';
import { receivedUntil, refOf } from '../../files/kept-file.ts';
import { FILE_TEXTS } from '../../files/texts.ts';
import { codeOfSample, type SamplePerson } from '../../people/sample-people.ts';
import type { FormFile } from '../multipart.ts';
import { readUpload } from '../read-upload.ts';
import type { LocalChat } from './local-chat.ts';
import { accept, messageIdSchema, TEXT_LIMIT } from './messages.ts';
import { problem } from './problem.ts';

/**
 * POST, multipart: `file`, and if wanted `caption` and `id` -> 202 once it is stored. As with a messenger, whatever it is comes in;
 * what it is worth is seen when it is read.
 */
export async function takeFile(
  c: Context<{ Bindings: HttpBindings }>,
  chat: LocalChat,
  person: SamplePerson,
): Promise<Response> {
  const upload = await readUpload(c);
  if (upload.kind === 'refused') return problem(c, upload.status, upload.sentence);
  const { file, fields } = upload;
  const caption = fields.get('caption');
  const id = messageIdSchema.optional().safeParse(fields.get('id'));
  if (!id.success || (caption !== undefined && caption.length > TEXT_LIMIT)) {
    return problem(c, 400, `Lời nhắn kèm tệp không dài quá ${TEXT_LIMIT} ký tự.`);
  }
  try {
    const messageId = await accept(chat, person, id.data, {
      kind: 'file',
      file: await keep(chat, person, file),
      caption: caption !== undefined && caption.trim() !== '' ? caption : null,
    });
    return c.json({ id: messageId }, 202);
  } catch (error) {
    if (error instanceof FileNotKept) return problem(c, 507, FILE_TEXTS.notKept);
    throw error;
  }
}

async function keep({ files, clock }: LocalChat, person: SamplePerson, file: FormFile) {
  const at = clock.now();
  const { id, name, mimeType, size } = await keepFile(files, {
    id: newFileId(),
    name: file.name,
    mimeType: file.type || 'application/octet-stream',
    bytes: file.bytes,
    owner: codeOfSample(person.id),
    purpose: 'da-nhan',
    createdAt: at,
    expiresAt: receivedUntil(at),
  });
  return { ref: refOf(id), name, mimeType, size };
}
