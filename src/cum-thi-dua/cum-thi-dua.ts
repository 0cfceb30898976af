import type { Period } from './period.ts';

/** The three systems of clusters, each with its own tables and calendar; a unit may sit in one cluster of each. */
export const HE_THONG = {
  vusta: 'Liên hiệp Hội Việt Nam',
  tinh: 'Tỉnh, thành phố',
  'toan-quoc': 'Toàn quốc',
} as const;

export type HeThong = keyof typeof HE_THONG;

/** A cluster as it was known during a period. */
export interface CumThiDua extends Period {
  readonly code: string;
  readonly name: string;
  readonly heThong: HeThong;
}

/** A unit's time in a cluster; both by code. */
export interface Membership extends Period {
  readonly cum: string;
  readonly donVi: string;
}

export const LEAD_ROLES = { 'cum-truong': 'Cụm trưởng', 'cum-pho': 'Cụm phó' } as const;

export type LeadRole = keyof typeof LEAD_ROLES;

/** The unit that is Cụm trưởng or Cụm phó for a time, mostly a calendar year. Who acts for it is told by terms (`people/term.ts`). */
export interface Lead extends Period {
  readonly cum: string;
  readonly donVi: string;
  readonly role: LeadRole;
}
