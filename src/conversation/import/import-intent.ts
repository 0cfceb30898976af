import { isActive, type Who } from '../../people/who.ts';
import type { Incoming, IncomingFile } from '../message.ts';
import { typedIn } from '../typed.ts';
import type { ImportAct } from './import-act.ts';

/** What the central office wants when it brings the organisation up to date. */
export type ImportIntent =
  | { readonly kind: 'how-to' }
  | { readonly kind: 'template' }
  | { readonly kind: 'workbook'; readonly file: IncomingFile }
  | ImportAct;

const HOW_TO = /^(?:nhap (?:du lieu|to chuc|danh sach|tep|file)|import)[.!?]*$/;
const TEMPLATE =
  /^(?:(?:cho|gui) (?:toi |em |minh )?(?:xin )?|xin |lay )?(?:(?:tep|file|bang|bieu) )?mau(?: (?:nhap|excel))?(?: du lieu| to chuc| danh sach)?[.!?]*$/;
const WORKBOOK = /\.(?:xlsx?|xlsm|csv)$/i;
const WORKBOOK_TYPE = /spreadsheet|ms-excel|text\/csv/;

/**
 * A wish about the import, or null when the message is about something else. To those who are not of the central office a workbook
 * is a file like any other, and only the commands are theirs to be refused; the right itself is looked up when it is used.
 */
export function readImport(incoming: Incoming, who: Who): ImportIntent | null {
  const plain = typedIn(incoming)?.plain ?? '';
  if (plain === '/nhapdulieu') return { kind: 'how-to' };
  if (plain === '/mau') return { kind: 'template' };
  if (!isOfOffice(who)) return null;

  const { content } = incoming;
  if (content.kind === 'file') return isWorkbook(content.file) ? { kind: 'workbook', file: content.file } : null;
  if (HOW_TO.test(plain)) return { kind: 'how-to' };
  return TEMPLATE.test(plain) ? { kind: 'template' } : null;
}

function isOfOffice(who: Who): boolean {
  return isActive(who) && who.standing.roles.some(({ role }) => role === 'van-phong-trung-uong');
}

function isWorkbook({ name, mimeType }: IncomingFile): boolean {
  return WORKBOOK.test(name ?? '') || (name === null && WORKBOOK_TYPE.test(mimeType ?? ''));
}
