import { fromTcvn3 } from '../../legacy-encoding/tcvn3.ts';
import { fromVni } from '../../legacy-encoding/vni.ts';
import { looksLikeHeading } from '../text/heading-line.ts';
import { LABEL_STYLE } from './number-paragraphs.ts';

/** The part of mammoth's document tree that is looked at here; mammoth gives it no type of its own. */
export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  readonly value?: string;
  readonly font?: string | null;
  readonly isBold?: boolean;
  readonly alignment?: string | null;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
}

/** Style given to paragraphs that look like a heading without being one; `docx.ts` maps it to a heading of level 0. */
export const HEADING_LOOK = 'looks-like-heading';
const HEADING_STYLE = /^(?:heading|title|subtitle|toc|footnote|endnote|caption)/i;

/** Marks paragraphs set like a heading and converts runs whose font says TCVN3 or VNI. Cells are left to their table. */
export function markParagraphs(node: DocxNode, inTable = false): DocxNode {
  const children = node.children?.map((child) => markParagraphs(child, inTable || node.type === 'table'));
  const marked = children === undefined ? node : { ...node, children };
  if (node.type === 'run') return convertRun(marked);
  if (node.type !== 'paragraph' || inTable || HEADING_STYLE.test(node.styleName ?? '')) return marked;
  const runs = runsOf(marked).filter((run) => run.styleId !== LABEL_STYLE && textOf(run).trim() !== '');
  const bold = runs.length > 0 && runs.every((run) => run.isBold === true);
  const look = { text: textOf(marked), bold, centred: node.alignment === 'center' };
  return looksLikeHeading(look) ? { ...marked, styleId: HEADING_LOOK, styleName: HEADING_LOOK } : marked;
}

function convertRun(run: DocxNode): DocxNode {
  const convert = converterFor(run.font ?? '');
  return convert === null ? run : mapText(run, convert);
}

/** The font names a legacy encoding for certain, also where the text alone would be too short to tell. */
function converterFor(font: string): ((text: string) => string) | null {
  if (/^\.vn/i.test(font)) return (text) => fromTcvn3(text, /h$/i.test(font));
  return /^vni-/i.test(font) ? fromVni : null;
}

function mapText(node: DocxNode, convert: (text: string) => string): DocxNode {
  if (node.value !== undefined)
    return UNICODE_ALREADY.test(node.value) ? node : { ...node, value: convert(node.value) };
  return node.children === undefined
    ? node
    : { ...node, children: node.children.map((child) => mapText(child, convert)) };
}

/** Unicode typed while a legacy font was still chosen: the font then lies. */
const UNICODE_ALREADY = /[ăđơư\u1ea0-\u1ef9]/iu;

function runsOf(node: DocxNode): readonly DocxNode[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf);
}

function textOf(node: DocxNode): string {
  return (node.value ?? '') + (node.children ?? []).map(textOf).join('');
}
