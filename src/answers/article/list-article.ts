import type { Answered } from '../compose.ts';
import { writeEnumeration } from '../prose/enumeration.ts';
import { withLead } from '../prose/lead.ts';
import { sayAlone } from '../prose/sentences.ts';
import type { Question } from '../question/read-question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { toSource } from '../source-line.ts';
import { type ArticleRef, readArticle } from './article-ref.ts';
import { articleOfTitle, titleOf } from './article-title.ts';

/** Longer than that, a clause is told by its first line; its source has the rest. */
const LONGEST = 1_400;
const MOST = 12;

/** An article called by its number or by its title: every clause of it, or the one clause or point that was named. Null for other questions. */
export function listArticle(question: Question, fitted: readonly Candidate[]): readonly [Answered] | null {
  const ref = readArticle(question) ?? titled(question, fitted);
  if (ref === null) return null;
  const named = [`Điều ${ref.dieu}`, part('khoản', ref.khoan), part('điểm', ref.diem)].join('');
  const exact = ref.khoan === null && ref.diem === null ? undefined : fitted.find(isAt(named, ref));
  if (exact !== undefined) return tell([exact], `${exact.passage.place}: ${wordsOfOne(exact)}`);
  const above = `Điều ${ref.dieu}${part('khoản', ref.khoan)}`;
  const isOf = ({ passage }: Candidate): boolean =>
    new RegExp(`^${above}${ref.khoan === null ? '(?: khoản \\d+)?' : ''}$`).test(passage.place);
  const best = fitted.find(isOf);
  if (best === undefined) return null;
  const clauses = fitted
    .filter((one) => isOf(one) && one.vanBan.id === best.vanBan.id)
    .sort((a, b) => order(a) - order(b));
  if (ref.diem !== null) return tell(clauses, `${above} không có điểm ${ref.diem}; phần này ghi:\n${wordsOf(clauses)}`);
  return tell(
    clauses,
    `${titleOf(best) ?? above}${clauses.length > 1 ? `, gồm ${clauses.length} khoản` : ''}:\n${wordsOf(clauses)}`,
  );
}

/** The article in whose title just the words asked for stand. */
function titled(question: Question, fitted: readonly Candidate[]): ArticleRef | null {
  const dieu = /^Điều (\d+)/.exec(articleOfTitle(question, fitted)?.passage.place ?? '')?.[1];
  return dieu === undefined ? null : { dieu, khoan: null, diem: null };
}

/** Typed without diacritics, điểm d is also looked for as điểm đ. */
function isAt(place: string, { diem }: ArticleRef): (one: Candidate) => boolean {
  const places = diem === 'd' ? [place, place.replace(/d$/, 'đ')] : [place];
  return ({ passage }) => places.includes(passage.place);
}

function part(name: string, value: string | null): string {
  return value === null ? '' : ` ${name} ${value}`;
}

function order({ passage }: Candidate): number {
  return Number(/\d+$/.exec(passage.id)?.[0] ?? 0);
}

function wordsOf(clauses: readonly Candidate[]): string {
  const texts = clauses.map(({ passage }) => passage.text.replace(/^Điều \d+\.[^\n]*\n/u, ''));
  const whole = texts.join('\n');
  if (whole.length <= LONGEST) return whole;
  return texts.map((text) => firstLine(text)).join('\n');
}

function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length <= 160 ? line : `${line.slice(0, Math.max(line.lastIndexOf(' ', 160), 80))}…`;
}

function tell(clauses: readonly Candidate[], said: string): readonly [Answered] | null {
  const [first, ...others] = clauses.slice(0, MOST).map((one) => toSource(one, one.passage.text));
  if (first === undefined) return null;
  const vouched = clauses.map(({ passage }) => `${passage.place} ${passage.heading}`).join(' ');
  return [
    {
      direct: { said, counted: null, quote: first.quote, via: 'extract' },
      sources: [first, ...others],
      vouched: `${vouched} ${clauses.length}`,
    },
  ];
}

/** A clause without its number, a point behind the sentence that leads to it. */
function wordsOfOne({ passage }: Candidate): string {
  return writeEnumeration(passage.text) ?? withLead(passage, sayAlone(passage.text));
}
