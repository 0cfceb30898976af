import type { Arranged } from '../../people/arranged.ts';
import { labelPerson, labelRole } from '../../people/person-label.ts';
import type { LentRole } from '../../people/plan-lending.ts';
import type { RegisterToday } from '../../people/register.ts';
import { writeDays } from '../../people/write-days.ts';
import { ABSENCE_TEXTS } from './absence-texts.ts';

/** What somebody lends and what is lent to them, today and later. */
export function describeAll(lent: readonly Arranged[], taken: readonly Arranged[], register: RegisterToday): string {
  if (lent.length + taken.length === 0) return ABSENCE_TEXTS.none;
  const rolesOf = ({ roles }: Arranged): string => roles.map((one) => labelRole(one, register.today)).join(', ');
  const line = (write: typeof ABSENCE_TEXTS.lent, one: Arranged, other: string): string =>
    write(capital(writeDays(one)), labelOf(other, register), rolesOf(one));
  const given = lent.map((one) => line(ABSENCE_TEXTS.lent, one, one.taker));
  const got = taken.map((one) => line(ABSENCE_TEXTS.taken, one, one.giver));
  return [
    ...(given.length === 0 ? [] : [[ABSENCE_TEXTS.lentTitle, ...given].join('\n'), ABSENCE_TEXTS.howToEnd]),
    ...(got.length === 0 ? [] : [[ABSENCE_TEXTS.takenTitle, ...got].join('\n')]),
  ].join('\n\n');
}

/** Names a role in a stored choice. */
export function keyOfRole({ role, scope }: Pick<LentRole, 'role' | 'scope'>): string {
  return `${role}/${scope ?? ''}`;
}

/** Name, unit and code of whoever has this code, also of those who have left. */
export function labelOf(code: string, { people, today, standings }: RegisterToday): string {
  const person = standings.get(code)?.person ?? people.findLast((one) => one.code === code);
  return person ? labelPerson(person, today) : code;
}

/** The beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
