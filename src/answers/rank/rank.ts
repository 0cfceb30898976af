import { periodsIn } from '../question/period.ts';
import { plain } from '../question/plain.ts';
import { isMeant } from '../question/document-ref.ts';
import type { Question } from '../question/read-question.ts';
import { holdsAnchors } from './anchors.ts';
import { aboutOf, type Candidate } from './candidate.ts';
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
  const overlap = overlapWith(question, candidates.map(aboutOf));
  const possible = candidates.filter(
    (candidate) =>
      isOfCriterion(question, candidate) &&
      isOfDocument(question, candidate) &&
      isOfYear(question, candidate, thisYear) &&
      isOfPeriod(question, candidate) &&
      holdsAnchors(question, aboutOf(candidate)),
  );
  const fitted = inForceFirst(question, ofDocumentItself(question, possible))
    .map((candidate) => fitOf(question, candidate, overlap))
    .sort((a, b) => b.fit - a.fit);
  return { fitted, overlap };
}

/** "Điều 9 hướng dẫn 02" is answered by that document, when it is here, and not by others that name it. */
function ofDocumentItself({ document }: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  if (document === null) return candidates;
  const own = candidates.filter(({ vanBan }) => isMeant(document, vanBan.number));
  return own.length > 0 ? own : candidates;
}

/** A criterion is looked up in the table in force; in an older or a coming one only when there is no other, or when its year was named. */
function inForceFirst({ criterion, time }: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  if (criterion === null || time.year !== null) return candidates;
  const inForce = candidates.filter(({ validity }) => validity.kind === 'in-force');
  return inForce.length > 0 ? inForce : candidates;
}

function isOfDocument({ document }: Question, candidate: Candidate): boolean {
  return document === null || namesDocument(document, `${aboutOf(candidate)}\n${candidate.vanBan.number ?? ''}`);
}

function isOfYear({ time, kind }: Question, { vanBan, passage }: Candidate, thisYear: number): boolean {
  if (time.year === null || time.asOf !== null || kind === 'compare-years') return true;
  return fitsYear(time.year, thisYear, vanBan, `${passage.text}\n${passage.heading}`);
}

/** The due day of one report is not the due day of another. */
function isOfPeriod({ kind, periods }: Question, { passage }: Candidate): boolean {
  if (kind !== 'when' || periods.length === 0) return true;
  const named = periodsIn(plain(passage.text));
  return periods.some((period) => named.includes(period));
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
