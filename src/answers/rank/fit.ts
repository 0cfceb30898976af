import { bandFit } from '../prose/bands.ts';
import { periodsIn } from '../question/period.ts';
import { plain } from '../question/plain.ts';
import type { Question } from '../question/read-question.ts';
import { aboutOf, type Candidate } from './candidate.ts';
import type { Overlap } from './overlap.ts';
import { sortFit } from './sort-fit.ts';
import { wordingFit } from './wording-fit.ts';

/** A candidate with what speaks for it; comparable inside one question only. */
export interface Fitted extends Candidate {
  readonly fit: number;
  /**
   * How much of what is asked about it holds, 0..1: the mean of the words as they are typed and of the search's coverage, which
   * knows other ways of saying them. The floor is set on it.
   */
  readonly held: number;
}

/** Judges how well a candidate answers: the words it shares, the sort of thing it says, the period, the count, the time it is in force. */
export function fitOf(question: Question, candidate: Candidate, overlap: Overlap): Fitted {
  const about = aboutOf(candidate);
  const held = heldOf(overlap(about), candidate.coverage);
  const own = overlap(candidate.passage.text);
  const fit =
    0.6 * candidate.searchScore +
    1.2 * own +
    0.6 * held +
    sortFit(question, candidate, overlap) +
    periodFit(question, candidate) +
    standing(question, candidate) +
    dayFit(question, candidate) +
    bandFit(question, candidate.passage.text) +
    wordingFit(question, candidate);
  return { ...candidate, fit, held };
}

function heldOf(own: number, coverage: number): number {
  if (own === 0) return 0;
  return coverage > 0 ? Math.max((own + coverage) / 2, own * 0.85) : own * 0.8;
}

/** A passage about another period is not the answer, however much else fits. */
function periodFit({ periods, kind }: Question, { passage }: Candidate): number {
  if (periods.length === 0 || kind === 'penalty') return 0;
  const own = periodsIn(plain(passage.text.replace(/Căn cứ:.*$|Ghi chú:.*$/su, '')));
  if (own.length === 0) return -0.3;
  const shared = periods.filter((period) => own.includes(period)).length;
  return shared === 0 ? -1 : (0.8 * shared) / periods.length;
}

/** What is in force now comes first, unless another time was asked for. */
function standing({ time }: Question, { validity }: Candidate): number {
  if (time.year !== null || validity.kind === 'in-force') return 0;
  return validity.kind === 'not-yet' ? -0.7 : -1;
}

function dayFit({ time }: Question, { passage }: Candidate): number {
  if (time.day === null || time.asOf !== null) return 0;
  const [year, month, date] = time.day.split('-');
  return passage.text.includes(`${date}/${month}/${year}`) ? 1 : passage.text.includes(`${date}/${month}`) ? 0.5 : -0.5;
}
