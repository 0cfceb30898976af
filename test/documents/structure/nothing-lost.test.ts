import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/documents/extract/extracted.ts';
import { splitDocument } from '../../../src/documents/structure/split.ts';

const words = fc
  .array(
    fc.constantFrom(
      'báo',
      'cáo',
      'thi',
      'đua',
      'Cụm',
      'quý III',
      '12 lớp',
      '3.5',
      'hội viên.',
      'gồm:',
      '“trích',
      'dẫn”;',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.join(' '));
const label = fc.constantFrom(
  '',
  '',
  '',
  'Chương I. ',
  'Chương II. ',
  'Mục 1. ',
  'Điều 1. ',
  'Điều 2. ',
  'Điều 3. ',
  '1. ',
  '2. ',
  '3. ',
  '1.1. ',
  'a) ',
  'b) ',
  'c) ',
  'I. ',
  'II. ',
  '- ',
  'Phụ lục I. ',
  '01.01.2020 ',
  'A. ',
);
const line: fc.Arbitrary<Block> = fc
  .tuple(label, words, fc.constantFrom(null, null, null, 0, 1, 2, 3), fc.integer({ min: 1, max: 3 }))
  .map(([start, text, level, page]) =>
    level === null
      ? { kind: 'paragraph', text: start + text, page }
      : { kind: 'heading', level, text: start + text, page },
  );
const cell = fc.constantFrom(
  '',
  'I',
  '1',
  '1.1',
  'STT',
  'Nội dung',
  'Điểm tối đa',
  'Cộng',
  'Số nhiệm vụ',
  '40',
  'báo cáo quý',
);
const data: fc.Arbitrary<Block> = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  .map((rows) => ({ kind: 'table', rows, sheet: null, page: null }));
const documents = fc.array(fc.oneof({ arbitrary: line, weight: 6 }, { arbitrary: data, weight: 1 }), {
  minLength: 1,
  maxLength: 25,
});

describe('splitting any document', () => {
  it('invents nothing: a passage of running text is made of the document’s own lines, a row of its own cells', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const lines = flat(blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join(' '));
        const cells = new Set(blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])));
        for (const passage of split(blocks)) {
          if (passage.row === null)
            for (const part of passage.text.split('\n')) expect(lines + [...cells].join(' ')).toContain(flat(part));
          else for (const { value } of passage.row.cells) expect(value === '' || cells.has(value)).toBe(true);
        }
      }),
      { seed: 20_261_124, numRuns: 400 },
    );
  });

  it('loses nothing: every line and every cell is in the text or the heading of a passage, or in the title', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const begun: Block[] = [
          { kind: 'heading', level: 1, text: 'Tên văn bản', page: 1 },
          { kind: 'paragraph', text: 'Mở đầu văn bản.', page: 1 },
        ];
        const found = split([...begun, ...blocks]).map(({ heading, text, row }) =>
          [heading, text, ...(row?.cells ?? []).flatMap(({ column, value }) => [column, value])].join(' '),
        );
        const all = flat(found.join(' '));
        for (const block of blocks) {
          const pieces =
            block.kind === 'table' ? block.rows.filter((row) => !/^[\d ]*$/.test(row.join(' '))).flat() : [block.text];
          for (const piece of pieces) for (const word of piece.split(' ')) expect(all).toContain(word);
          if (block.kind !== 'table') expect(all).toContain(flat(block.text));
        }
      }),
      { seed: 20_261_124, numRuns: 400 },
    );
  });

  it('gives each passage an id of its own, a place and a text', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const passages = split(blocks);
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
        for (const { place, text } of passages) expect([place, text]).not.toContain('');
      }),
      { seed: 20_261_124, numRuns: 200 },
    );
  });
});

function split(blocks: readonly Block[]) {
  return splitDocument({ blocks }, { id: 'd', title: 'Tên văn bản' });
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
