import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { RECEIVE_LIMIT_BYTES } from '../files/kept-file.ts';
import { FILE_TEXTS } from '../files/texts.ts';
import { type Form, type FormFile, readMultipart } from './multipart.ts';
import { readBody } from './read-body.ts';

/** Boundaries and the other fields. */
const ENVELOPE_BYTES = 64 * 1024;

export type Upload =
  | { readonly kind: 'file'; readonly file: FormFile; readonly fields: Form['fields'] }
  /** `sentence` tells the person what is wrong and what to do. */
  | { readonly kind: 'refused'; readonly status: 400 | 413; readonly sentence: string };

/** The `file` of a multipart request, of 1 byte to `RECEIVE_LIMIT_BYTES`, and its other fields. */
export async function readUpload(c: Context<{ Bindings: HttpBindings }>): Promise<Upload> {
  const body = await readBody(c.env.incoming, RECEIVE_LIMIT_BYTES + ENVELOPE_BYTES);
  const form = body && readMultipart(body, c.req.header('content-type'));
  const file = form?.files.get('file');
  if (body === null || (file && file.bytes.length > RECEIVE_LIMIT_BYTES)) {
    return { kind: 'refused', status: 413, sentence: FILE_TEXTS.tooLarge };
  }
  // A browser sends a field of files in which nothing was picked as one without name and bytes.
  if (!form || !file || (file.bytes.length === 0 && file.name === '')) {
    return { kind: 'refused', status: 400, sentence: FILE_TEXTS.noFile };
  }
  if (file.bytes.length === 0) return { kind: 'refused', status: 400, sentence: FILE_TEXTS.emptyFile };
  return { kind: 'file', file, fields: form.fields };
}
