import type { Extracted } from '../extract/extracted.ts';
import { readHead } from '../metadata/head.ts';
import type { Passage } from '../passage.ts';
import { draftsOf } from './drafts-of.ts';
import { outline } from './outline.ts';
import { readUnits } from './read-units.ts';

/**
 * Splits a document into passages by Phần > Chương > Mục > Điều > Khoản > Điểm and by table rows, in reading order. Its head (issuer,
 * number, title) and its signature are no passages. Everything else is in some passage's text or heading, in the document's own words.
 */
export function splitDocument(
  extracted: Extracted,
  document: { readonly id: string; readonly title: string },
): readonly Passage[] {
  const units = readUnits(extracted);
  const body = units.slice(readHead(units).end);
  return draftsOf(outline(body), document.title).map((draft, index) => ({
    ...draft,
    id: `${document.id}#${index + 1}`,
    documentId: document.id,
  }));
}
