import { dayInVietnam } from '../../lib/vn-time.ts';
import type { Incoming } from '../message.ts';
import { typedIn } from '../typed.ts';
import { readWanted } from './read-wanted.ts';
import type { ReportIntent } from './report-intent.ts';

const COURTESY = '(?:da|thua|em|toi|minh|chi|anh|cho|xin|muon|can|bat dau|giup|de) ';
const VERB = '(?:lam|nop|viet|lap|gui|khai|dien|soan|tao|bat dau|mo)';
/** Only words that name a report may follow: "báo cáo quý 3 nộp khi nào" is a question. */
const NAMING =
  '(?: (?:bao cao|bc|quy|q|ky|so|thu|[1-4]|i{1,3}|iv|mot|hai|ba|bon|tu|q[1-4]|20\\d\\d|20\\d\\dq[1-4]|6t|9t|[69] thang|sau thang|chin thang|nua|dau|cuoi|giua|ca|nam|nay|truoc|ngoai|tong ket|dinh ky|dot xuat|kien nghi|de xuat|moi|cua|don vi|cho|giup|ve|va|a|nhe|di|nha|thoi|em|toi|minh))*';
const BEGIN = new RegExp(
  `^(?:/(?:baocao|lambaocao|nopbaocao)|(?:${COURTESY})*(?:${VERB} )?(?:bao cao|bc|bcq)|(?:${COURTESY})*${VERB} (?:kien nghi|de xuat)|/kiennghi)${NAMING}[.!]?$`,
);
const DRAFTS =
  /^(?:\/tiep|\/nhap|(?:em |toi |minh |cho )*(?:(?:lam|viet|dien|khai|nhap) )?tiep(?: tuc)?(?: (?:lam|viet|dien|bao cao|ban nhap|nhe|di|a|thoi))*|(?:xem |cac )*ban nhap(?: (?:cua (?:toi|em)|bao cao))*)[.!]?$/;

/** The wish to begin a report, or to go on with one. */
export function readBegin(incoming: Incoming): ReportIntent | null {
  const plain = typedIn(incoming)?.plain;
  if (plain === undefined) return null;
  if (DRAFTS.test(plain)) return { kind: 'drafts' };
  if (!BEGIN.test(plain)) return null;
  const thisYear = Number(dayInVietnam(new Date(incoming.sentAt)).slice(0, 4));
  const wanted = readWanted(plain, thisYear);
  return { kind: 'begin', wanted: plain.startsWith('/kiennghi') ? { ...wanted, isSpecial: true } : wanted };
}
