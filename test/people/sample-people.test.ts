import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSamplePeople, ROLE_LABELS, SamplePeopleInvalid } from '../../src/people/sample-people.ts';

const person = { id: 'mau', name: 'Mẫu', role: 'cum-truong', unit: 'Đơn vị mẫu', about: 'Thử.' };

describe('sample people', () => {
  it('come from the file, one at least for every role', () => {
    const people = parseSamplePeople(JSON.parse(readFileSync('data/sample-people.json', 'utf8')));
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(Object.keys(ROLE_LABELS)));
  });

  it.each([
    ['no list', {}],
    ['nobody', []],
    ['a role there is not', [{ ...person, role: 'giam-doc' }]],
    ['an id that is no slug', [{ ...person, id: 'Lê Mẫu' }]],
    ['no name', [{ ...person, name: ' ' }]],
    ['a field too many', [{ ...person, admin: true }]],
    ['the same id twice', [person, person]],
  ])('are refused: %s', (_name, content) => {
    expect(() => parseSamplePeople(content)).toThrow(SamplePeopleInvalid);
  });
});
