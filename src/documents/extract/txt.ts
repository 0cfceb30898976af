import type { Block } from './extracted.ts';
import { endsSentence, opensParagraph } from './text/join-lines.ts';
import { readTabbedLines } from './text/tab-tables.ts';

/** Wider than any hand-wrapped text: then every line is a paragraph of its own. */
const WIDEST_WRAP = 110;

/** Plain text -> paragraphs; lines that were wrapped at a fixed width are put together again. */
export function readTxt(text: string): readonly Block[] {
  const lines = text.split(/\r\n?|\n/);
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return readTabbedLines(widest > WIDEST_WRAP ? lines : unwrap(lines, widest));
}

function unwrap(lines: readonly string[], width: number): string[] {
  const joined: string[] = [];
  let before = '';
  for (const raw of lines) {
    const line = raw.trimEnd();
    const goesOn =
      before.length > 40 &&
      before.length + 1 + (/^\S+/.exec(line.trimStart())?.[0].length ?? 0) > width &&
      line.trim() !== '' &&
      !line.includes('\t') &&
      !endsSentence(before) &&
      !opensParagraph(line.trimStart(), before);
    if (goesOn) joined.push(`${joined.pop() ?? ''} ${line.trimStart()}`);
    else joined.push(line);
    before = line;
  }
  return joined;
}
