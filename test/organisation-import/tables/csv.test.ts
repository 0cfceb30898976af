import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseCsv } from '../../../src/organisation-import/tables/csv.ts';

const cellsOf = (text: string): readonly (readonly string[])[] => {
  const parsed = parseCsv(text);
  return parsed.kind === 'rows' ? parsed.rows.map(({ cells }) => cells) : [];
};

describe('a .csv', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, as Excel writes them here',
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a byte order mark',
      '\ufeffa;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'the separator named in the first line',
      'sep=;\na,x;b\n1;2',
      [
        ['a,x', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quoted separators',
      '"a;x";b\n"1;2";3',
      [
        ['a;x', 'b'],
        ['1;2', '3'],
      ],
    ],
    [
      'doubled quotes',
      'a;b\n"nói ""có""";2',
      [
        ['a', 'b'],
        ['nói "có"', '2'],
      ],
    ],
    [
      'line breaks in quotes',
      'a;b\n"1\r\n2";3',
      [
        ['a', 'b'],
        ['1\n2', '3'],
      ],
    ],
    [
      'something behind a closing quote',
      'a;b\n"1"x;2',
      [
        ['a', 'b'],
        ['1x', '2'],
      ],
    ],
    [
      'old Macintosh line ends',
      'a;b\r1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines',
      'a;b\n\n;\n1;2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\n1', [['a'], ['1']]],
    ['nothing', '', []],
  ])('with %s', (_, text, expected) => expect(cellsOf(text)).toEqual(expected));

  it('numbers rows by the line they begin on, empty ones and line breaks in cells counted', () => {
    const parsed = parseCsv('a;b\n\n"x\ny\nz";1\nlast;2');
    expect(parsed.kind === 'rows' && parsed.rows.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it('counts the line that names the separator', () => {
    const parsed = parseCsv('sep=;\na;b\n1;2');
    expect(parsed.kind === 'rows' && parsed.rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('says on which line a quote stays open', () => {
    expect(parseCsv('a;b\n1;2\n3;"4\n5;6')).toEqual({ kind: 'open-quote', line: 3 });
  });

  it('gives back whatever was quoted by the rules', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\r') && text.trim() !== '');
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(';', ',', '\t'), (table, separator) => {
        const quoted = table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
        expect(cellsOf(`a${separator}b\n${quoted.join('\n')}`).slice(1)).toEqual(table);
      }),
    );
  });
});
