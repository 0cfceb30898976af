import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { RECEIVE_LIMIT_BYTES } from '../files/kept-file.ts';
import { FILE_TEXTS } from '../files/texts.ts';
import { readBody } from './read-body.ts';

/** Boundaries and the other fields. */
const ENVELOPE_BYTES = 64 * 1024;

export type Upload =
  | { readonly kind: 'file'; readonly file: File; readonly form: FormData }
  /** `sentence` tells the person what is wrong and what to do. */
  | { readonly kind: 'refused'; readonly status: 400 | 413; readonly sentence: string };

/** The `file` of a multipart request, of 1 byte to `RECEIVE_LIMIT_BYTES`, and its other fields. */
export async function readUpload(c: Context<{ Bindings: HttpBindings }>): Promise<Upload> {
  const body = await readBody(c.env.incoming, RECEIVE_LIMIT_BYTES + ENVELOPE_BYTES);
  const form = body && (await readForm(c.req.header('content-type'), body));
  const file = form?.get('file');
  if (body === null || (file instanceof File && file.size > RECEIVE_LIMIT_BYTES)) {
    return { kind: 'refused', status: 413, sentence: FILE_TEXTS.tooLarge };
  }
  // A browser sends a field of files in which nothing was picked as one without name and bytes.
  if (!form || !(file instanceof File) || (file.size === 0 && file.name === '')) {
    return { kind: 'refused', status: 400, sentence: FILE_TEXTS.noFile };
  }
  if (file.size === 0) return { kind: 'refused', status: 400, sentence: FILE_TEXTS.emptyFile };
  return { kind: 'file', file, form };
}

async function readForm(contentType: string | undefined, body: Buffer): Promise<FormData | null> {
  if (!contentType?.toLowerCase().startsWith('multipart/form-data')) return null;
  try {
    return await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return null;
  }
}
