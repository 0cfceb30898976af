import type { Day } from '../lib/vn-time.ts';
import type { Unusable } from './unusable.ts';

export interface Shares {
  readonly perPerson: number;
  readonly total: number;
}

/** Takes one question off a person's share of a day; why not, when it is used up. */
export type Budget = (person: string, day: Day) => Extract<Unusable, 'budget-of-person' | 'budget-of-all'> | null;

/**
 * Counts the questions of a day, in memory: after a restart a day may cost twice its budget, which is worth less than writing down,
 * durably and by person, who asked a model how often.
 */
export function createBudget({ perPerson, total }: Shares): Budget {
  const spent = { day: '', all: 0, by: new Map<string, number>() };
  return (person, day) => {
    // A clock that is set back begins no new day.
    if (day > spent.day) Object.assign(spent, { day, all: 0, by: new Map<string, number>() });
    const own = spent.by.get(person) ?? 0;
    if (own >= perPerson) return 'budget-of-person';
    if (spent.all >= total) return 'budget-of-all';
    spent.all += 1;
    spent.by.set(person, own + 1);
    return null;
  };
}
