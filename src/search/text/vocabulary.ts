import { numbersWritten } from './document-number.ts';
import { isMeantAsNumeral, romanNumeral } from './roman.ts';
import { foldSpelling, spell } from './spelling.ts';

/** Runs of letters and digits; a dot or comma between digits belongs to the number (3.1, 1.500). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu;

/** The words of the documents as small numbers. 0 is no word: it stands between two texts, and for a word no document has. */
export const NO_WORD = 0;

/**
 * Every spelling the documents use, each with a number of its own, and the number of its form without diacritics. It only grows,
 * and only by documents: what people ask is looked up and never added.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #raw = new Map<string, number>();
  readonly #foldIds = new Map<string, number>();
  readonly #spellings: string[] = [''];
  readonly #folded: string[] = [''];
  readonly #foldOf: number[] = [0];
  readonly #ordinals: number[] = [0];
  readonly #byFold: number[][] = [[]];

  /** How many spellings there are, `NO_WORD` counted. */
  get size(): number {
    return this.#spellings.length;
  }

  /** How many forms without diacritics there are, `NO_WORD` counted. */
  get folds(): number {
    return this.#folded.length;
  }

  /** The words of a text that becomes searchable, in order. */
  learn(text: string): number[] {
    const ids: number[] = [];
    let before = NO_WORD;
    for (const [raw] of text.matchAll(WORD)) {
      let id = this.#raw.get(raw);
      if (id === undefined) {
        id = this.#add(spell(raw));
        this.#raw.set(raw, id);
      }
      if (raw.length <= 5 && /^[ivx]/i.test(raw)) id = this.#add(spellWord(raw, this.#folded[this.#foldOf[before]!]!));
      ids.push(id);
      before = id;
    }
    return ids;
  }

  /** The words of a title, and after them the document numbers in it, each as one word: a document has its own in its title. */
  learnTitle(title: string): number[] {
    return [...this.learn(title), ...numbersWritten(title).flatMap((number) => [NO_WORD, this.#add(number)])];
  }

  /** The number of a spelling (as `spell` gives it), `NO_WORD` when no document has it. */
  find(spelling: string): number {
    return this.#ids.get(spelling) ?? NO_WORD;
  }

  /** The number of a form without diacritics, `NO_WORD` when no document has it in any spelling. */
  findFold(folded: string): number {
    return this.#foldIds.get(folded) ?? NO_WORD;
  }

  spelling(id: number): string {
    return this.#spellings[id]!;
  }

  folded(fold: number): string {
    return this.#folded[fold]!;
  }

  foldOf(id: number): number {
    return this.#foldOf[id]!;
  }

  /** Every spelling of one form without diacritics. */
  spellingsOf(fold: number): readonly number[] {
    return this.#byFold[fold]!;
  }

  /** Which of the spellings of its fold this one is, from 0. */
  ordinalOf(id: number): number {
    return this.#ordinals[id]!;
  }

  #add(spelling: string): number {
    const known = this.#ids.get(spelling);
    if (known !== undefined) return known;
    const id = this.#spellings.push(spelling) - 1;
    this.#ids.set(spelling, id);
    const folded = foldSpelling(spelling);
    let fold = this.#foldIds.get(folded);
    if (fold === undefined) {
      fold = this.#folded.push(folded) - 1;
      this.#foldIds.set(folded, fold);
      this.#byFold.push([]);
    }
    this.#foldOf.push(fold);
    this.#ordinals.push(this.#byFold[fold]!.push(id) - 1);
    return id;
  }
}

/** The words of a question in the spelling of the search, in order. */
export function spellWords(text: string): string[] {
  const spellings: string[] = [];
  for (const [raw] of text.matchAll(WORD)) spellings.push(spellWord(raw, foldSpelling(spellings.at(-1) ?? '')));
  return spellings;
}

function spellWord(raw: string, foldedBefore: string): string {
  const numeral = romanNumeral(raw);
  return numeral !== undefined && isMeantAsNumeral(raw, foldedBefore) ? numeral : spell(raw);
}
