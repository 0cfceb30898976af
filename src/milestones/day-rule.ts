/** On which day of a calendar's year something is due. `yearsOn` 1 is a day of the year after ("15/1 năm sau"). */
export type DayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly date: number; readonly yearsOn: 0 | 1 }
  | { readonly kind: 'last-working-day'; readonly month: number; readonly yearsOn: 0 | 1 }
  /** So many days before (negative) or after another milestone's due day. */
  | { readonly kind: 'offset'; readonly from: string; readonly days: number; readonly counted: 'days' | 'working-days' }
  /** The first day counts until the exact one is set. */
  | { readonly kind: 'window'; readonly first: MonthDay; readonly last: MonthDay; readonly yearsOn: 0 | 1 };

export interface MonthDay {
  readonly month: number;
  readonly date: number;
}
