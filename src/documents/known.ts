import type { Db } from '../db/tables.ts';
import { countPassages, listDocuments, listFingerprints } from './document-store.ts';
import { listUnreadable, type UnreadableFile } from './unreadable-store.ts';
import type { VanBan } from './van-ban.ts';

/** What is stored before an import, by document id. */
export interface Known {
  readonly documents: ReadonlyMap<string, KnownDocument>;
  readonly unreadable: ReadonlyMap<string, UnreadableFile>;
}

export interface KnownDocument {
  readonly vanBan: VanBan;
  readonly passages: number;
  readonly fingerprint: string;
}

/** Reads it once for the whole import. */
export async function readKnown(db: Db): Promise<Known> {
  const [documents, passages, fingerprints] = [
    await listDocuments(db),
    await countPassages(db),
    await listFingerprints(db),
  ];
  return {
    documents: new Map(
      documents.map((vanBan) => [
        vanBan.id,
        { vanBan, passages: passages.get(vanBan.id) ?? 0, fingerprint: fingerprints.get(vanBan.id) ?? '' },
      ]),
    ),
    unreadable: new Map((await listUnreadable(db)).map((file) => [file.id, file])),
  };
}
