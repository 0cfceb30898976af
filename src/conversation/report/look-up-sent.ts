import { newFileId } from '../../files/file-bytes.ts';
import { cleanFileName } from '../../files/file-name.ts';
import { judgeFile } from '../../files/judge-file.ts';
import { keepFile } from '../../files/keep-file.ts';
import { keptIdOf, receivedUntil } from '../../files/kept-file.ts';
import type { Asking } from '../asking.ts';
import type { ImportSources } from '../import/look-up-import.ts';
import type { IncomingFile } from '../message.ts';
import type { Sent } from './report-case.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
};
/** Photographs, PDF, Word and Excel: what people prove figures with. */
const TAKEN = /\.(?:pdf|docx?|xlsx?|jpe?g|png|webp|heic)$/i;

/** Fetches what somebody sent and keeps it for a while; it stays when the report takes it. */
export async function lookUpSent(from: ImportSources, sent: IncomingFile, asking: Asking): Promise<Sent> {
  const fetched = await from.fetchFile(asking.incoming.channel, sent);
  switch (fetched.kind) {
    case 'too-large':
      return { kind: 'refused', why: TEXTS.fileTooLarge };
    case 'gone':
    case 'retry':
      return { kind: 'refused', why: TEXTS.fileNotFetched };
    case 'ok':
      break;
  }
  if (fetched.bytes.length === 0) return { kind: 'refused', why: TEXTS.fileEmpty };
  const given = cleanFileName(sent.name, 'anh');
  const judged = judgeFile(fetched.bytes, given);
  if (judged.kind === 'refused') return { kind: 'refused', why: judged.advice };
  const ending = ENDINGS[judged.mimeType];
  const name = /\.[^.]+$/.test(given) || ending === undefined ? given : `${given}.${ending}`;
  if (!TAKEN.test(name)) return { kind: 'refused', why: TEXTS.fileWrongKind };
  const id = keptIdOf(sent.ref);
  if (id !== undefined) return { kind: 'kept', file: { id, name } };
  const { who, now } = asking;
  const file = await keepFile(from.files, {
    id: newFileId(),
    name,
    mimeType: judged.mimeType,
    bytes: fetched.bytes,
    owner: who.kind === 'member' ? who.code : null,
    purpose: 'da-nhan',
    createdAt: now,
    expiresAt: receivedUntil(now),
  });
  return { kind: 'kept', file: { id: file.id, name: file.name } };
}
