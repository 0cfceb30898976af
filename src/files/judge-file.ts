import { refuse } from '../documents/extract/advice.ts';
import { type FileType, recogniseFile } from '../documents/extract/file-type.ts';

/** What a file is by its bytes, whatever its name and its sender say. */
export type Judged =
  | { readonly kind: 'known'; readonly mimeType: string }
  /** `advice` is a Vietnamese sentence for the person who sent it. */
  | { readonly kind: 'refused'; readonly advice: string };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const DOCUMENTS: Readonly<Record<FileType, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pdf: 'application/pdf',
  doc: 'application/msword',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
};
const PICTURES: readonly (readonly [RegExp, string])[] = [
  [/^\u00ff\u00d8\u00ff/, 'image/jpeg'],
  [/^\u0089PNG\r\n/, 'image/png'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^[\s\S]{4}ftyp(?:heic|heix|mif1)/, 'image/heic'],
];

/**
 * Takes documents, tables and photographs; refuses programs, archives, what can't be read, and what pretends to be something
 * else. Pure.
 */
export function judgeFile(bytes: Uint8Array, name: string): Judged {
  const picture = pictureType(bytes);
  const claimsPicture = /\.(?:jpe?g|png|webp|heic)$/i.test(name);
  if (picture && (claimsPicture || !/\.(?:docx?|xlsx?|pdf|csv)$/i.test(name)))
    return { kind: 'known', mimeType: picture };
  if (claimsPicture) return { kind: 'refused', advice: refuse('wrong-type').advice };
  if (/\.csv$/i.test(name) && isText(bytes)) return { kind: 'known', mimeType: 'text/csv' };
  const recognised = recogniseFile(bytes, name);
  return recognised.kind === 'known'
    ? { kind: 'known', mimeType: DOCUMENTS[recognised.type] }
    : { kind: 'refused', advice: refuse(recognised.refusal).advice };
}

function pictureType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  return PICTURES.find(([mark]) => mark.test(head))?.[1];
}

/** Excel also saves tables of text in UTF-16, every other byte of which is 0. */
function isText(bytes: Uint8Array): boolean {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isUtf16 || !bytes.subarray(0, 8_192).includes(0);
}
