import type { PeriodKind } from '../forms/definition/period-kind.ts';
import type { Form } from '../forms/definition/form.ts';

/** The form of the report that is due in such a period; null when there is none. */
export function periodicForm(newest: readonly Form[], kind: PeriodKind): Form | null {
  return newest.find(({ periods }) => periods.includes(kind)) ?? null;
}
