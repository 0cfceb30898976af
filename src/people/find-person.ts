import { fold } from '../lib/fold.ts';
import type { Person } from './person.ts';

/** Before a name; says nothing about whose it is. */
const ADDRESS =
  /^(?:(?:các |cac )?(?:đồng chí|dong chi|đ\/c|d\/c|anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|em|thầy|thay|bác|bac)\.?\s+)+/iu;
/** After one: "anh Nam nhé". */
const ENDING =
  /(?:\s+(?:nhé|nhe|ạ|a|nha|giúp|giup|với|voi|giùm|gium|hộ|ho|(?:(?:làm|lam|xử lý|xu ly)\s+)?thay(?:\s+(?:tôi|toi|em|mình|minh))?))+$/iu;
const SEPARATORS = /[\s,.;:!?()“”"']+/;

function withoutCourtesy(said: string): string {
  return withoutAddress(said).replace(ENDING, '').trim();
}

function withoutAddress(said: string): string {
  const trimmed = said
    .normalize('NFC')
    .trim()
    .replace(/[.!?,;]+$/, '');
  return trimmed.replace(ADDRESS, '').trim();
}

/**
 * The people somebody means: by code, whole name, given name, or the last words of a name. As soon as one way finds somebody, the
 * weaker ones are not asked; diacritics decide between names that are alike without them.
 */
export function findPeople(people: readonly Person[], said: string): readonly Person[] {
  const code = said.trim().toUpperCase();
  const byCode = people.filter((person) => person.code.toUpperCase() === code);
  if (byCode.length > 0) return byCode;
  // What looks like a courtesy may be somebody's name (Nhã, Hồ, Chi).
  for (const name of new Set([withoutAddress(said), withoutCourtesy(said), said.normalize('NFC').trim()])) {
    if (name === '') continue;
    for (const fits of waysToFit(name)) {
      const found = people.filter(fits);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function waysToFit(said: string): readonly ((person: Person) => boolean)[] {
  const typed = wordsOf(said.toLowerCase()).join(' ');
  const bare = fold(typed);
  const endsWith = (name: string, words: string): boolean => name === words || name.endsWith(` ${words}`);
  const spelled = ({ name }: Person): string => wordsOf(name.normalize('NFC').toLowerCase()).join(' ');
  return [
    (person) => spelled(person) === typed,
    (person) => fold(spelled(person)) === bare,
    // Typed without any diacritics it may still mean a name that has them.
    (person) => typed !== bare && endsWith(spelled(person), typed),
    (person) => endsWith(fold(spelled(person)), bare),
  ];
}

function wordsOf(text: string): readonly string[] {
  return text.split(SEPARATORS).filter((word) => word !== '');
}
