import { crc32, inflateRawSync } from 'node:zlib';

import { type Refusal } from '../advice.ts';
import { LIMITS } from '../limits.ts';
import { packedBytes, readDirectory, type ZipEntry } from './directory.ts';

export type OpenedArchive =
  | { readonly kind: 'opened'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Files embedded by Word and Excel (a chart's workbook) are archives of their own; anywhere else an archive within is a trap. */
const EMBEDDING = /^(?:word|xl)\/embeddings\//;

/**
 * Inflates every entry under a budget and keeps those whose name passes `keep`; the rest is counted and dropped. What comes
 * out is verified (size, checksum), so that libraries never see the archive as it was sent. `depth` 1 is an embedded one.
 */
export function openArchive(
  bytes: Uint8Array,
  keep: (name: string) => boolean,
  budget = newBudget(bytes),
  depth = 0,
): OpenedArchive {
  const entries = readDirectory(bytes, LIMITS.entries);
  if (entries === null) return refused('broken');
  budget.entries += entries.length;
  if (budget.entries > LIMITS.entries) return refused('bomb');
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.encrypted) return refused('encrypted');
    const content = inflate(bytes, entry, budget);
    if (typeof content === 'string') return refused(content);
    if (isZip(content)) {
      if (depth > 0 || !EMBEDDING.test(entry.name)) return refused('bomb');
      const inner = openArchive(content, () => false, budget, depth + 1);
      if (inner.kind === 'refused' && inner.refusal === 'bomb') return inner;
    }
    if (keep(entry.name)) parts.set(entry.name, content);
  }
  return { kind: 'opened', parts };
}

interface Budget {
  readonly packed: number;
  inflated: number;
  entries: number;
}

function newBudget(bytes: Uint8Array): Budget {
  return { packed: bytes.length, inflated: 0, entries: 0 };
}

function inflate(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array | Refusal {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return 'broken';
  const content = unpack(packed, entry, budget);
  if (typeof content === 'string') return content;
  budget.inflated += content.length;
  if (content.length > entry.declaredBytes) return 'bomb';
  if (content.length < entry.declaredBytes || crc32(content) !== entry.crc) return 'broken';
  if (budget.inflated > LIMITS.ratioFrom && budget.inflated > budget.packed * LIMITS.ratio) return 'bomb';
  return content;
}

function unpack(packed: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array | Refusal {
  const left = LIMITS.inflatedBytes - budget.inflated;
  if (entry.method === 0) return packed.length > left ? overBudget(entry, budget) : packed;
  if (entry.method !== 8) return 'broken';
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? overBudget(entry, budget) : 'broken';
  }
}

/** An archive that said how much it holds and was packed no tighter than documents are is merely long. */
function overBudget(entry: ZipEntry, budget: Budget): Refusal {
  const lied = budget.inflated + entry.declaredBytes <= LIMITS.inflatedBytes;
  return lied || LIMITS.inflatedBytes > budget.packed * LIMITS.ratio ? 'bomb' : 'too-much-content';
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function refused(refusal: Refusal): OpenedArchive {
  return { kind: 'refused', refusal };
}
