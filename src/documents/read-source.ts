import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ExtractResult, UnreadableReason } from './extract/extracted.ts';
import type { SourceFile } from './find-files.ts';
import { readVanBan } from './metadata/read-van-ban.ts';
import { parseSidecar } from './metadata/sidecar.ts';
import type { Passage } from './passage.ts';
import { splitDocument } from './structure/split.ts';
import type { VanBan } from './van-ban.ts';

/** Why a file is not in the index: besides what extraction says, a wrong sidecar, a missing file, or a failure of ours. */
export type ImportReason =
  | UnreadableReason
  | 'sidecar'
  | 'missing'
  | 'failed'
  /** Its reading began and neither ended nor was called off: the program went down with it, or beside it. */
  | 'unfinished-once'
  | 'unfinished-twice';

export type ReadResult =
  | { readonly kind: 'read'; readonly vanBan: VanBan; readonly passages: readonly Passage[] }
  | { readonly kind: 'unreadable'; readonly reason: ImportReason; readonly advice: string };

/** Reads one file into a document and its passages, without storing anything. */
export async function readSource(
  source: SourceFile,
  extract: (file: string) => Promise<ExtractResult>,
): Promise<ReadResult> {
  const described = parseSidecar(source.sidecar === null ? '{}' : await readFile(source.sidecar, 'utf8'));
  if (described.kind === 'bad') return { kind: 'unreadable', reason: 'sidecar', advice: described.advice };
  const result = await extract(source.file);
  if (result.kind === 'unreadable') return result;
  const vanBan = readVanBan(result.extracted, {
    id: source.id,
    fallbackTitle: nameOf(source.file),
    audience: source.audience,
    sidecar: described.sidecar,
  });
  const passages = splitDocument(result.extracted, vanBan);
  if (passages.length === 0) {
    return {
      kind: 'unreadable',
      reason: 'empty',
      advice: 'Tệp chỉ có phần đầu hoặc phần ký, không có nội dung để tra cứu; hãy kiểm tra lại tệp.',
    };
  }
  return { kind: 'read', vanBan, passages };
}

function nameOf(file: string): string {
  return basename(file, extname(file)).replace(/[-_]+/g, ' ').normalize('NFC').trim();
}
