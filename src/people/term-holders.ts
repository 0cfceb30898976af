import { type Organisation, organisationOn } from '../cum-thi-dua/organisation.ts';
import { contains } from '../cum-thi-dua/period.ts';
import type { Day } from '../lib/vn-time.ts';
import type { Person } from './person.ts';
import { ROLES } from './role.ts';
import type { Staff, Term } from './term.ts';

export interface Holder {
  readonly person: Person;
  readonly term: Term;
}

/**
 * Who holds which role on a day. A role ends with its term, its unit or cluster, and the person's own time; a Cụm trưởng or Cụm phó
 * moreover needs that the unit they work for has that place on that very day.
 */
export function holdersOn(staff: Staff, organisation: Organisation, day: Day): readonly Holder[] {
  const today = organisationOn(organisation, day);
  const people = new Map(staff.people.filter((person) => contains(person, day)).map((person) => [person.code, person]));
  return staff.terms.flatMap((term) => {
    const person = people.get(term.person);
    return person && contains(term, day) && isEffective(term, person, today) ? [{ person, term }] : [];
  });
}

function isEffective({ role, scope }: Term, person: Person, today: Organisation): boolean {
  switch (ROLES[role].scope) {
    case 'tat-ca':
      return true;
    case 'don-vi':
      return person.donVi === scope && today.units.some(({ code }) => code === scope);
    case 'cum':
      if (role === 'thu-ky-cum') return today.clusters.some(({ code }) => code === scope);
      return today.leads.some((lead) => lead.cum === scope && lead.role === role && lead.donVi === person.donVi);
  }
}
