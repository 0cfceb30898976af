import fc from 'fast-check';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadForms } from '../../../src/forms/load-forms.ts';
import { type Assumed, readAssumptions } from '../../../src/reports/score/read-assumptions.ts';
import type { BangTieuChi } from '../../../src/tieu-chi/bang-tieu-chi.ts';
import { sampleBang } from '../../tieu-chi/sample-bang.ts';

const FORM = loadForms(join(import.meta.dirname, '../../../data/forms')).find('bao-cao-quy')!;
let bang: BangTieuChi;
beforeAll(async () => {
  bang = await sampleBang(2026);
});

function read(said: string): Assumed {
  return readAssumptions(bang, FORM, said, { today: '2026-09-16', year: 2026 });
}

describe('what somebody supposes', () => {
  it.each([
    ['3.1 = 8', '3.1', '', 8],
    ['3.1 8', '3.1', '', 8],
    ['mục 3.1 được 8 nhiệm vụ', '3.1', '', 8],
    ['tieu chi 3.1 la 8', '3.1', '', 8],
    ['tvpb 8 nhiem vu', '3.1', '', 8],
    ['TVPB = tám', '3.1', '', 8],
    ['tvpb_so_nv = 8', '3.1', '', 8],
    ['có 8 nhiệm vụ TVPB', '3.1', '', 8],
    ['2.3 = 84%', '2.3', '', 84],
    ['2.3 = 84,5', '2.3', '', 84.5],
    ['2.1 BCH = 2', '2.1', 'BCH', 2],
    ['2.1 btv 4', '2.1', 'BTV', 4],
    ['họp bch = 2', '2.1', 'BCH', 2],
    ['1.2 = có', '1.2', '', true],
    ['1.2 khong', '1.2', '', false],
    ['1.1 kế hoạch = rồi', '1.1', 'kế hoạch', true],
    ['1.3 = xuất sắc', '1.3', '', 'HTXSNV'],
    ['1.3 = HTTNV', '1.3', '', 'HTTNV'],
    ['b1 = có', 'B1', '', true],
    ['B3 2', 'B3', '', 2],
    ['X3 = 1', 'X3', '', 1],
    ['nộp chậm 3 ngày', 'X1', '', 3],
    ['giải quốc gia 2', '5.3', '', 2],
  ])('%s', (said, code, figure, value) => {
    for (const form of [said, said.normalize('NFD')])
      expect(read(form)).toEqual({ kind: 'assumed', assumptions: [{ code, figure, value }] });
  });

  it.each([
    ['3.1 = 8; 2.3 = 84%', ['3.1', '2.3']],
    ['3.1 = 8 và 2.3 = 84%', ['3.1', '2.3']],
    ['3.1 = 8, 3.2 = 4, 1.2 = có', ['3.1', '3.2', '1.2']],
  ])('several at once: %s', (said, codes) => {
    const assumed = read(said);
    expect(assumed.kind === 'assumed' && assumed.assumptions.map(({ code }) => code)).toEqual(codes);
  });

  it('a name of several figures is asked back; each option, said, is the one', () => {
    const which = read('2.1 = 4');
    expect(which.kind === 'which' && which.options.map(({ said }) => read(said))).toEqual([
      { kind: 'assumed', assumptions: [{ code: '2.1', figure: 'BCH', value: 4 }] },
      { kind: 'assumed', assumptions: [{ code: '2.1', figure: 'BTV', value: 4 }] },
    ]);
  });

  it.each([
    ['con mèo = 4', 'unknown'],
    ['9.9 = 4', 'unknown'],
    ['', 'unknown'],
    ['3.1 = rất nhiều', 'bad-value'],
    ['3.1 = -5', 'bad-value'],
    ['1.2 = 7 lần', 'bad-value'],
  ])('%s: %s', (said, kind) => {
    expect(read(said).kind).toBe(kind);
  });

  it('never throws, and is quick, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (said) => {
        expect(['assumed', 'which', 'unknown', 'bad-value']).toContain(read(said).kind);
      }),
      { numRuns: 200 },
    );
    const began = performance.now();
    for (const said of [' = '.repeat(500), 'và '.repeat(500), '1 '.repeat(800), 'a'.repeat(5_000)]) read(said);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
