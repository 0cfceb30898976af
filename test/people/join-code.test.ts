import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode, readCode } from '../../src/people/join-code.ts';

const code = fc.uint8Array({ minLength: 13, maxLength: 13 }).map(makeCode);

describe('a code, as people type it', () => {
  it.each<readonly [string, (code: string) => string]>([
    ['as it is printed', (one) => one],
    ['in small letters with spaces', (one) => one.toLowerCase().replaceAll('-', ' ')],
    ['without anything between', (one) => one.replaceAll('-', '')],
    ['with courtesy', (one) => `Dạ mã của em là ${one.toLowerCase()} ạ`],
    ['without diacritics', (one) => `ma moi cua toi: ${one.replaceAll('-', ' ')} nhe`],
    ['with a full stop', (one) => `mã: ${one}.`],
  ])('is read %s', (_, write) => {
    fc.assert(fc.property(code, (one) => readCode(write(one)) === one.replaceAll('-', '')));
  });

  it.each(['xin chào', 'mã', 'mã của em là gì', 'quy3 2026', 'abcd-efgh-jkmnp'])('%j is none', (text) => {
    expect(readCode(text)).toBeNull();
  });
});
