import { refuse, type Unreadable } from './advice.ts';
import { type FileType, recogniseFile } from './file-type.ts';
import { LIMITS } from './limits.ts';
import { decodeBytes } from './text/decode-bytes.ts';
import { openArchive } from './zip/open-archive.ts';

/** A file that passed: its type by its bytes, and its content in the form the extractor of that type takes. */
export type Guarded =
  | { readonly kind: 'office'; readonly type: 'docx' | 'xlsx'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'binary'; readonly type: 'pdf' | 'doc'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly type: 'html' | 'md' | 'txt'; readonly text: string }
  | Unreadable;

/** Judges a file before any library sees it: size, true type, encryption, and for archives what really comes out of them. */
export function guard(bytes: Uint8Array, fileName: string): Guarded {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > LIMITS.fileBytes) return refuse('too-large');
  const recognised = recogniseFile(bytes, fileName);
  return recognised.kind === 'refused' ? refuse(recognised.refusal) : open(bytes, recognised.type);
}

function open(bytes: Uint8Array, type: FileType): Guarded {
  switch (type) {
    case 'docx':
    case 'xlsx':
      return openOffice(bytes, type);
    case 'pdf':
    case 'doc':
      return { kind: 'binary', type, bytes };
    case 'html':
    case 'md':
    case 'txt': {
      const text = decodeBytes(bytes);
      return text === null ? refuse('wrong-type') : { kind: 'text', type, text };
    }
  }
}

/** Only XML goes on: pictures, macros and embedded files are counted and left behind. */
function openOffice(bytes: Uint8Array, type: 'docx' | 'xlsx'): Guarded {
  const opened = openArchive(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  if (opened.kind === 'refused') return refuse(opened.refusal);
  for (const part of opened.parts.values()) {
    if (declaresEntities(part)) return refuse('bomb');
  }
  return { kind: 'office', type, parts: opened.parts };
}

/** Office formats forbid a document type; one that is there can only be meant to read files, call out or blow up. */
function declaresEntities(part: Uint8Array): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const text = bytes[0] === 0xff || bytes[0] === 0xfe ? bytes.toString('latin1').replaceAll('\u0000', '') : null;
  return text === null ? bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY') : /<!(?:DOCTYPE|ENTITY)/.test(text);
}
