/** Whether one letter too many, too few, wrong or swapped with its neighbour makes `typed` of `known`. Equal words don't count. */
export function isOneSlipAway(typed: string, known: string): boolean {
  const difference = typed.length - known.length;
  if (Math.abs(difference) > 1 || typed === known) return false;
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  if (difference === 1) return typed.slice(at + 1) === known.slice(at);
  if (difference === -1) return typed.slice(at) === known.slice(at + 1);
  if (typed.slice(at + 1) === known.slice(at + 1)) return true;
  const swapped = typed[at] === known[at + 1] && typed[at + 1] === known[at];
  return swapped && typed.slice(at + 2) === known.slice(at + 2);
}
