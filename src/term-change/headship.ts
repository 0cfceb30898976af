import type { Organisation } from '../cum-thi-dua/organisation.ts';
import { contains, type Period } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';
import type { RegisterToday } from '../people/register.ts';
import type { Staff } from '../people/term.ts';

/** The time in which somebody leads a cluster: their own term, as long as their unit has the place of Cụm trưởng. */
export interface Headship extends Period {
  /** Code of the person. */
  readonly person: string;
  readonly cum: string;
}

/** Every headship there was, is and will be, by term and the unit's time as head. */
export function headships({ people, terms, leads }: Organisation & Staff): readonly Headship[] {
  return terms
    .filter(({ role }) => role === 'cum-truong')
    .flatMap((term) => {
      const units = new Set(people.filter(({ code }) => code === term.person).map(({ donVi }) => donVi));
      return leads
        .filter((lead) => lead.role === 'cum-truong' && lead.cum === term.scope && units.has(lead.donVi))
        .flatMap((lead) => {
          const from = term.from > lead.from ? term.from : lead.from;
          const to = earlier(term.to, lead.to);
          return to !== null && to < from ? [] : [{ person: term.person, cum: lead.cum, from, to }];
        });
    });
}

/** True when this person leads the cluster today by a term of their own. */
export function leadsToday({ standings }: RegisterToday, { person, cum }: Headship): boolean {
  return (standings.get(person)?.roles ?? []).some(
    ({ role, scope, inPlaceOf }) => role === 'cum-truong' && scope === cum && inPlaceOf === null,
  );
}

export function isRunning(headship: Headship, register: RegisterToday): boolean {
  return contains(headship, register.day) && leadsToday(register, headship);
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
