import type { Passage } from '../../documents/passage.ts';
import type { VanBan } from '../../documents/van-ban.ts';
import type { Validity } from '../../documents/validity.ts';
import { type ReadRow, rowOf } from '../row/columns.ts';

/** A passage that may answer, with all that is known of it. */
export interface Candidate {
  readonly passage: Passage;
  readonly vanBan: VanBan;
  readonly validity: Validity;
  readonly row: ReadRow | null;
  /** 1 for the best of the search, less for the others; 0 when it was found by its number alone. */
  readonly searchScore: number;
  /** How much of the question the search saw in it, 0..1. */
  readonly coverage: number;
}

export function toCandidate(
  passage: Passage,
  vanBan: VanBan,
  validity: Validity,
  search: { readonly score: number; readonly coverage: number },
): Candidate {
  return { passage, vanBan, validity, row: rowOf(passage), searchScore: search.score, coverage: search.coverage };
}

/** Everything that tells what a passage is about: its words, what stands above it, its document's title. */
export function aboutOf({ passage, vanBan, row }: Candidate): string {
  return [passage.text, passage.heading, row?.group ?? '', passage.place, vanBan.title].join('\n');
}
