import { fold } from '../../lib/fold.ts';
import type { Field } from '../definition/form.ts';
import type { Item } from '../filling/item.ts';
import type { Clause } from './clause.ts';

/** Words that name nothing. */
const EMPTY = new Set(
  'so tong cac cua va o trong ve tai duoc cho tren gui da co luot danh muc hien den nay ky cap'.split(' '),
);
/** How much of an item's name has to stand around its figure, and by how much another item may fit better. */
const LEAST = 0.45;
const NEXT_BEST = 0.02;
const UNIT_BONUS = 0.2;

/** Which of the items what is said around a figure is about. */
export class Meanings {
  readonly #items: readonly Item[];
  /** In how many items a word stands: what stands in one alone says most. */
  readonly #common = new Map<string, number>();
  readonly #units: readonly string[];
  readonly #known = new Map<string, { readonly unit: string | null; readonly fits: ReadonlyMap<string, number> }>();

  constructor(items: readonly Item[]) {
    this.#items = items;
    const named = items.map(({ field }) => new Set(namesOf(field).flat()));
    for (const words of named) for (const word of words) this.#common.set(word, (this.#common.get(word) ?? 0) + 1);
    this.#units = [
      ...new Set(items.flatMap(({ field }) => (field.unit === undefined ? [] : [fold(field.unit)]))),
    ].toSorted((a, b) => b.length - a.length);
  }

  /** True when it is about this item, `least` of whose name stands there, and about no other one of those that such a figure could be of. */
  isAbout(item: Item, clause: Clause, couldBe: (other: Item) => boolean, least = LEAST): boolean {
    const { unit, fits } = this.#fitsOf(clause);
    if (unit !== null && !bears(item.field, unit)) return false;
    const own = fits.get(item.number) ?? 0;
    const rivals = this.#items.filter((other) => other.number !== item.number && couldBe(other));
    return own >= least && rivals.every((other) => (fits.get(other.number) ?? 0) <= own + NEXT_BEST);
  }

  /** Worked out once for each clause: a message is asked about for many items. */
  #fitsOf(clause: Clause): { readonly unit: string | null; readonly fits: ReadonlyMap<string, number> } {
    const around = `${clause.subject} ${clause.before} \u0000${clause.behind}`;
    const known = this.#known.get(around);
    if (known !== undefined) return known;
    const unit = this.#unitBehind(clause);
    const said = new Set(wordsOf(around));
    const fits = new Map(this.#items.map(({ number, field }) => [number, this.#fit(field, said, unit)]));
    this.#known.set(around, { unit, fits });
    return { unit, fits };
  }

  #fit(field: Field, said: ReadonlySet<string>, unit: string | null): number {
    const best = Math.max(...namesOf(field).map((words) => this.#share(words, said)));
    return best + (unit !== null && best > 0 && fold(field.unit ?? '') === unit ? UNIT_BONUS : 0);
  }

  #share(words: readonly string[], said: ReadonlySet<string>): number {
    const weight = (word: string): number => 1 / (this.#common.get(word) ?? 1);
    const all = words.reduce((sum, word) => sum + weight(word), 0);
    const found = words.filter((word) => said.has(word)).reduce((sum, word) => sum + weight(word), 0);
    return all === 0 ? 0 : found / all;
  }

  /** `24 lớp`: what is counted stands right behind the figure. */
  #unitBehind({ behind }: Clause): string | null {
    return this.#units.find((unit) => new RegExp(`^ ${unit.replace(/[%]/g, '\\\\%')}(?![a-z])`).test(behind)) ?? null;
  }
}

function bears(field: Field, unit: string): boolean {
  const names = [field.label, field.unit ?? '', ...(field.aliases ?? [])].map(fold);
  return names.some((name) => ` ${name.replace(/[^a-z\d]+/g, ' ')} `.includes(` ${unit} `));
}

function namesOf(field: Field): readonly (readonly string[])[] {
  return [field.label, ...(field.aliases ?? [])].map(wordsOf).filter((words) => words.length > 0);
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '' && !EMPTY.has(word));
}
