import type { Block } from '../extracted.ts';
import { readHtmlBlocks } from '../html-blocks.ts';
import { writeArchive } from '../zip/write-archive.ts';
import { type DocxNode, HEADING_LOOK, markParagraphs } from './mark-paragraphs.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { readNumbering } from './numbering.ts';

const MAIN_PART = /PartName="\/([^"]+)"[^>]*ContentType="[^"]*(?:document|template)(?:\.macroEnabled)?\.main\+xml"/;

const STYLES = [
  `p[style-name='${HEADING_LOOK}'] => h6.level-0:fresh`,
  "p[style-name='Title'] => h6.level-0:fresh",
  "p[style-name='Subtitle'] => h6.level-0:fresh",
];

/**
 * The verified parts of a .docx -> its blocks in reading order; no pages, since Word lays them out only when it prints. Headers,
 * footers, comments, deleted text and pictures are left out. Throws what mammoth throws on broken XML.
 */
export async function readDocx(parts: ReadonlyMap<string, Uint8Array>): Promise<readonly Block[]> {
  const { default: mammoth } = await import('mammoth');
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer: writeArchive(withNumbers(parts)) },
    {
      styleMap: STYLES,
      convertImage: noPicture,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (root: DocxNode) => markParagraphs(root),
    },
  );
  return readHtmlBlocks(value);
}

function withNumbers(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const main = MAIN_PART.exec(textOf(parts, '[Content_Types].xml'))?.[1] ?? 'word/document.xml';
  const numbering = readNumbering(textOf(parts, 'word/numbering.xml'), textOf(parts, 'word/styles.xml'));
  const numbered = numberParagraphs(textOf(parts, main), numbering);
  return new Map(parts).set(main, Buffer.from(numbered));
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part === undefined ? '' : new TextDecoder().decode(part);
}
