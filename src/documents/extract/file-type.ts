import type { Refusal } from './advice.ts';
import { isCompoundFile, readCompoundFile } from './cfb.ts';
import { LIMITS } from './limits.ts';
import { readDirectory } from './zip/directory.ts';

export type FileType = 'docx' | 'xlsx' | 'pdf' | 'doc' | 'html' | 'md' | 'txt';

export type Recognised =
  | { readonly kind: 'known'; readonly type: FileType }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Formats whose bytes carry a mark of their own: a file named so without that mark is not what it says. */
const MARKED = new Set(['docx', 'docm', 'xlsx', 'xlsm', 'pdf', 'doc', 'xls']);
const PDF_MARK = '%PDF-';

/**
 * What a file is by its bytes. The extension is believed only between the text formats (md, html, txt); a Word or PDF file
 * with another extension is read as what it is, and anything else that pretends to be one is refused.
 */
export function recogniseFile(bytes: Uint8Array, fileName: string): Recognised {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return ofZip(bytes, extension);
  if (isCompoundFile(bytes)) return ofCompoundFile(bytes);
  if (head.startsWith('PK\u0005\u0006')) return refused('empty');
  if (IMAGES.test(head)) return refused(MARKED.has(extension) ? 'wrong-type' : 'image');
  if (PROGRAMS.test(head)) return refused(MARKED.has(extension) ? 'wrong-type' : 'unsupported');
  if (head.includes(PDF_MARK)) return known('pdf');
  if (head.startsWith('{\\rtf')) return refused('rtf');
  if (extension === 'doc' && HTML_START.test(head)) return known('html'); // web pages saved by Word
  if (MARKED.has(extension)) return refused(hasZipEnd(bytes) ? 'broken' : 'wrong-type');
  return ofText(extension, head);
}

const IMAGES =
  /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM[\s\S]{4}\u0000\u0000|II\*\u0000|MM\u0000\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|mif1))/;
const PROGRAMS = /^(?:MZ|\u007fELF|\u00ca\u00fe\u00ba\u00be|Rar!|7z\u00bc\u00af|\u001f\u008b)/;
const HTML_START = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|meta|\?xml)/i;

function ofZip(bytes: Uint8Array, extension: string): Recognised {
  const entries = readDirectory(bytes, LIMITS.entries);
  if (entries === null) return refused('broken');
  if (entries.length > LIMITS.entries) return refused('bomb');
  const names = entries.map((entry) => entry.name);
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return known('docx');
  if (names.includes('xl/workbook.xml')) return known('xlsx');
  if (names.includes('ppt/presentation.xml')) return refused('presentation');
  return refused(MARKED.has(extension) ? 'wrong-type' : 'archive');
}

function ofCompoundFile(bytes: Uint8Array): Recognised {
  const file = readCompoundFile(bytes);
  if (file === null) return refused('broken');
  if (file.streams.has('EncryptedPackage')) return refused('encrypted');
  if (file.streams.has('Workbook') || file.streams.has('Book')) return refused('legacy-xls');
  if (file.streams.has('PowerPoint Document')) return refused('presentation');
  if (!file.streams.has('WordDocument')) return refused('unsupported');
  // [MS-DOC] 2.5.2 FibBase: bit 8 of the word at 0x0A is fEncrypted.
  const flags = file.head('WordDocument')?.[0x0b] ?? 0;
  return (flags & 1) === 1 ? refused('encrypted') : known('doc');
}

function ofText(extension: string, head: string): Recognised {
  switch (extension) {
    case 'md':
    case 'markdown':
      return known('md');
    case 'html':
    case 'htm':
      return known('html');
    case 'txt':
    case '':
      return known(HTML_START.test(head) ? 'html' : 'txt');
    default:
      return refused('unsupported');
  }
}

function hasZipEnd(bytes: Uint8Array): boolean {
  return readDirectory(bytes, 1) !== null;
}

function known(type: FileType): Recognised {
  return { kind: 'known', type };
}

function refused(refusal: Refusal): Recognised {
  return { kind: 'refused', refusal };
}
