import { expect, it } from 'vitest';
import { withoutPeople } from '../../src/channels/without-people.ts';

it.each([
  ['Bad Request: message is too long', 'Bad Request: message is too long'],
  ['Bad Request: can\'t parse "lương bà Yến" at byte 3', 'Bad Request: can…'],
  ['Chat a07be2c94d5513f86e20 not found', 'Chat … not found'],
  ['group -1001234567890 was upgraded', 'group … was upgraded'],
  ['zgr-5b8e07d1c34f92a6e01b is gone', 'zgr-… is gone'],
  ['Too Many Requests: retry after 3600', 'Too Many Requests: retry after 3600'],
  ['bad webhook: IP address 10.0.0.1 is reserved', 'bad webhook: IP address 10.0.0.1 is reserved'],
])('%s -> %s', (description, left) => {
  expect(withoutPeople(description)).toBe(left);
});

it('is short', () => {
  expect(withoutPeople('x y '.repeat(100)).length).toBe(150);
});
