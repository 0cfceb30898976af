import type { Passage } from '../../documents/passage.ts';
import type { Direct } from '../direct.ts';
import { plain } from '../question/plain.ts';
import { periodsIn } from '../question/period.ts';
import type { Question } from '../question/read-question.ts';
import type { Overlap } from '../rank/overlap.ts';
import { writeEnumeration } from './enumeration.ts';
import { withLead } from './lead.ts';
import { sayAlone, sentencesOf } from './sentences.ts';
import { suits } from './suits.ts';

/** More than this is not one sentence on a telephone; what is cut off is in the source. */
const LONGEST = 420;

/** The sentence of a passage that answers: the words asked for, of the sort asked for. Null for a passage without words. */
export function answerProse(
  question: Question,
  passage: Pick<Passage, 'place' | 'heading' | 'text'>,
  overlap: Overlap,
): Direct | null {
  const { text } = passage;
  const list = writeEnumeration(text);
  if (list !== null) return { said: list, counted: null, quote: text, via: 'extract' };
  const scored = sentencesOf(text).map((sentence) => ({ sentence, score: scoreSentence(question, sentence, overlap) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (a !== null && a.score >= b.score ? a : b),
    null,
  );
  if (best === null) return null;
  return { said: cut(withLead(passage, sayAlone(best.sentence))), counted: null, quote: best.sentence, via: 'extract' };
}

/** How well one sentence answers, in units of "all words asked for". */
export function scoreSentence(question: Question, sentence: string, overlap: Overlap): number {
  const own = periodsIn(plain(sentence));
  const period =
    question.periods.length === 0 || own.length === 0
      ? 0
      : question.periods.some((one) => own.includes(one))
        ? 0.4
        : -0.6;
  return overlap(sentence) + 0.5 * suits(question, sentence) + period;
}

function cut(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const end = Math.max(sentence.lastIndexOf('; ', LONGEST), sentence.lastIndexOf(', ', LONGEST), LONGEST / 2);
  return `${sentence.slice(0, end)}…`;
}
