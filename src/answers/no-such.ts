import type { VanBan } from '../documents/van-ban.ts';
import type { Answer } from './answer.ts';
import { isTable } from './compare-tables.ts';
import type { Direct } from './direct.ts';
import { PERIOD_NAMES } from './question/period.ts';
import { plain } from './question/plain.ts';
import type { Question } from './question/read-question.ts';
import type { Candidate } from './rank/candidate.ts';
import { yearsIn } from './rank/fits-year.ts';
import { nameDocument, toCitation, toSource } from './source-line.ts';

type NotFound = Extract<Answer, { kind: 'not-found' }>;

/** A table for the year that was named does not exist: which years there are. Null when there is one, or when no table was asked for. */
export function noSuchTable(question: Question, documents: readonly VanBan[]): NotFound | null {
  const { time, kind, criterion } = question;
  const asksTable = criterion?.kind === 'tieu-chi' || criterion?.kind === 'nhom' || /\btieu chi\b/.test(question.plain);
  if (time.year === null || time.asOf !== null || !asksTable || kind === 'when' || kind === 'who') return null;
  if (kind === 'compare-years') return null;
  const tables = documents.filter(({ title }) => isTable(title));
  if (tables.length === 0 || tables.some(({ title }) => yearsIn(title).includes(time.year!))) return null;
  const years = [...new Set(tables.flatMap(({ title }) => yearsIn(title)))].sort((a, b) => a - b);
  return nothing(
    `Chưa tìm thấy bảng tiêu chí năm ${time.year} trong ${documents.length} văn bản đang có; chỉ có bảng của năm ${years.join(', ')}.`,
  );
}

/** A criterion or group of that number stands in no table, or not in the table of the year that was named. */
export function noSuchCriterion(
  question: Question,
  all: readonly Candidate[],
  fitted: readonly Candidate[],
): NotFound | null {
  const { criterion, time } = question;
  if (criterion === null || criterion.kind === 'ma') return null;
  const isIt = ({ row }: Candidate): boolean => row?.ref?.kind === criterion.kind && row.ref.id === criterion.id;
  if (fitted.some(isIt)) return null;
  const name = `${criterion.kind === 'nhom' ? 'nhóm' : 'tiêu chí'} ${criterion.id}`;
  const elsewhere = all.find(isIt);
  if (elsewhere === undefined) return nothing(`Chưa tìm thấy: các bảng tiêu chí đang có không có ${name}.`);
  if (time.year === null) return null;
  return {
    ...nothing(
      `Chưa tìm thấy: bảng tiêu chí năm ${time.year} không có ${name}. Mục này có trong ${nameDocument(elsewhere.vanBan)}, năm ${yearsIn(elsewhere.vanBan.title)[0] ?? ''}.`,
    ),
    citations: [toCitation(toSource(elsewhere, elsewhere.passage.text))],
  };
}

/** A report that the calendar does not know ("quý IV"): the report of the whole year is named in its place. */
export function noSuchReport(
  question: Question,
  documents: number,
  yearReport: () => { readonly candidate: Candidate; readonly direct: Direct } | null,
): NotFound | null {
  const [period] = question.periods;
  const isReport =
    question.kind === 'when' && /\bbao cao\b/.test(question.plain) && !/\bchot\b|\bso lieu\b/.test(question.plain);
  if (!isReport || (period !== 'Q4' && period !== '6T2')) return null;
  const whole = yearReport();
  if (whole === null) return null;
  const { candidate, direct } = whole;
  const counted = direct.counted === null ? direct.said : `${direct.said.replace(/\.$/, '')} (${direct.counted}).`;
  return {
    ...nothing(
      `Chưa tìm thấy kỳ nộp báo cáo ${PERIOD_NAMES[period]} trong ${documents} văn bản đang có. ${counted} Theo ${nameDocument(candidate.vanBan)}.`,
    ),
    citations: [toCitation(toSource(candidate, direct.quote))],
  };
}

/** A row of a calendar in force by which the report of the whole year is handed in. */
export function isYearReport({ row, validity }: Candidate): boolean {
  return validity.kind === 'in-force' && /^nop bao cao nam\b/.test(plain(row?.name ?? ''));
}

function nothing(text: string): NotFound {
  return { kind: 'not-found', about: 'nothing-fits', text, citations: [] };
}
