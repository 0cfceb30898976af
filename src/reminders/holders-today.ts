import type { RegisterToday } from '../people/register.ts';
import type { Holder } from '../people/term-holders.ts';

/** Who is reminded in which role today: whoever acts for somebody is reminded in their place, as long as they can be told. */
export function holdersToday(
  { standings }: RegisterToday,
  people: { readonly has: (person: string) => boolean },
): readonly Holder[] {
  const held = [...standings.values()].flatMap(({ person, roles }) => roles.map((role) => ({ person, ...role })));
  const lent = new Set(
    held.flatMap(({ person, role, scope, inPlaceOf }) =>
      inPlaceOf && people.has(person.code) ? [`${inPlaceOf.code}|${role}|${scope}`] : [],
    ),
  );
  return held
    .filter((one) => one.inPlaceOf !== null || !lent.has(`${one.person.code}|${one.role}|${one.scope}`))
    .map(({ person, role, scope, period }) => ({ person, term: { ...period, person: person.code, role, scope } }));
}
