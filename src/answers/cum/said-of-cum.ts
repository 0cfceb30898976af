import type { Candidate } from '../rank/candidate.ts';

/** A sentence that tells who leads a cluster in a year, or who belongs to one. */
export interface SaidOfCum {
  readonly candidate: Candidate;
  /** The exact sentence. */
  readonly sentence: string;
  readonly cum: string;
  /** The year it holds for; null for a list of members. */
  readonly year: number | null;
  /** Those it names, as they are written. */
  readonly names: readonly string[];
}

const HEAD = /Năm (20\d\d), Cụm trưởng Cụm (\d{1,2}) là ([^,.;]+)(?:, Cụm phó là ([^,.;]+))?\./u;
const MEMBERS = /Cụm (\d{1,2})(?: [^.:\n]{0,60})? gồm:? ([^.\n]+)\./u;

/** Heads of clusters that the passages name, newest first. */
export function headsIn(candidates: readonly Candidate[]): readonly SaidOfCum[] {
  return candidates
    .flatMap((candidate): SaidOfCum[] => {
      const [sentence, year, cum, head, deputy] = HEAD.exec(candidate.passage.text) ?? [];
      if (sentence === undefined) return [];
      return [{ candidate, sentence, cum: cum!, year: Number(year), names: [head!, ...(deputy ? [deputy] : [])] }];
    })
    .sort((a, b) => b.year! - a.year! || Number(a.cum) - Number(b.cum));
}

/** Lists of members that the passages hold, by the number of the cluster. */
export function membersIn(candidates: readonly Candidate[]): readonly SaidOfCum[] {
  return candidates
    .flatMap((candidate): SaidOfCum[] => {
      const [sentence, cum, names] = MEMBERS.exec(candidate.passage.text) ?? [];
      if (sentence === undefined || !names!.includes(',')) return [];
      return [{ candidate, sentence, cum: cum!, year: null, names: names!.split(',').map((name) => name.trim()) }];
    })
    .sort((a, b) => Number(a.cum) - Number(b.cum));
}
