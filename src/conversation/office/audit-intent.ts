import type { Typed } from '../typed.ts';

/** Whoever may wants to see what was done lately. */
export type AuditIntent = { readonly kind: 'show-audit' };

const SHOW = /^(?:\/nhatky|(?:xem )?nhat ky(?: (?:thao tac|he thong))?)[?.!]?$/;

export function readAudit({ plain }: Typed): AuditIntent | null {
  return SHOW.test(plain) ? { kind: 'show-audit' } : null;
}
