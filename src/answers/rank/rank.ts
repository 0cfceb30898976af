import type { Question } from '../question/read-question.ts';
import { holdsAnchors } from './anchors.ts';
import { aboutOf, type Candidate } from './candidate.ts';
import { contentWords } from './content-words.ts';
import { type Fitted, fitOf } from './fit.ts';
import { fitsYear } from './fits-year.ts';
import { namesDocument } from './names-document.ts';
import { type Overlap, overlapWith } from './overlap.ts';

export interface Ranked {
  /** Those that may answer, best first. */
  readonly fitted: readonly Fitted[];
  readonly overlap: Overlap;
}

/** Leaves out what can't be meant (another criterion, year, document; without the word the question turns on) and ranks the rest. */
export function rankCandidates(question: Question, candidates: readonly Candidate[], thisYear: number): Ranked {
  const overlap = overlapWith(contentWords(question), candidates.map(aboutOf));
  const { year } = question.time;
  const possible = candidates.filter(
    (candidate) =>
      holdsAnchors(question, aboutOf(candidate)) &&
      isOfCriterion(question, candidate) &&
      (question.document === null ||
        namesDocument(question.document, `${aboutOf(candidate)}\n${candidate.vanBan.number ?? ''}`)) &&
      (year === null ||
        question.time.asOf !== null ||
        fitsYear(year, thisYear, candidate.vanBan, `${candidate.passage.text}\n${candidate.passage.heading}`)),
  );
  const fitted = inForceFirst(question, possible)
    .map((candidate) => fitOf(question, candidate, overlap))
    .sort((a, b) => b.fit - a.fit);
  return { fitted, overlap };
}

/** A criterion is looked up in the table in force; in an older or a coming one only when there is no other, or when its year was named. */
function inForceFirst({ criterion, time }: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  if (criterion === null || time.year !== null) return candidates;
  const inForce = candidates.filter(({ validity }) => validity.kind === 'in-force');
  return inForce.length > 0 ? inForce : candidates;
}

/** Who names a criterion means its row and no other text. */
function isOfCriterion({ criterion }: Question, { row, passage }: Candidate): boolean {
  if (criterion === null) return true;
  if (row?.ref?.kind === criterion.kind && row.ref.id === criterion.id) return true;
  if (criterion.kind !== 'nhom') return false;
  return row === null && new RegExp(`\\bnhóm ${toRoman(criterion.id)}\\b`, 'iu').test(passage.text);
}

function toRoman(id: string): string {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][Number(id) - 1] ?? id;
}
