import { weigh } from '../../legacy-encoding/evidence.ts';
import type { Block } from '../extracted.ts';

const CLEARLY_POORER = 0.9;

/** The blocks read by place, or the library's own text of that page where it clearly reads better. */
export function better(blocks: readonly Block[], plain: string, page: number): readonly Block[] {
  const own = blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text)).join('\n');
  if (score(own) >= score(plain) * CLEARLY_POORER) return blocks;
  return plain.split('\n').map((text) => ({ kind: 'paragraph', text, page }));
}

/** The number of words that read as Vietnamese, in whatever encoding: torn words lose, and so does missing text. */
function score(text: string): number {
  const { valid } = weigh(text.normalize('NFC'));
  const ascii = text.match(/\b[a-z]{2,}\b/gi)?.length ?? 0;
  return Math.max(valid.unicode, valid.tcvn3, valid.vni) + ascii * 0.2;
}
