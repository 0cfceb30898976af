import type { Organisation } from '../cum-thi-dua/organisation.ts';
import type { Milestone } from './milestone.ts';
import { occurrencesFor } from './days-of-year.ts';
import type { Occurrence } from './occurrence.ts';

/** Who has to do something: a unit, a cluster's head and deputy for it, or the Liên hiệp Hội Việt Nam. */
export type Debtor =
  | { readonly kind: 'don-vi'; readonly donVi: string }
  | { readonly kind: 'cum'; readonly cum: string }
  | { readonly kind: 'trung-uong' };

/** One occurrence in one place: a cluster, or null for units that are in none. */
export interface Held {
  readonly occurrence: Occurrence;
  readonly cum: string | null;
  /** Those who owe it there. */
  readonly debtors: readonly Debtor[];
}

/**
 * Where each occurrence holds on a day: once for every cluster of the Liên hiệp Hội Việt Nam, and for units outside of clusters what all units
 * owe. A milestone of a cluster of another system holds in that cluster only.
 */
export function heldOn(occurrences: readonly Occurrence[], organisation: Organisation): readonly Held[] {
  const { clusters, members, units } = organisation;
  const inClusters = clusters.flatMap(({ code, heThong }) =>
    occurrencesFor(occurrences, code)
      .filter(({ milestone }) => milestone.cum === code || heThong === 'vusta')
      .map((occurrence): Held => {
        const own = members.filter(({ cum }) => cum === code).map(({ donVi }) => donVi);
        return { occurrence, cum: code, debtors: debtorsOf(occurrence.milestone, code, own) };
      }),
  );
  const vusta = new Set(clusters.filter(({ heThong }) => heThong === 'vusta').map(({ code }) => code));
  const placed = new Set(members.filter(({ cum }) => vusta.has(cum)).map(({ donVi }) => donVi));
  const outside = units.filter(({ code }) => !placed.has(code)).map(({ code }) => code);
  const forAll = occurrencesFor(occurrences, null).filter(({ milestone }) => milestone.owedBy.includes('don-vi'));
  const rest = forAll.map((occurrence): Held => ({ occurrence, cum: null, debtors: outside.map(unitDebtor) }));
  return [...inClusters, ...rest.filter(({ debtors }) => debtors.length > 0)];
}

function debtorsOf({ owedBy }: Milestone, cum: string, members: readonly string[]): readonly Debtor[] {
  const units = owedBy.includes('don-vi') || owedBy.includes('thanh-vien') ? members.map(unitDebtor) : [];
  const leads = owedBy.includes('cum-truong') || owedBy.includes('cum-pho') ? [{ kind: 'cum', cum } as const] : [];
  return [...units, ...leads, ...(owedBy.includes('trung-uong') ? [{ kind: 'trung-uong' } as const] : [])];
}

function unitDebtor(donVi: string): Debtor {
  return { kind: 'don-vi', donVi };
}

/** One thing owed by one debtor: `M05|2027|don-vi|LHH-SONG-MAU`. What clears it is stored under this key. */
export function debtKey({ milestone, year }: Occurrence, debtor: Debtor): string {
  return [milestone.code, year, debtor.kind, ...debtorCode(debtor)].join('|');
}

function debtorCode(debtor: Debtor): readonly string[] {
  switch (debtor.kind) {
    case 'don-vi':
      return [debtor.donVi];
    case 'cum':
      return [debtor.cum];
    case 'trung-uong':
      return [];
  }
}
