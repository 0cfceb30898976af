import type { VanBan } from '../documents/van-ban.ts';
import { writeDay } from '../lib/vn-time.ts';
import type { Answered } from './compose.ts';
import { isMeant } from './question/document-ref.ts';
import type { Question } from './question/read-question.ts';
import { namesDocument } from './rank/names-document.ts';
import type { Candidate } from './rank/candidate.ts';
import { withoutCapitals } from './row/wording.ts';
import { nameDocument, toSource } from './source-line.ts';

const NAMING =
  /\b(?:huong dan|hd|ke hoach|kh|luat|nghi dinh|nd|thong tu|tt|quyet dinh|qd|thong bao|tb|quy che|cong van|cv|so|ngay|van ban|cua|la (?:van ban )?gi|nam 20\d\d)\b|\S*\d\/[a-z]{2,4}\d*(?: (?!noi|gom|ghi|viet)[a-z]{2,6})?\b|\S*\d\S*/g;
const LONGEST = 420;

/** A document that is named and nothing more: what it is and whether it is in force; of one that is only told about, all that is told. */
export function documentCard(question: Question, fitted: readonly Candidate[]): readonly [Answered] | null {
  const { document, plain } = question;
  if (document === null || plain.replace(NAMING, ' ').trim() !== '') return null;
  const own = fitted.filter(({ vanBan }) => isMeant(document, vanBan.number)).sort((a, b) => order(a) - order(b))[0];
  if (own !== undefined) return tell([own], describe(own.vanBan));
  const headed = fitted.filter(({ passage }) => namesDocument(document, lastHeading(passage.heading)));
  const heading = headed.map(({ passage }) => passage.heading).sort()[0];
  const about = headed.filter(({ passage }) => passage.heading === heading).sort((a, b) => order(a) - order(b));
  const said = about.map(({ passage }) => passage.text).join(' ');
  return about.length === 0 || said.length > LONGEST ? null : tell(about, said);
}

/** `Hướng dẫn 04/HD-MẪU ngày 12/01/2026: Chế độ báo cáo của cụm; có hiệu lực từ ngày 12/01/2026.` */
function describe(vanBan: VanBan): string {
  const issued = vanBan.issuedOn === null ? '' : ` ngày ${writeDay(vanBan.issuedOn)}`;
  const from = vanBan.validFrom === null ? '' : ` từ ngày ${writeDay(vanBan.validFrom)}`;
  const to = vanBan.validTo === null ? '' : ` đến hết ngày ${writeDay(vanBan.validTo)}`;
  const term = `${from}${to}` === '' ? '' : `; có hiệu lực${from}${to}`;
  return `${nameDocument(vanBan)}${issued}: ${withoutCapitals(vanBan.title)}${term}.`;
}

function tell(about: readonly Candidate[], said: string): readonly [Answered] | null {
  const [first, ...others] = about.map((one) => toSource(one, one.passage.text));
  if (first === undefined) return null;
  const vouched = `${describe(first.vanBan)} ${about.map(({ passage }) => passage.heading).join(' ')}`;
  return [
    { direct: { said, counted: null, quote: first.quote, via: 'extract' }, sources: [first, ...others], vouched },
  ];
}

function lastHeading(heading: string): string {
  return heading.split(' › ').at(-1) ?? '';
}

function order({ passage }: Candidate): number {
  return Number(/\d+$/.exec(passage.id)?.[0] ?? 0);
}
