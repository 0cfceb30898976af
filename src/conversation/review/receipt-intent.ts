import { saidAfter } from '../office/said-after.ts';
import type { Typed } from '../typed.ts';

/** Whether a receipt is right; `said` as typed, may be empty. */
export type ReceiptIntent = { readonly kind: 'receipt'; readonly said: string };

const COMMAND = /^\/kiem ?tra(?= |$)/;
const SPOKEN = /^(?:kiem tra|xac minh|tra cuu|doi chieu)(?: (?:lai|ma|so|bien nhan|bao cao))*(?= bc ?[-–—])/;
const BARE = /^bc ?[-–—] ?20\d\dq\d/;

export function readReceiptCheck(typed: Typed): ReceiptIntent | null {
  const said = saidAfter(typed, COMMAND) ?? saidAfter(typed, SPOKEN) ?? (BARE.test(typed.plain) ? typed.text : null);
  return said === null ? null : { kind: 'receipt', said };
}
