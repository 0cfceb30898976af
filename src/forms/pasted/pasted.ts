import type { Step } from '../filling/item.ts';
import type { Given } from '../filling/draft.ts';
import type { Judged } from '../filling/judged.ts';

/** What one pasted message fills of a form. Every piece of it is in exactly one of the three. */
export interface Pasted {
  readonly filled: readonly { readonly step: Step; readonly given: Given; readonly said: string }[];
  /** To be asked about one by one. */
  readonly doubts: readonly {
    readonly step: Step;
    readonly judged: Exclude<Judged, { kind: 'take' }>;
    readonly said: string;
  }[];
  readonly notUnderstood: readonly { readonly said: string; readonly why: string }[];
}
