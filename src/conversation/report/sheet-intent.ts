import { dayInVietnam } from '../../lib/vn-time.ts';
import type { ReportKey } from '../../reports/report.ts';
import type { Incoming, IncomingFile } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { typedIn } from '../typed.ts';
import { readWanted, type Wanted } from './read-wanted.ts';

export type SheetIntent =
  /** The workbook of a report, to be filled in offline; `here`: the report that is being filled in. */
  | { readonly kind: 'sheet-template'; readonly wanted: Wanted; readonly here: ReportKey | null }
  /** A workbook somebody sent: a report that was filled in, or else evidence of the report `here`. */
  | {
      readonly kind: 'sheet-file';
      readonly file: IncomingFile;
      readonly caption: string;
      readonly here: ReportKey | null;
    };

const ASKING = '(?:(?:da|em|toi|minh|anh|chi|cho|gui|lay|xin|tai|giup|can|muon|them|co) )*';
const NAMING =
  '(?: (?:bao cao|bc|kien nghi|de xuat|dot xuat|quy|q|ky|so|thu|[1-4]|i{1,3}|iv|mot|hai|ba|bon|tu|q[1-4]|20\\d\\d|20\\d\\dq[1-4]|6t|9t|[69] thang|sau thang|chin thang|ca|nam|nay|cua|don vi|cho|ve|a|nhe|di|voi|em|toi|minh))*';
const TEMPLATE = new RegExp(
  `^(?:/mauexcel|/maubaocao|${ASKING}(?:(?:file|tep|ban|bieu|bang) )*mau (?:(?:file|tep) )?(?:excel|bao cao|bc|kien nghi)|${ASKING}(?:file|tep|bang) excel(?: mau)?|${ASKING}excel mau)${NAMING}[.!]?$`,
);
const WORKBOOK = /\.xlsx$/i;
const WORKBOOK_TYPE = /spreadsheetml/;
/** A caption that names an item says that the file proves it. */
const EVIDENCE = /\bminh chung\b|\b(?:muc|cau) ?\d/;

/** A wish about the workbook of a report, or null when the message is about something else. */
export function readSheet(incoming: Incoming, { filling }: ConversationState): SheetIntent | null {
  const typed = typedIn(incoming);
  const here = filling?.key ?? null;
  const { content } = incoming;
  if (content.kind === 'file') {
    const { file } = content;
    const isOne = WORKBOOK.test(file.name ?? '') || (file.name === null && WORKBOOK_TYPE.test(file.mimeType ?? ''));
    return isOne && !EVIDENCE.test(typed?.plain ?? '')
      ? { kind: 'sheet-file', file, caption: typed?.text ?? '', here }
      : null;
  }
  if (typed === null || !TEMPLATE.test(typed.plain)) return null;
  const thisYear = Number(dayInVietnam(new Date(incoming.sentAt)).slice(0, 4));
  return { kind: 'sheet-template', wanted: readWanted(typed.plain, thisYear), here };
}
