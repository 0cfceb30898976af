import type { FlatText, Place } from './flat-text.ts';

/** What is said around a figure, folded: up to the figures, commas and ends of sentence on both sides, and in the sentence before it. */
export interface Clause {
  readonly before: string;
  readonly behind: string;
  /** The sentence up to `before`, and the heading its line stands under. */
  readonly earlier: string;
  /** The clause before this one: what `lũy kế 12` is of. */
  readonly subject: string;
  /** All of it, with the digits of years and quarters. */
  readonly whole: string;
}

const FIGURE = /\d+(?:[.,]\d+)*/g;
const STOPS = /[,;\n()]|[.!?](?=[ \n]|$)| - /g;
const SENTENCE_ENDS = /[;\n]|[.!?](?=[ \n]|$)/g;
const HEADING = /^[^\d\n]{2,80}:$/;

export function clauseAt({ folded, figures }: FlatText, { from, to }: Place): Clause {
  const begin = lastEnd(figures.slice(0, from), [FIGURE, STOPS]);
  const end = to + firstStart(figures.slice(to), [FIGURE, STOPS]);
  const sentence = lastEnd(figures.slice(0, from), [SENTENCE_ENDS]);
  const heading = headingOver(folded, from);
  return {
    before: figures.slice(begin, from),
    behind: figures.slice(to, end),
    earlier: `${heading} ${figures.slice(sentence, Math.max(sentence, begin))}`,
    subject: figures.slice(subjectBegin(figures, sentence, begin), Math.max(sentence, begin)),
    whole: `${heading} ${folded.slice(Math.min(sentence, begin), end)}`,
  };
}

/** One clause back, over the figure that ends it. */
function subjectBegin(figures: string, sentence: number, begin: number): number {
  const before = figures.slice(0, begin).replace(/[\s,(]+$/, '');
  const figure = before.match(/\d+(?:[.,]\d+)*[^\d,;\n()]*$/)?.index ?? before.length;
  return Math.min(begin, Math.max(sentence, lastEnd(figures.slice(0, figure), [FIGURE, STOPS])));
}

/** `Lũy kế từ đầu năm:` stands over every line below it, until the next heading. */
function headingOver(figures: string, at: number): string {
  const lines = figures.slice(0, at).split('\n').slice(0, -1);
  return lines.findLast((line) => HEADING.test(line.trim())) ?? '';
}

function lastEnd(text: string, patterns: readonly RegExp[]): number {
  return Math.max(0, ...patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m.index + m[0].length)));
}

function firstStart(text: string, patterns: readonly RegExp[]): number {
  return Math.min(text.length, ...patterns.map((pattern) => text.search(new RegExp(pattern.source)) >>> 0));
}
