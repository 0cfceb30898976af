import { isTypedAs } from './question/question-words.ts';
import { foldSpelling, splitTone } from './text/spelling.ts';
import { spellWords } from './text/vocabulary.ts';
import { OperatorError } from '../lib/operator-error.ts';

/** What people write (short forms, words of their own) and what the documents say for it; by the first word said, without marks. */
export type Glossary = ReadonlyMap<string, readonly GlossaryEntry[]>;

/** Spelled words on both sides. */
export interface GlossaryEntry {
  readonly said: readonly string[];
  /** More than one where it depends on the context, or where the documents have several words for it. */
  readonly meant: ReadonlyArray<readonly string[]>;
}

export const EMPTY_GLOSSARY: Glossary = new Map();

export function makeGlossary(entries: readonly GlossaryEntry[]): Glossary {
  return Map.groupBy(entries, ({ said }) => foldSpelling(said[0]!));
}

/** The entry of most words that is said from this place on. */
export function entryAt(glossary: Glossary, typed: readonly string[], at: number): GlossaryEntry | undefined {
  return (glossary.get(foldSpelling(typed[at]!)) ?? [])
    .filter((entry) => isSaid(entry, typed.slice(at, at + entry.said.length)))
    .reduce<GlossaryEntry | undefined>((longest, entry) => {
      return longest === undefined || entry.said.length > longest.said.length ? entry : longest;
    }, undefined);
}

/** Lines `viết tắt = nghĩa` or `từ = nghĩa | nghĩa khác`; `#` starts a remark. Throws `BadGlossaryLine`. */
export function parseGlossary(text: string, file: string): GlossaryEntry[] {
  return text.split('\n').flatMap((line, index) => {
    const content = line.replace(/#.*/, '').trim();
    if (content === '') return [];
    const [said = '', meant, ...rest] = content.split('=');
    const meanings = (meant ?? '').split('|').map(spellWords);
    const entry = { said: spellWords(said), meant: meanings };
    if (rest.length > 0 || entry.said.length === 0 || meanings.some((words) => words.length === 0)) {
      throw new BadGlossaryLine(file, index + 1);
    }
    return [entry];
  });
}

/** Whether these typed words are the entry's; typed without marks they are too, but for a single syllable, which could be any. */
function isSaid({ said }: GlossaryEntry, typed: readonly string[]): boolean {
  if (said.length === 1 && !isShortForm(said[0]!)) return said[0] === typed[0];
  return said.length === typed.length && said.every((word, at) => isTypedAs(word, typed[at]!));
}

/** Letters without any mark but đ: `tđkt`, `bc`; a Vietnamese word of the lay language nearly always has one. */
export function isShortForm(word: string): boolean {
  return splitTone(word).tone === '' && foldSpelling(word) === word.replaceAll('đ', 'd');
}

export class BadGlossaryLine extends OperatorError {
  override readonly name = 'BadGlossaryLine';

  constructor(file: string, line: number) {
    super(
      `${file}, dòng ${line}: không đọc được. Hãy viết mỗi dòng "từ viết tắt = nghĩa", nhiều nghĩa thì cách nhau bằng dấu "|", ` +
        'ghi chú thì bắt đầu bằng dấu "#". Ví dụ: bc = báo cáo',
    );
  }
}
