import type { Passage } from '../documents/passage.ts';
import type { VanBan } from '../documents/van-ban.ts';
import type { Validity } from '../documents/validity.ts';
import { type Day, writeDay } from '../lib/vn-time.ts';
import type { Citation } from './answer.ts';
import { withoutCapitals } from './row/wording.ts';
import type { Candidate } from './rank/candidate.ts';

/** A passage that an answer rests on, with its document as it stands on the day asked about. */
export interface Source {
  readonly passage: Passage;
  readonly vanBan: VanBan;
  readonly validity: Validity;
  readonly quote: string;
  readonly score: number;
}

export function toSource({ passage, vanBan, validity, coverage }: Candidate, quote: string): Source {
  return { passage, vanBan, validity, quote, score: coverage };
}

/** More sources of one document than that are told as a span; each is still found by its number. */
const MOST_LINES = 6;

/** `Nguồn: Hướng dẫn 01/HD-MẪU (05/01/2026), Điều 5 khoản 2, trang 3 – hiệu lực từ 01/01/2026`; numbered when there are several. */
export function writeSources(sources: readonly Source[]): string {
  if (sources.length === 1) return `Nguồn: ${describe(sources[0]!)}`;
  return runsOf(sources)
    .flatMap(({ from, run }) =>
      run.length > MOST_LINES
        ? [`Nguồn ${from + 1} đến ${from + run.length}: ${describeRun(run)}`]
        : run.map((source, at) => `Nguồn ${from + at + 1}: ${at > 0 ? describeAgain(source) : describe(source)}`),
    )
    .join('\n');
}

/** Neighbours of one document. */
function runsOf(sources: readonly Source[]): readonly { readonly from: number; readonly run: readonly Source[] }[] {
  const runs: { from: number; run: Source[] }[] = [];
  for (const [from, source] of sources.entries()) {
    const run = runs.at(-1)?.run;
    if (run !== undefined && isSameDocument(source, run[0]!)) run.push(source);
    else runs.push({ from, run: [source] });
  }
  return runs;
}

/** `Kế hoạch 03/KH-MẪU (12/01/2026), từ Phần I, dòng 1 đến Phần I, dòng 16 – hiệu lực …`. */
function describeRun(run: readonly Source[]): string {
  const [first, last] = [run[0]!, run.at(-1)!];
  return describe(first, `từ ${writePlace(first.passage)} đến ${writePlace(last.passage)}`);
}

/** What is handed to the conversation, so that "nguồn 1" finds the passage again. */
export function toCitation({ passage, vanBan, quote, score }: Source): Citation {
  return {
    passageId: passage.id,
    document: vanBan.title,
    number: vanBan.number,
    date: vanBan.issuedOn,
    place: writePlace(passage),
    quote,
    score: Math.max(0, Math.min(1, Math.round(score * 100) / 100)),
  };
}

/** `Hướng dẫn 01/HD-MẪU`; a document without a number goes by its title. */
export function nameDocument({ number, kind, title }: Pick<VanBan, 'number' | 'kind' | 'title'>): string {
  if (number === null) return `“${withoutCapitals(title)}”`;
  return kind === null ? number : `${kind} ${number}`;
}

export function writePlace({ place, page }: Pick<Passage, 'place' | 'page'>): string {
  return [withoutCapitals(place), page === null ? '' : `trang ${page}`].filter((part) => part !== '').join(', ');
}

function isSameDocument(one: Source, other: Source): boolean {
  return one.vanBan.id === other.vanBan.id;
}

function describeAgain({ passage }: Source): string {
  return ['cùng văn bản', writePlace(passage)].filter((part) => part !== '').join(', ');
}

function describe({ passage, vanBan }: Source, place = writePlace(passage)): string {
  const name = nameDocument(vanBan) + (vanBan.issuedOn === null ? '' : ` (${writeDay(vanBan.issuedOn)})`);
  const where = [name, place].filter((part) => part !== '').join(', ');
  const term = writeSpan(vanBan.validFrom, vanBan.validTo);
  return term === '' ? where : `${where} – ${term}`;
}

/** `hiệu lực từ 12/01/2026 đến 15/01/2027`; empty when neither day is known. */
export function writeSpan(from: Day | null, to: Day | null): string {
  if (from === null) return to === null ? '' : `hiệu lực đến ${writeDay(to)}`;
  return to === null ? `hiệu lực từ ${writeDay(from)}` : `hiệu lực từ ${writeDay(from)} đến ${writeDay(to)}`;
}
