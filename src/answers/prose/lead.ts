import type { Passage } from '../../documents/passage.ts';
import { lowerFirst, stripStop } from '../row/wording.ts';
import { sayAlone } from './sentences.ts';

/** The sentence that leads to a point, as it stands above it: `Mức thưởng được quy định như sau:`; null for any other passage. */
export function leadAbove({ place, heading }: Pick<Passage, 'place' | 'heading'>): string | null {
  if (!/(?:^|\s)điểm \S+$/u.test(place)) return null;
  const above = heading.split(' › ').at(-1) ?? '';
  if (!above.endsWith(':')) return null;
  return above
    .replace(/^(?:Điều )?\d{1,3}\.\s+/u, '')
    .split(/(?<=\.)\s+(?=\p{Lu})/u)
    .at(-1)!;
}

/** A point without a colon of its own is half a sentence: it is told behind the one that leads to it. */
export function withLead(passage: Pick<Passage, 'place' | 'heading'>, said: string): string {
  const lead = leadAbove(passage);
  if (lead === null || stripStop(said).includes(':')) return said;
  return `${lead} ${lowerFirst(sayAlone(said))}`;
}
