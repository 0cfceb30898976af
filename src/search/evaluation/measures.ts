/** What one question gave: the ids found, best first, the ids that are right, and how long it took. */
export interface Outcome {
  readonly found: readonly string[];
  readonly relevant: ReadonlySet<string>;
  readonly ms: number;
}

/** The usual measures of ranked search, as averages over the questions (0..1); times in milliseconds. */
export interface Measures {
  readonly 'success@1': number;
  readonly 'recall@5': number;
  readonly 'recall@10': number;
  readonly 'mrr@10': number;
  readonly 'ndcg@10': number;
  readonly p50_ms: number;
  readonly p95_ms: number;
}

/** `outcomes` must not be empty. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const average = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  const percentile = (share: number): number => times[Math.ceil(share * times.length) - 1]!;
  return {
    'success@1': average(({ found, relevant }) => (found[0] !== undefined && relevant.has(found[0]) ? 1 : 0)),
    'recall@5': average((outcome) => recall(outcome, 5)),
    'recall@10': average((outcome) => recall(outcome, 10)),
    'mrr@10': average(reciprocalRank),
    'ndcg@10': average(gain),
    p50_ms: percentile(0.5),
    p95_ms: percentile(0.95),
  };
}

function recall({ found, relevant }: Outcome, depth: number): number {
  return found.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

function reciprocalRank({ found, relevant }: Outcome): number {
  const at = found.slice(0, 10).findIndex((id) => relevant.has(id));
  return at === -1 ? 0 : 1 / (at + 1);
}

function gain({ found, relevant }: Outcome): number {
  const got = found.slice(0, 10).reduce((sum, id, rank) => sum + (relevant.has(id) ? discount(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, rank) => discount(rank));
  return got / ideal.reduce((sum, part) => sum + part, 0);
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 2);
}
