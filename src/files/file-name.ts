const LONGEST = 100;
const LONGEST_EXTENSION = 10;

/**
 * A name that people gave a file, fit to be shown and offered for saving: the last step of a path, one line, NFC, without letters
 * that can't be seen or turn the direction of writing (they can make `x.exe` look like a document), without what file systems and
 * headers read as signs of theirs; at most 100 code points, the extension kept. Pure.
 */
export function cleanFileName(claimed: string | null, otherwise = 'tep-khong-ten'): string {
  const last = (claimed ?? '').toWellFormed().split(/[/\\]/).at(-1)!;
  const plain = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["<>|:*?]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shorten(plain) || otherwise;
}

function shorten(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= LONGEST) return name;
  const dot = letters.lastIndexOf('.');
  const extension = dot >= 0 && letters.length - dot <= LONGEST_EXTENSION ? letters.slice(dot) : [];
  return [...letters.slice(0, LONGEST - extension.length), ...extension].join('');
}
