import { expect, test } from 'vitest';
import { omission, readingsOf } from '../../../src/search/question/readings.ts';
import { spell } from '../../../src/search/text/spelling.ts';
import { NO_WORD, spellWords, Vocabulary } from '../../../src/search/text/vocabulary.ts';

const vocabulary = new Vocabulary();
vocabulary.learn('quý quỹ quy báo bao cáo tiêu nộp phó qh15');

function readings(typed: string, omitted = 0.5): string[] {
  return readingsOf(vocabulary, spell(typed), omitted)
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ word }) => (word === NO_WORD ? '-' : vocabulary.spelling(word)));
}

test.each([
  ['quy', ['quy', 'quý', 'quỹ']],
  ['quý', ['quý']],
  ['tiêu', ['tiêu']],
  ['nop', ['nộp']],
  ['nopj', ['nộp']],
  ['baso', ['báo']],
  ['baoc', ['báo', 'bao']],
  ['2026', []],
  ['qh16', []],
  ['gì', []],
])('%s may be %s', (typed, words) => {
  expect(readings(typed).toSorted()).toEqual(words.map(spell).toSorted());
});

test('a word of its own is more likely itself than a slip of another', () => {
  const [itself, other] = readingsOf(vocabulary, spell('phở'), 0.01);
  expect(itself).toEqual({ word: NO_WORD, cost: 0 });
  const [slip] = readingsOf(vocabulary, spell('baoc'), 0.01);
  expect(other!.cost).toBeGreaterThan(slip!.cost + 3);
});

test('the fewer tone marks a question has, the likelier one is missing', () => {
  const share = (text: string): number => omission(spellWords(text));
  expect(share('han nop bao cao quy 3')).toBeGreaterThan(0.9);
  expect(share('hạn nộp bao cao quy 3 la ngay nao')).toBeGreaterThan(0.1);
  expect(share('hạn nộp báo cáo quý 3 là ngày nào')).toBeLessThan(0.01);
});
