import { scoreSentence } from '../prose/answer-prose.ts';
import { asksBand } from '../prose/bands.ts';
import { definesAsked, isDefinition } from '../prose/definition.ts';
import { isEnumeration } from '../prose/enumeration.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { suits } from '../prose/suits.ts';
import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import { cellOf, sortOf } from '../row/columns.ts';
import { scoreCount } from '../row/steps.ts';
import type { Candidate } from './candidate.ts';
import { contentWords } from './content-words.ts';
import type { Overlap } from './overlap.ts';

/** How well the sort of thing a passage says is the sort that was asked for: a date for when, a scale that holds the count for points. */
export function sortFit(question: Question, { row, passage }: Candidate, overlap: Overlap): number {
  if (row === null) {
    const best = Math.max(
      ...sentencesOf(passage.text).map((sentence) => scoreSentence(question, sentence, overlap) - overlap(sentence)),
      -1,
    );
    if (question.kind === 'what-is') return best + 1.5 * definesAsked(question, passage.text);
    return best + (isDefinition(passage.text) ? -0.4 : 0) + listFit(question, passage.text);
  }
  const sort = sortOf(row);
  switch (question.kind) {
    case 'when':
      return sort === 'milestone' ? 1.1 : 0.4 * suits(question, passage.text);
    case 'points':
    case 'how-scored':
      if (asksBand(question)) return 0;
      return sort === 'criterion' ? 0.6 : sort === 'other' ? -0.4 : -0.2;
    case 'points-for': {
      if (sort === 'other' && !asksBand(question)) return -1;
      const how = cellOf(row, 'how')?.value;
      const scored = how === undefined || question.count === null ? null : scoreCount(how, question.count);
      return scored === null ? -0.3 : scored.kind === 'step' ? 1 : 0.5;
    }
    case 'penalty':
      return sort === 'penalty' ? 0.8 : -0.6;
    case 'bonus':
      return /\bcong \d/.test(plain(passage.text)) ? 0.8 : -0.5;
    case 'evidence':
      return cellOf(row, 'evidence') === null || contentWords(question).every((word) => word === 'minh_chung')
        ? -0.5
        : 0.6;
    case 'who':
      return sort === 'milestone' && cellOf(row, 'who') !== null ? 0.5 : -1;
    case 'what-is':
      return -0.6;
    case 'how-many':
    case 'yes-no':
    case 'list':
    case 'compare-years':
    case 'unknown':
      return (sort === 'milestone' && question.periods.length > 0 ? 0.4 : 0) + 0.3 * suits(question, passage.text);
  }
}

/** A clause with its points below it answers a list; whoever asks for one thing is answered by the point itself. */
function listFit({ kind, plain: question }: Question, text: string): number {
  if (!isEnumeration(text)) return 0;
  const asksList = kind === 'list' || kind === 'evidence' || /\b(?:nhung|cac|the nao|truong hop)\b/.test(question);
  return asksList ? 0.6 : -0.5;
}
