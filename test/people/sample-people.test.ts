import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSamplePeople, SamplePeopleInvalid } from '../../src/people/sample-people.ts';

const person = { id: 'mau', name: 'Mẫu', title: 'Cụm trưởng', unit: 'Đơn vị mẫu', about: 'Thử.' };

describe('sample people', () => {
  it('come from the file', () => {
    const people = parseSamplePeople(JSON.parse(readFileSync('data/sample-people.json', 'utf8')));
    expect(people.length).toBeGreaterThan(5);
  });

  it.each([
    ['no list', {}],
    ['nobody', []],
    ['no title', [{ ...person, title: '' }]],
    ['an id that is no slug', [{ ...person, id: 'Lê Mẫu' }]],
    ['no name', [{ ...person, name: ' ' }]],
    ['a field too many', [{ ...person, admin: true }]],
    ['the same id twice', [person, person]],
  ])('are refused: %s', (_name, content) => {
    expect(() => parseSamplePeople(content)).toThrow(SamplePeopleInvalid);
  });
});
