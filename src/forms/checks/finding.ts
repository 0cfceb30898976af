import type { Item } from '../filling/item.ts';

/** One thing to look at before a report is sent. */
export interface Finding {
  /** `must`: the report can't be sent so; `ask`: it can, once confirmed. */
  readonly weight: 'must' | 'ask';
  /** The items it is about, the one to mend first; none when it is about a field that is not asked here. */
  readonly items: readonly Item[];
  /** `Mục 4 (7) + mục 5 (24) = 31, khác mục 3 (30). …` */
  readonly text: string;
}
