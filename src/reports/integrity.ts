import { checkCode } from './receipt.ts';
import type { SentReport, SentVersion } from './report-store.ts';

/** Whether a report is as it was sent. Versions are given by number. */
export type Integrity =
  | { readonly kind: 'as-sent' }
  /** What is stored gives another code than the one that was written down, or is missing. */
  | { readonly kind: 'changed'; readonly versions: readonly number[] }
  /** It gives its own code, but the audit has none to compare with. */
  | { readonly kind: 'not-witnessed'; readonly versions: readonly number[] };

/**
 * Works the check code of every version out anew from what is stored, and compares it with the code stored beside it and with the one
 * that the audit got when it was sent (`witnessed`, by version): to change all three unseen, the audit's chain has to be broken too.
 */
export function integrityOf(
  report: SentReport,
  versions: readonly SentVersion[],
  witnessed: ReadonlyMap<number, string>,
): Integrity {
  const numbers = Array.from({ length: Math.max(report.version, ...witnessed.keys()) }, (_, index) => index + 1);
  const changed = numbers.filter((number) => {
    const stored = versions.find(({ version }) => version === number);
    if (stored === undefined) return true;
    const code = checkCode(stored);
    return code !== stored.checkCode || code !== (witnessed.get(number) ?? code);
  });
  if (changed.length > 0) return { kind: 'changed', versions: changed };
  const unseen = numbers.filter((number) => !witnessed.has(number));
  return unseen.length > 0 ? { kind: 'not-witnessed', versions: unseen } : { kind: 'as-sent' };
}
