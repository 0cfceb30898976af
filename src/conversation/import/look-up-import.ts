import { createHash } from 'node:crypto';
import type { FetchedFile } from '../../channels/channel.ts';
import type { Db } from '../../db/tables.ts';
import { newFileId, pathOfBytes } from '../../files/file-bytes.ts';
import { cleanFileName } from '../../files/file-name.ts';
import { findFile } from '../../files/file-store.ts';
import { type FileShelf, keepFile } from '../../files/keep-file.ts';
import { keptIdOf } from '../../files/kept-file.ts';
import { dayInVietnam } from '../../lib/vn-time.ts';
import { planTables, type PreparedImport } from '../../organisation-import/import-organisation.ts';
import { readTablesApart } from '../../organisation-import/tables/read-tables-apart.ts';
import { templateSheets } from '../../organisation-import/template/template-sheets.ts';
import { writeWorkbook } from '../../organisation-import/template/write-workbook.ts';
import { authorize } from '../../people/authorized.ts';
import type { Asking } from '../asking.ts';
import type { ChannelName, IncomingFile } from '../message.ts';
import type { ImportCase, WaitingFile } from './import-case.ts';
import type { ImportIntent } from './import-intent.ts';
import { IMPORT_TEXTS as TEXTS } from './import-texts.ts';

export interface ImportSources {
  readonly db: Db;
  readonly files: FileShelf;
  /** The bytes of what somebody sent by this channel. */
  readonly fetchFile: (channel: ChannelName, file: IncomingFile) => Promise<FetchedFile>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DAY_MS = 86_400_000;

/** Looks up what an import needs: the right to it, and what the workbook would change. Changes nothing but the shelf of files. */
export async function lookUpImport(from: ImportSources, intent: ImportIntent, asking: Asking): Promise<ImportCase> {
  const grant = authorize({ right: 'nhap-to-chuc' }, asking.who, asking.register.today);
  if (!grant) return { kind: 'no-right' };
  const { now } = asking;
  switch (intent.kind) {
    case 'how-to':
      return { kind: 'how-to' };
    case 'template': {
      const bytes = await writeWorkbook(templateSheets());
      return { kind: 'template', file: await keep(from, { name: TEXTS.templateName, mimeType: XLSX, bytes }, asking) };
    }
    case 'workbook':
      return readWorkbook(from, intent.file, asking);
    case 'apply': {
      const kept = await findFile(from.db, intent.fileId, now);
      if (!kept) return { kind: 'gone' };
      const prepared = await prepare(from, kept, intent.asOf);
      if ('advice' in prepared) return { kind: 'unreadable', name: kept.name, advice: prepared.advice };
      const planHash = hashOf(prepared);
      if (planHash === intent.planHash) return { kind: 'agreed', prepared, file: kept };
      return { kind: 'planned', prepared, file: kept, planHash, isAnew: true };
    }
    case 'discard':
      return intent;
  }
}

async function readWorkbook(from: ImportSources, sent: IncomingFile, asking: Asking): Promise<ImportCase> {
  const name = cleanFileName(sent.name, 'bang.xlsx');
  const fetched = await from.fetchFile(asking.incoming.channel, sent);
  if (fetched.kind !== 'ok') {
    return { kind: 'unreadable', name, advice: fetched.kind === 'too-large' ? TEXTS.tooLarge : TEXTS.notFetched };
  }
  if (fetched.bytes.length === 0) return { kind: 'unreadable', name, advice: TEXTS.empty };
  const id = keptIdOf(sent.ref);
  const file = id
    ? { id, name }
    : await keep(from, { name, mimeType: sent.mimeType ?? XLSX, bytes: fetched.bytes }, asking);
  const prepared = await prepare(from, file, dayInVietnam(asking.now));
  if ('advice' in prepared) return { kind: 'unreadable', name, advice: prepared.advice };
  return { kind: 'planned', prepared, file, planHash: hashOf(prepared), isAnew: false };
}

/** Keeps a file for a day. */
async function keep(
  { files }: ImportSources,
  file: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array },
  { who, now }: Asking,
) {
  return keepFile(files, {
    ...file,
    id: newFileId(),
    owner: who.kind === 'member' ? who.code : null,
    purpose: 'nhap-to-chuc',
    createdAt: now,
    expiresAt: new Date(now.getTime() + DAY_MS),
  });
}

async function prepare(
  { db, files }: ImportSources,
  { id, name }: WaitingFile,
  asOf: string,
): Promise<PreparedImport | { readonly advice: string }> {
  const read = await readTablesApart(pathOfBytes(files.folder, id), { name });
  return read.kind === 'unreadable' ? { advice: read.advice } : planTables(db, read.tables, asOf);
}

function hashOf({ plan }: PreparedImport): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}
