import { describe, expect, it } from 'vitest';
import { organisationOn } from '../../src/cum-thi-dua/organisation.ts';
import { daysOfYear } from '../../src/milestones/days-of-year.ts';
import { debtKey } from '../../src/milestones/debt.ts';
import { type Recipient, recipientsOn } from '../../src/milestones/recipients.ts';
import { holdersOn } from '../../src/people/term-holders.ts';
import { loadSample } from './sample-milestones.ts';

const { register, calendar } = await loadSample();
const CUM = 'CUM-MAU-1';

function on(code: string, year: number, day: string, cleared: readonly string[] = []): readonly Recipient[] {
  const occurrences = daysOfYear(register.milestones, year, calendar).filter((one) => one.milestone.code === code);
  return recipientsOn(occurrences, {
    organisation: organisationOn(register, day),
    holders: holdersOn(register, register, day),
    cleared: new Set(cleared),
  });
}

const members = organisationOn(register, '2026-09-14')
  .members.filter(({ cum }) => cum === CUM)
  .map(({ donVi }) => donVi);
const staffOf = (donVi: string, day: string) =>
  holdersOn(register, register, day).filter(({ term }) => term.role === 'chuyen-vien' && term.scope === donVi);
const staffed = members.find((donVi) => staffOf(donVi, '2026-09-14').length > 0)!;
const clerk = staffOf(staffed, '2026-09-14')[0]!.person.code;

describe('who is reminded of a quarterly report', () => {
  it('is who writes it, of their own unit only, and the head of all that are missing', () => {
    const found = on('M09', 2026, '2026-09-17');
    expect(found.find(({ person }) => person === clerk)).toMatchObject({
      owes: [{ kind: 'don-vi', donVi: staffed }],
      told: [],
    });
    const head = found.find(({ person }) => person === 'MAU-CUM-TRUONG');
    const units = [...head!.told, ...head!.owes].flatMap((debtor) => (debtor.kind === 'don-vi' ? [debtor.donVi] : []));
    expect(new Set(units)).toEqual(new Set(members));
  });

  it('is nobody of a unit that has sent it, and the head no more of that unit', () => {
    const occurrence = on('M09', 2026, '2026-09-17')[0]!.occurrence;
    const sent = debtKey(occurrence, { kind: 'don-vi', donVi: staffed });
    const found = on('M09', 2026, '2026-09-17', [sent]);
    expect(found.find(({ person }) => person === clerk)).toBeUndefined();
    expect(JSON.stringify(found)).not.toContain(`"donVi":"${staffed}"}`);
  });

  it('is nobody at all when everybody has sent it', () => {
    const [first] = on('M09', 2026, '2026-09-17');
    const all = organisationOn(register, '2026-09-17').units.map(({ code }) =>
      debtKey(first!.occurrence, { kind: 'don-vi', donVi: code }),
    );
    expect(on('M09', 2026, '2026-09-17', all)).toEqual([]);
  });
});

describe('who is reminded of what a head owes', () => {
  it('is the head to whom it belongs, and units that only come hear of it', () => {
    const found = on('M04', 2026, '2026-03-09');
    expect(found.find(({ person }) => person === 'MAU-CUM-TRUONG')?.owes).toEqual([{ kind: 'cum', cum: CUM }]);
    expect(found.find(({ person }) => person === clerk)).toMatchObject({ owes: [], told: [{ kind: 'cum', cum: CUM }] });
  });

  it('changes with the term at midnight of 31/12', () => {
    const heads = (day: string): readonly string[] =>
      on('M15', 2026, day)
        .filter(({ owes }) => owes.some((debtor) => debtor.kind === 'cum' && debtor.cum === CUM))
        .map(({ person }) => person);
    expect(heads('2026-12-31')).toContain('MAU-CUM-TRUONG');
    expect(heads('2026-12-31')).not.toContain('MAU-CUM-PHO');
    expect(heads('2027-01-01')).not.toContain('MAU-CUM-TRUONG');
    expect(heads('2027-01-01')).toContain('MAU-CUM-PHO');
  });

  it('is one recipient for a person in several roles', () => {
    for (const code of ['M05', 'M12', 'M13', 'M15']) {
      const people = on(code, 2026, '2026-03-09').map(({ person }) => person);
      expect(new Set(people).size).toBe(people.length);
    }
  });
});
