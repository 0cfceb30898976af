import { expect, test } from 'vitest';
import { numbersAsked, numbersWritten } from '../../../src/search/text/document-number.ts';
import { spellWords } from '../../../src/search/text/vocabulary.ts';

test.each([
  ['1039/QĐ-LHHVN', ['1039/qd']],
  ['Nghị định số 152/2025/NĐ-CP ngày 14/06/2025', ['152/nd']],
  ['06/KH-TĐKT và 38/KH-CTĐ02', ['6/kh', '38/kh']],
  ['42-CT/TW', ['42/ct']],
  ['ngày 15/09/2026, điểm 12/15', []],
  ['196/LHHVN', []],
])('%s holds the numbers %s', (text, numbers) => {
  expect(numbersWritten(text)).toEqual(numbers);
});

test.each([
  ['nd 152', ['152/nd']],
  ['nghị định 152/2025', ['152/nd']],
  ['nghi dinh so 152', ['152/nd']],
  ['152/2025/NĐ-CP', ['152/nd']],
  ['qd 1039', ['1039/qd']],
  ['QD 1039/QD-LHHVN', ['1039/qd']],
  ['1039/QĐ-LHHVN', ['1039/qd']],
  ['kế hoạch số 38', ['38/kh']],
  ['quý 3 năm 2026', []],
  ['tiêu chí 3.1', []],
])('%s asks for %s', (text, numbers) => {
  expect(numbersAsked(spellWords(text))).toEqual(numbers);
});
