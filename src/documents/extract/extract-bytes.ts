import { repairBlocks } from '../legacy-encoding/repair-blocks.ts';
import { refuse } from './advice.ts';
import type { Block, ExtractResult } from './extracted.ts';
import { finishBlocks, textLength } from './finish-blocks.ts';
import { type Guarded, guard } from './guard.ts';
import { LIMITS } from './limits.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * The bytes of a file -> its text, or why it can't be read. Touches nothing but memory. The name counts only where bytes can't
 * tell (md, html, txt) and to notice a file that pretends to be another kind. Never throws for a file, however broken; it may
 * take long or much memory, so a running bot reads with `openDocumentReader` instead.
 */
export async function extractBytes(bytes: Uint8Array, fileName: string): Promise<ExtractResult> {
  const guarded = guard(bytes, fileName);
  if (guarded.kind === 'unreadable') return guarded;
  let blocks: readonly Block[];
  try {
    blocks = await readBlocks(guarded);
  } catch (error) {
    return refuse(refusalOf(error));
  }
  // Legacy letters first: they use codes that cleaning would take for invisible characters.
  const repaired = repairBlocks(blocks);
  if (repaired.kind === 'rubbish') return refuse('legacy-encoding');
  const finished = finishBlocks(repaired.blocks);
  if (finished.length === 0) return refuse(guarded.type === 'pdf' ? 'scan' : 'no-text');
  if (textLength(finished) > LIMITS.textLength) return refuse('too-much-content');
  return { kind: 'extracted', extracted: { blocks: finished } };
}

type Readable = Exclude<Guarded, { kind: 'unreadable' }>;

/** Each library is loaded when the first file of its kind comes. */
async function readBlocks(file: Readable): Promise<readonly Block[]> {
  switch (file.type) {
    case 'docx':
      return (await import('./docx/docx.ts')).readDocx(file.parts);
    case 'xlsx':
      return (await import('./xlsx/xlsx.ts')).readXlsx(file.parts);
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(file.bytes);
    case 'doc':
      return (await import('./doc.ts')).readDoc(file.bytes);
    case 'html':
      return (await import('./html-blocks.ts')).readHtmlBlocks(file.text);
    case 'md':
      return (await import('./md.ts')).readMd(file.text);
    case 'txt':
      return (await import('./txt.ts')).readTxt(file.text);
  }
}
