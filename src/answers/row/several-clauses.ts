import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import { contentWords } from '../rank/content-words.ts';
import { scoreCount } from './steps.ts';
import { lowerFirst } from './wording.ts';

/** So much of a clause's own words stands in the question before the question is taken to name it. */
const NAMED = 0.6;

export interface Several {
  /** The clauses that were named, as they are written. */
  readonly told: string;
  /** `20 + 10 = 30 điểm`. */
  readonly counted: string;
}

/** "Tạp chí ra đều kỳ và 15 tin bài": clauses of one criterion that are counted together; null when fewer than two are named. */
export function scoreSeveral(question: Question, clauses: readonly string[]): Several | null {
  if (!/\b(?:va|cung|kem|them)\b/.test(question.plain) && !question.text.includes(',')) return null;
  const asked = new Set(question.plain.split(' '));
  const fixed = clauses.flatMap((text) => {
    const found = /^(\D+):\s*(\d+) điểm$/u.exec(text);
    const words = found === null ? [] : contentWords({ ...question, text: found[1]!, plain: plain(found[1]!) });
    const named = words.filter((word) => word.split('_').every((part) => asked.has(part))).length;
    return found !== null && words.length > 0 && named / words.length >= NAMED ? [{ text, points: found[2]! }] : [];
  });
  const scale = clauses.filter((text) => !/^\D+:\s*\d+ điểm$/u.test(text)).join('; ');
  const step = question.count === null ? null : scoreCount(scale, question.count);
  const parts = step?.kind === 'step' ? [...fixed, step] : fixed;
  if (parts.length < 2) return null;
  const sum = parts.reduce((total, { points }) => total + Number(points), 0);
  return {
    told: parts.map(({ text }) => lowerFirst(text)).join('; '),
    counted: `${parts.map(({ points }) => points).join(' + ')} = ${sum} điểm`,
  };
}
