import { sayAlone } from './sentences.ts';

const ITEM = /^(?:[-–•]|[a-zđ]\)|\d{1,2}[.)])\s/u;

/** A clause that opens a list and has its points below it (`… như sau:` a) b) c)). */
export function isEnumeration(text: string): boolean {
  return partsOf(text) !== null;
}

/** Such a clause as it is told: its opening, a line for each point. Null for any other text. */
export function writeEnumeration(text: string): string | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const opening = sayAlone(parts.opening).replace(/\.$/, ':');
  return [opening, ...parts.items.map((item) => `- ${sayAlone(item).replace(/\.$/, '')}`)].join('\n');
}

function partsOf(text: string): { readonly opening: string; readonly items: readonly string[] } | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => line.endsWith(':'));
  const items = lines.slice(at + 1);
  return at < 0 || items.length < 2 || !items.every((item) => ITEM.test(item)) ? null : { opening: lines[at]!, items };
}
