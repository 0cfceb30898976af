import type { RegisterToday } from '../people/register.ts';
import { ROLES } from '../people/role.ts';
import type { SentVersion } from './report-store.ts';

/**
 * Codes of those who hear what became of a report, whoever sent it first: those who answered in it and still work for the unit, and the
 * unit's leaders; when there is nobody left, all who work for it.
 */
export function peopleToTell(
  donVi: string,
  { sentBy, draft }: SentVersion,
  { standings }: RegisterToday,
): readonly string[] {
  const ofUnit = [...standings.values()].filter(({ roles }) =>
    roles.some(({ role, scope }) => ROLES[role].scope === 'don-vi' && scope === donVi),
  );
  const authors = new Set([sentBy, ...Object.values(draft.answers).map(({ by }) => by)]);
  const leads = ofUnit.filter(({ roles }) =>
    roles.some(({ role, scope }) => role === 'lanh-dao-don-vi' && scope === donVi),
  );
  const wrote = ofUnit.filter(({ person }) => authors.has(person.code));
  const told = wrote.length + leads.length > 0 ? [...wrote, ...leads] : ofUnit;
  const codes = [...new Set(told.map(({ person }) => person.code))];
  return codes.toSorted((a, b) => Number(b === sentBy) - Number(a === sentBy));
}
