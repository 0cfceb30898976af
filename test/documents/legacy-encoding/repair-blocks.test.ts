import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Block } from '../../../src/documents/extract/extracted.ts';
import { encodingOf, weigh } from '../../../src/documents/legacy-encoding/evidence.ts';
import { repairBlocks } from '../../../src/documents/legacy-encoding/repair-blocks.ts';
import { isSyllable } from '../../../src/documents/legacy-encoding/syllable.ts';
import { TCVN3 } from '../../../src/documents/legacy-encoding/tcvn3.ts';
import { VNI } from '../../../src/documents/legacy-encoding/vni.ts';
import { write } from './alphabet.ts';

const SENTENCES = [
  'Các đơn vị nộp báo cáo quý trước ngày 25 của tháng cuối quý.',
  'Trưởng cụm tổng hợp kết quả, gửi về Liên hiệp Hội.',
  'Mức trừ điểm đối với báo cáo chậm là hai điểm.',
];

function paragraph(text: string): Block {
  return { kind: 'paragraph', text, page: null };
}

function texts(blocks: readonly Block[]): readonly string[] | string {
  const repaired = repairBlocks(blocks);
  return repaired.kind === 'rubbish'
    ? 'rubbish'
    : repaired.blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join('|') : block.text));
}

describe('isSyllable', () => {
  it.each(['nghiêng', 'quốc', 'gì', 'giếng', 'khuya', 'được', 'ỷ', 'Quyết', 'huỳnh'])('%s', (word) =>
    expect(isSyllable(word)).toBe(true),
  );
  it.each(['mìt', 'cafộ', 'ngưuo', 'bbá', 'résumé', ''])('not %s', (word) => expect(isSyllable(word)).toBe(false));
});

describe('repairBlocks', () => {
  it.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
  ])('converts a document in %s', (_, table) => {
    expect(texts(SENTENCES.map((text) => paragraph(write(text, table))))).toEqual(SENTENCES);
  });
  it('leaves Unicode alone, also Western languages, formulas and names', () => {
    const lines = [
      ...SENTENCES,
      'nhà máy à la carte café résumé',
      '± 5 °C, 10 µm × 3 m²',
      'Đắk Lắk, TĐKT, QĐ-LHHVN',
      '«quy chế»',
    ];
    expect(texts(lines.map(paragraph))).toEqual(lines);
  });
  it('converts the old paragraphs of a mixed document only', () => {
    const [first = '', second = '', third = ''] = SENTENCES;
    expect(texts([paragraph(first), paragraph(write(second, TCVN3)), paragraph(write(third, VNI))])).toEqual(SENTENCES);
  });
  it('reads a short ambiguous line as its document is', () => {
    expect(encodingOf(weigh('Sè: 12'), 'unicode')).toBe('unicode');
    expect(texts([...SENTENCES.map((text) => paragraph(write(text, TCVN3))), paragraph('Sè: 12')]).at(-1)).toBe(
      'Số: 12',
    );
  });
  it('converts cell by cell', () => {
    const table: Block = { kind: 'table', rows: [['Số', write('Tổng hợp kết quả', TCVN3)]], sheet: null, page: null };
    expect(texts([table])).toEqual(['Số|Tổng hợp kết quả']);
  });
  it('refuses text that is nonsense in every encoding', () => {
    const twiceEncoded = SENTENCES.map((text) => paragraph(Buffer.from(text).toString('latin1')));
    expect(texts(twiceEncoded)).toBe('rubbish');
  });
  it('takes no Vietnamese document in Unicode for another encoding', () => {
    const lines = readFileSync(new URL('alphabet.ts', import.meta.url), 'utf8').split('\n');
    expect(texts(lines.map(paragraph))).toEqual(lines);
  });
});
