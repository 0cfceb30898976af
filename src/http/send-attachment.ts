import type { Context } from 'hono';
import { attachmentNamed } from '../files/content-disposition.ts';
import type { KeptFile } from '../files/kept-file.ts';

/** Answers with a file to be saved, never shown: with the type it claims it could act as a page of ours. */
export function sendAttachment(c: Context, kept: { readonly file: KeptFile; readonly bytes: Buffer }): Response {
  const bytes = new Uint8Array(kept.bytes);
  return c.body(bytes, 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': attachmentNamed(kept.file.name),
    'Content-Length': String(bytes.length),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
  });
}
