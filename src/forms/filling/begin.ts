import type { Form, Prefill } from '../definition/form.ts';
import type { Value } from '../values/value.ts';
import type { Draft, ReportPeriod, Who } from './draft.ts';
import { fitsField } from './fits.ts';
import { servesPeriod } from './item.ts';

/** What the bot knows by itself; what is absent is asked. Days are `YYYY-MM-DD`, a phone is `+84…`. */
export type Prefills = Readonly<Partial<Record<Prefill, string>>>;

/** A new draft, with what is known already filled in. A prefill that its field can't hold is left out. */
export function beginDraft(form: Form, period: ReportPeriod | null, prefills: Prefills, at: string): Draft {
  const who: Who = { by: null, at };
  const filled = form.groups
    .flatMap((group) => group.fields)
    .filter((field) => servesPeriod(field, period?.kind ?? null))
    .flatMap((field) => {
      const value: Value | undefined = field.prefill && prefills[field.prefill.from];
      return value !== undefined && fitsField(field, value, 'ky', period?.kind ?? null)
        ? [[field.id, { state: 'value' as const, value, ...who }] as const]
        : [];
    });
  return {
    v: 1,
    form: { id: form.id, version: form.version },
    period,
    answers: Object.fromEntries(filled.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    stale: [],
    evidence: {},
  };
}
