import type { Block } from '../extract/extracted.ts';
import { type Encoding, encodingOf, type Evidence, weigh } from './evidence.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type Repaired =
  | { readonly kind: 'repaired'; readonly blocks: readonly Block[] }
  /** Much of the text is nonsense in every encoding known here: it must not be searched. */
  | { readonly kind: 'rubbish' };

const RUBBISH_WORDS = 5;
const RUBBISH_SHARE = 0.1;

/** Converts TCVN3 and VNI to Unicode, block by block (documents are mixed: a pasted table, an old header), cell by cell. */
export function repairBlocks(blocks: readonly Block[]): Repaired {
  const usual = usualEncoding(blocks.map((block) => weigh(textOf(block))));
  const repaired = blocks.map((block) => repairBlock(block, usual));
  let words = 0;
  let rubbish = 0;
  for (const block of repaired) {
    const evidence = weigh(textOf(block));
    words += evidence.words;
    rubbish += evidence.rubbish;
  }
  return rubbish >= RUBBISH_WORDS && rubbish > words * RUBBISH_SHARE
    ? { kind: 'rubbish' }
    : { kind: 'repaired', blocks: repaired };
}

function usualEncoding(evidence: readonly Evidence[]): Encoding {
  const weight = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const one of evidence) weight[encodingOf(one, 'unicode')] += one.words;
  if (weight.tcvn3 > weight.unicode && weight.tcvn3 >= weight.vni) return 'tcvn3';
  return weight.vni > weight.unicode ? 'vni' : 'unicode';
}

function repairBlock(block: Block, usual: Encoding): Block {
  if (block.kind !== 'table') return { ...block, text: repairText(block.text, usual) };
  return { ...block, rows: block.rows.map((row) => row.map((cell) => repairText(cell, usual))) };
}

/** One text in whatever encoding it is in -> Unicode. */
function repairText(text: string, usual: Encoding): string {
  const encoding = encodingOf(weigh(text), usual);
  switch (encoding) {
    case 'unicode':
      return text;
    case 'tcvn3':
      return fromTcvn3(text);
    case 'vni':
      return fromVni(text);
  }
}

function textOf(block: Block): string {
  return block.kind === 'table' ? block.rows.map((row) => row.join('\n')).join('\n') : block.text;
}
