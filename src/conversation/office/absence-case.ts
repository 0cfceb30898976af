import type { Arranged } from '../../people/arranged.ts';
import type { Person } from '../../people/person.ts';
import type { Days, LendingPlan } from '../../people/plan-lending.ts';

export type AbsenceCase =
  /** Nobody in particular in their unit: there is no role to lend. */
  | { readonly kind: 'absence-no-role' }
  | { readonly kind: 'absence-list'; readonly lent: readonly Arranged[]; readonly taken: readonly Arranged[] }
  /** The days were not understood, or can't be meant. */
  | { readonly kind: 'absence-days-wrong'; readonly advice: string }
  | { readonly kind: 'absence-days-past'; readonly days: Days }
  | { readonly kind: 'absence-days-long'; readonly days: Days }
  | {
      readonly kind: 'absence-which-days';
      readonly options: readonly { readonly label: string; readonly days: Days }[];
      readonly whom: string;
    }
  /** `said`: a name that fits nobody who could; empty when none was said. */
  | { readonly kind: 'absence-whom'; readonly days: Days; readonly said: string; readonly could: readonly Person[] }
  | { readonly kind: 'absence-which-one'; readonly days: Days; readonly people: readonly Person[] }
  /** They are meant, but have no account that could be used. */
  | {
      readonly kind: 'absence-no-account';
      readonly person: Person;
      readonly days: Days;
      readonly could: readonly Person[];
    }
  | {
      readonly kind: 'absence-plan';
      readonly days: Days;
      readonly taker: Person;
      readonly plan: LendingPlan;
      /** The roles somebody said yes to; null before the preview. */
      readonly agreed: readonly string[] | null;
    }
  | { readonly kind: 'absence-end'; readonly which: readonly Arranged[]; readonly isSure: boolean };

export type AbsenceCommand =
  | { readonly kind: 'lend'; readonly taker: string; readonly days: Days; readonly agreed: readonly string[] }
  | { readonly kind: 'end-lending'; readonly ids: readonly number[] };
