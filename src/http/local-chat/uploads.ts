import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { SamplePerson } from '../../people/sample-people.ts';
import { readBody } from '../read-body.ts';
import type { LocalChat } from './local-chat.ts';
import { accept, messageIdSchema, TEXT_LIMIT } from './messages.ts';
import { problem } from './problem.ts';

export const UPLOAD_LIMIT_BYTES = 20 * 1024 * 1024;
/** Boundaries and the other fields. */
const ENVELOPE_BYTES = 64 * 1024;

/**
 * POST, multipart: `file`, and if wanted `caption` and `id` -> 202 once it is stored. The file gets a name of ours; the
 * one it came with is kept as a claim, without invisible letters (they can make `x.exe` look like a document).
 */
export async function takeFile(
  c: Context<{ Bindings: HttpBindings }>,
  chat: LocalChat,
  person: SamplePerson,
): Promise<Response> {
  const body = await readBody(c.env.incoming, UPLOAD_LIMIT_BYTES + ENVELOPE_BYTES);
  if (body === null) return tooLarge(c);
  const form = await readForm(c.req.header('content-type'), body);
  const file = form?.get('file');
  if (!(file instanceof File)) return problem(c, 400, 'Chưa có tệp nào được chọn. Anh/chị chọn một tệp rồi gửi lại.');
  if (file.size > UPLOAD_LIMIT_BYTES) return tooLarge(c);
  if (file.size === 0) return problem(c, 400, 'Tệp này rỗng. Anh/chị kiểm tra lại rồi gửi tệp khác.');
  const caption = form?.get('caption');
  const id = messageIdSchema.optional().safeParse(form?.get('id') ?? undefined);
  if (!id.success || (typeof caption === 'string' && caption.length > TEXT_LIMIT)) {
    return problem(c, 400, `Lời nhắn kèm tệp không dài quá ${TEXT_LIMIT} ký tự.`);
  }

  const ref = randomUUID();
  await mkdir(chat.uploadsDir, { recursive: true });
  await writeFile(join(chat.uploadsDir, ref), Buffer.from(await file.arrayBuffer()), { flush: true, flag: 'wx' });
  const messageId = await accept(chat, person, id.data, {
    kind: 'file',
    file: { ref, name: visibleName(file.name), mimeType: file.type || null, size: file.size },
    caption: typeof caption === 'string' && caption.trim() !== '' ? caption : null,
  });
  return c.json({ id: messageId }, 202);
}

function tooLarge(c: Context): Response {
  return problem(c, 413, 'Tệp lớn quá 20 MB. Anh/chị nén lại hoặc tách thành nhiều tệp.');
}

async function readForm(contentType: string | undefined, body: Buffer): Promise<FormData | null> {
  if (!contentType?.toLowerCase().startsWith('multipart/form-data')) return null;
  try {
    return await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return null;
  }
}

function visibleName(name: string): string | null {
  const visible = name.toWellFormed().replace(/\p{C}/gu, '').normalize('NFC').slice(-200).toWellFormed();
  return visible || null;
}
