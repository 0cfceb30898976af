/** What is wrong with a name somebody gave. */
export type NameTrouble = 'too-short' | 'too-long' | 'several-lines' | 'not-a-name';

export type ReadName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'trouble'; readonly trouble: NameTrouble };

const LONGEST = 60;
/** Letters of any script and what stands between them in names (`H’Hen Niê`, `Nguyễn-Anh`, `PGS. Trần`). */
const NAME = /^\p{L}[\p{L}\p{M}'’. -]*$/u;
const LETTER = /\p{L}/gu;
/** Composed text has no two marks in a row, except where somebody piles them up. */
const PILED_MARKS = /\p{M}{2}/u;

/** A person's name as it was typed, or what is wrong with it: 2 to 60 letters, on one line, nothing invisible in it. */
export function readName(said: string): ReadName {
  const name = said.normalize('NFC').trim();
  if (/[\r\n\p{Zl}\p{Zp}]/u.test(name)) return { kind: 'trouble', trouble: 'several-lines' };
  const letters = name.match(LETTER)?.length ?? 0;
  if (name.length > LONGEST) return { kind: 'trouble', trouble: 'too-long' };
  if (!NAME.test(name) || PILED_MARKS.test(name)) return { kind: 'trouble', trouble: 'not-a-name' };
  return letters < 2 ? { kind: 'trouble', trouble: 'too-short' } : { kind: 'name', name };
}
