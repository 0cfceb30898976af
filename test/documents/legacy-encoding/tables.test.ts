import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromTcvn3, TCVN3 } from '../../../src/documents/legacy-encoding/tcvn3.ts';
import { fromVni, VNI } from '../../../src/documents/legacy-encoding/vni.ts';
import { CAPITALS, SMALL, write } from './alphabet.ts';

const ASCII = Array.from('abcdefghijklmnopqrstuvxyz ABCDEGHIKLMN0123456789.,;:()');

describe('TCVN3', () => {
  it('has every small letter and the capitals without a tone, each once', () => {
    expect(new Set(TCVN3.values())).toEqual(new Set([...SMALL, 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ']));
    expect(TCVN3.size).toBe(SMALL.length + 7);
  });
  it('gives back whatever is written in it', () => {
    assert(
      property(array(constantFrom(...SMALL, ...ASCII.filter((c) => !/[A-Z]/.test(c)))), (letters) => {
        const text = letters.join('');
        expect(fromTcvn3(write(text, TCVN3))).toBe(text);
      }),
    );
  });
  it.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['CéNG HßA X· HéI', 'CỘNG HÒA XÃ HỘI'],
    ['th\u00ad viÖn', 'thư viện'],
  ])('%s -> %s', (written, meant) => expect(fromTcvn3(written)).toBe(meant));
  it('is capital throughout in a capital font', () => expect(fromTcvn3('b¸o c¸o', true)).toBe('BÁO CÁO'));
});

describe('VNI', () => {
  it('has every letter in both cases', () => {
    expect(new Set(VNI.values())).toEqual(new Set([...SMALL, ...CAPITALS]));
  });
  it('gives back whole syllables as they were written', () => {
    const letter = constantFrom(...SMALL, ...CAPITALS);
    const consonant = constantFrom(...ASCII.filter((c) => !/[aeiouy]/i.test(c)));
    assert(
      property(array(tuple(consonant, letter)), (pairs) => {
        const text = pairs.flat().join('');
        expect(fromVni(write(text, VNI))).toBe(text);
      }),
    );
  });
  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['LIEÂN HIEÄP CAÙC HOÄI', 'LIÊN HIỆP CÁC HỘI'],
    ['ngöôøi ñöôïc thöôûng', 'người được thưởng'],
  ])('%s -> %s', (written, meant) => expect(fromVni(written)).toBe(meant));
});
