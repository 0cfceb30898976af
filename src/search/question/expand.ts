import type { Corpus } from '../corpus/corpus.ts';
import { countPassages } from '../corpus/find-phrase.ts';
import { entryAt, type Glossary, type GlossaryEntry, isShortForm } from '../glossary.ts';
import { foldSpelling } from '../text/spelling.ts';
import { QUESTION_WORDS } from './question-words.ts';
import type { SaidWord } from './said-word.ts';

/** A question's words, with the glossary's say. */
export interface Expanded {
  readonly words: readonly SaidWord[];
  readonly variants: readonly Variant[];
}

/** The words from `from` to before `to` may stand in the documents as `instead`. */
export interface Variant {
  readonly from: number;
  readonly to: number;
  readonly instead: readonly string[];
}

/**
 * Reads short forms and lay words by the glossary. A short form is written out where the documents themselves write it out more
 * often than not; otherwise it stays, since the documents say it so. The other way of saying it is kept as a variant either way.
 */
export function expand(corpus: Corpus, glossary: Glossary, said: readonly SaidWord[]): Expanded {
  const typed = said.map(({ spelling }) => spelling);
  const words: SaidWord[] = [];
  const variants: Variant[] = [];
  for (let at = 0; at < typed.length;) {
    const entry = entryAt(glossary, typed, at);
    if (entry === undefined) {
      words.push(said[at]!);
      at += 1;
      continue;
    }
    const short = typed.slice(at, at + entry.said.length);
    const meant = meantHere(corpus, entry, typed[at - 1], typed[at + short.length]);
    const from = words.length;
    const [first] = meant;
    const writtenOut = entry.said.length === 1 && isShortForm(entry.said[0]!) && prefers(corpus, first!, short);
    if (writtenOut) words.push(...first!.map((spelling) => ({ spelling, sure: true, asking: false })));
    else words.push(...said.slice(at, at + short.length));
    const others = writtenOut ? [short, ...meant.slice(1)] : meant;
    variants.push(...others.map((instead) => ({ from, to: words.length, instead })));
    at += short.length;
  }
  return { words, variants };
}

/** The meanings that go with the neighbours, by how often the documents have them side by side; all when none does. */
function meantHere(corpus: Corpus, { meant }: GlossaryEntry, before?: string, after?: string): GlossaryEntry['meant'] {
  if (meant.length === 1) return meant;
  const fits = meant.map(
    (words) =>
      (before === undefined ? 0 : countPassages(corpus, [before, words[0]!].map(foldSpelling))) +
      (after === undefined ? 0 : countPassages(corpus, [words.at(-1)!, after].map(foldSpelling))),
  );
  const most = Math.max(...fits);
  return most === 0 ? meant : meant.filter((_, index) => fits[index] === most);
}

function prefers(corpus: Corpus, writtenOut: readonly string[], short: readonly string[]): boolean {
  if (writtenOut.every((word) => QUESTION_WORDS.has(word))) return true;
  return countPassages(corpus, writtenOut.map(foldSpelling)) >= countPassages(corpus, short.map(foldSpelling));
}
