import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EMPTY_GLOSSARY, entryAt, makeGlossary, parseGlossary } from '../../src/search/glossary.ts';
import { loadGlossary } from '../../src/search/load-glossary.ts';
import { spell } from '../../src/search/text/spelling.ts';

const FILE =
  '# chú thích\n\ntđkt = thi đua khen thưởng\nKH = kế hoạch | khoa học # hai nghĩa\nkh số = kế hoạch số\ntrễ = chậm\n';

test('each line says what is said and what is meant', () => {
  expect(parseGlossary(FILE, 'x.txt')[1]).toEqual({
    said: ['kh'],
    meant: [
      [spell('kế'), spell('hoạch')],
      [spell('khoa'), spell('học')],
    ],
  });
});

test.each(['bc', '= báo cáo', 'bc =', 'bc = báo cáo |', 'a = b = c', '!!! = báo cáo'])(
  '"%s" is refused, with its place',
  (line) => {
    expect(() => parseGlossary(`# một\n${line}`, 'viet-tat.txt')).toThrow(/viet-tat\.txt, dòng 2.*bc = báo cáo/s);
  },
);

test.each([
  ['tdkt la gi', 'tđkt'],
  ['TĐKT', 'tđkt'],
  ['kh số 38', 'kh số'],
  ['kh 38', 'kh'],
  ['trễ', 'trễ'],
  ['tre', undefined],
  ['báo cáo', undefined],
])('%s begins with %s', (typed, said) => {
  const glossary = makeGlossary(parseGlossary(FILE, 'x.txt'));
  const entry = entryAt(glossary, typed.toLowerCase().split(' ').map(spell), 0);
  expect(entry?.said.join(' ')).toBe(said?.split(' ').map(spell).join(' '));
});

test('every .txt file of the folder is read; without the folder there is no glossary', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'glossary-'));
  await writeFile(join(folder, 'a.txt'), 'bc = báo cáo\n');
  await writeFile(join(folder, 'b.txt'), 'qđ = quyết định\r\n');
  await writeFile(join(folder, 'README.md'), 'not a glossary');
  expect([...(await loadGlossary(folder)).keys()]).toEqual(['bc', 'qd']);
  await rm(folder, { recursive: true });
  expect(await loadGlossary(folder)).toBe(EMPTY_GLOSSARY);
});

test('the glossary of the house is sound', async () => {
  expect((await loadGlossary('data/glossary')).size).toBeGreaterThan(50);
});
