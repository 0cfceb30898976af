import { plain } from '../question/plain.ts';
import { type DocumentRef, isMeant } from '../question/document-ref.ts';

const NUMBERS = /(?<![\d/])0*(\d{1,5})(?:\/(20\d\d))?\/([a-z]{2,4})\d*(?:-[a-z0-9&]+)?/g;

/** The document numbers in a text. */
function numbersIn(text: string): readonly string[] {
  return [...plain(text).matchAll(NUMBERS)].map((match) => match[0]);
}

/** Whether a text names this document by its number. */
export function namesDocument(ref: DocumentRef, text: string): boolean {
  return numbersIn(text).some((number) => isMeant(ref, number));
}
