import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotOfStep, stepsOf } from '../../../src/forms/filling/steps.ts';
import type { Draft } from '../../../src/forms/filling/draft.ts';
import { setAnswer } from '../../../src/forms/filling/set-answer.ts';
import { judgeAnswer } from '../../../src/forms/filling/judge.ts';
import { applyPasted, looksPasted, readPasted } from '../../../src/forms/pasted/read-pasted.ts';
import { shownValue } from '../../../src/forms/values/format.ts';
import { fold } from '../../../src/lib/fold.ts';
import { allAnswers, begin, KNOWN, QUARTERLY, WHO } from '../filling/quarterly.ts';

function read(text: string): { filled: Record<string, unknown>; doubts: string[]; rest: string[] } {
  const pasted = readPasted(QUARTERLY, begin(), text, KNOWN);
  return {
    filled: Object.fromEntries(
      pasted.filled.map(({ step, given }) => [slotOfStep(step), 'value' in given ? given.value : given.state]),
    ),
    doubts: pasted.doubts.map(({ step, judged }) => `${slotOfStep(step)}: ${judged.kind}`),
    rest: pasted.notUnderstood.map(({ said }) => said),
  };
}

describe('a pasted message', () => {
  const BOTH = { filled: { so_hoi_tv: 24, so_dv_truc_thuoc: 7 }, doubts: [], rest: [] };
  it.each([
    ['8: 24, 10: 7'],
    ['8: 24; 10: 7'],
    ['8:24\n10:7'],
    ['8 : 24 ,10 : 7'],
    ['8 = 24, 10 = 7'],
    ['8. 24\n10. 7'],
    ['8) 24\n10) 7'],
    ['8 - 24\n10 - 7'],
    ['8\t24\n10\t7'],
    ['mục 8: 24, mục 10: 7'],
    ['Muc 8: 24 hoi\r\nMuc 10: 7 don vi'],
    ['8. Số hội thành viên: 24\n10. Đơn vị trực thuộc: 7'],
    ['8. So hoi thanh vien: 24\n10. Don vi truc thuoc: 7'],
    ['Số hội thành viên: 24\nĐơn vị trực thuộc: 7'],
    ['- số hội thành viên: 24\n- đơn vị trực thuộc: 7'],
    ['so hoi thanh vien 24\ndon vi truc thuoc 7'],
    ['Số hội thành viên: 24, đơn vị trực thuộc: 7'],
    ['Số hội thành viên (hội): 24\nĐơn vị trực thuộc (đơn vị): 7'],
    ['Số hội thành viên - 24\nĐơn vị trực thuộc = 7'],
    ['Số hội thành viên\t24\nĐơn vị trực thuộc\t7'],
    ['10: 7, 8: 24'],
    ['8: 24, 9: , 10: 7, 12:'],
    ['８： 24， 10： 7'],
    ['8: hai mươi tư, 10: bảy ạ'],
  ])('%j', (text) => {
    expect(read(text)).toEqual(BOTH);
    expect(read(text.normalize('NFD'))).toEqual(BOTH);
  });

  it('keeps signs inside numbers, and both figures of an item', () => {
    expect(read('11: 16.356, 13: 1, lũy kế 3, 37: 85,5%, 17: 1tr5').filled).toEqual({
      so_hoi_vien: 16_356,
      hop_bch: 1,
      'hop_bch@luy-ke': 3,
      ns_giai_ngan: 8550,
      tvpb_kinh_phi: 1_500_000,
    });
  });

  it('a number at the beginning of a line is a number', () => {
    expect(read('8: 24\n1.500\n10: 7')).toMatchObject({
      filled: { so_dv_truc_thuoc: 7 },
      doubts: ['so_hoi_tv: unsure'],
    });
  });

  it('asks about what it doubts, and shows what it did not understand', () => {
    const result = read('Em gửi báo cáo\n8: khoảng 30\n10: 7\n11: abc\n12: không\n99: 5');
    expect(result).toEqual({
      filled: { so_dv_truc_thuoc: 7 },
      doubts: ['so_hoi_tv: inexact', 'so_hoi_vien: refused', 'so_hv_moi: unsure'],
      rest: ['Em gửi báo cáo', '99: 5'],
    });
  });

  it('never guesses between two values, or between a number and a name', () => {
    expect(read('8: 24, 8: 25')).toEqual({ filled: {}, doubts: [], rest: ['8: 24', '8: 25'] });
    expect(read('8: 24, 8: 24').filled).toEqual({ so_hoi_tv: 24 });
    expect(read('8. Tổng số hội viên: 16356')).toEqual({
      filled: {},
      doubts: [],
      rest: ['8: Tổng số hội viên: 16356'],
    });
  });

  it('leaves a long text whole', () => {
    const text =
      'Đã tổ chức: 1. Lớp tập huấn 3 buổi.\n1. Hội thảo 3 cuộc\n2. Họp cụm, 5 buổi\nĐánh giá chung: tốt; hội thảo 4 cuộc.';
    expect(read(`37: 85%\n38: ${text}\n39: không có`).filled).toMatchObject({
      ket_qua: text.replace(/ +\n/g, '\n'),
      ton_tai: 'Không có',
    });
    expect(
      read('Kết quả nổi bật: Tổ chức tốt. Hội thảo 3 cuộc, lớp tập huấn 4 lớp, đủ người dự.\nTồn tại: không').filled,
    ).toEqual({
      ket_qua: 'Tổ chức tốt. Hội thảo 3 cuộc, lớp tập huấn 4 lớp, đủ người dự.',
      ton_tai: 'Không có',
    });
  });

  it('reads what opens an item before the item, wherever it stands', () => {
    expect(read('15a: 90, lũy kế 90\n15: 2, lũy kế 2').filled).toMatchObject({ hn_quan_triet: 2, luot_quan_triet: 90 });
    expect(read('15: 0, lũy kế 0\n15a: 90')).toEqual({
      filled: { hn_quan_triet: 0, 'hn_quan_triet@luy-ke': 0 },
      doubts: [],
      rest: ['15a: 90'],
    });
  });

  it.each([
    ['24', false],
    ['15/9/2026', false],
    ['1,5 tỷ', false],
    ['5, lũy kế 12', false],
    ['hạn nộp báo cáo quý 3 là khi nào?', false],
    ['Tổ chức 3 hội thảo, 2 lớp tập huấn.', false],
    ['8: 24', false],
    ['8: 24, 10: 7', true],
    ['Số hội thành viên: 24\nHội viên: 16000', true],
  ])('%j is several answers: %s', (text, expected) => {
    expect(looksPasted(QUARTERLY, begin(), text)).toBe(expected);
  });
});

describe('pasted is the same as one by one', () => {
  const CUTS = { comma: ', ', semicolon: '; ', line: '\n', bullet: '\n- ' } as const;
  it('in any order, by number or by name, with any separator', () => {
    fc.assert(
      fc.property(
        allAnswers(QUARTERLY),
        fc.constantFrom('Q1', '6T', 'NAM'),
        fc.constantFrom<keyof typeof CUTS>('comma', 'semicolon', 'line', 'bullet'),
        fc.constantFrom('number', 'label', 'folded', 'both'),
        fc.infiniteStream(fc.nat()),
        (answers, kind, cut, naming, chances) => {
          const empty = begin(kind);
          let oneByOne: Draft = empty;
          const entries: string[] = [];
          for (let index = 0; index < stepsOf(QUARTERLY, oneByOne).length; index += 1) {
            const step = stepsOf(QUARTERLY, oneByOne)[index]!;
            const { item, span } = step;
            if (
              span === 'luy-ke' ||
              ['list', 'files', 'long-text'].includes(item.field.type.kind) ||
              item.field.prefill
            )
              continue;
            const text = shownValue(item.field, answers[slotOfStep(step)]!);
            const judged = judgeAnswer(QUARTERLY, oneByOne, step, text, KNOWN);
            if (judged.kind !== 'take') continue;
            oneByOne = setAnswer(QUARTERLY, oneByOne, step, judged.given, WHO).draft;
            const name = {
              number: item.number,
              label: item.field.label,
              folded: fold(item.field.label),
              both: `${item.number}. ${item.field.label}`,
            }[cut === 'line' ? naming : 'number'];
            entries.push(`${name}: ${text}`);
          }
          const shuffled = entries
            .map((entry) => ({ entry, by: chances.next().value }))
            .toSorted((a, b) => a.by - b.by);
          const message = shuffled.map(({ entry }) => entry).join(CUTS[cut]);
          const pasted = readPasted(QUARTERLY, empty, message, KNOWN);
          expect(pasted.notUnderstood).toEqual([]);
          expect(pasted.doubts).toEqual([]);
          expect(applyPasted(QUARTERLY, empty, pasted, WHO).draft).toEqual(oneByOne);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('whatever is pasted, nothing is lost, nothing throws and nothing takes long', () => {
    const PIECES = [
      '8',
      ': ',
      '24',
      '\n',
      ', ',
      '. ',
      'Số hội thành viên',
      'mục ',
      '12a',
      'lũy kế ',
      '39: ',
      ' - ',
      '\t',
      '1,5 tỷ',
      'không',
      '; ',
      'x',
      '()',
      '1.500',
      'Hội thảo ',
    ];
    const message = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(message, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        readPasted(QUARTERLY, begin(), text, KNOWN);
      }),
      { numRuns: 300 },
    );
    for (const text of [
      '8: 24, '.repeat(570),
      '8:'.repeat(2000),
      '\n- '.repeat(1300),
      'số hội thành viên '.repeat(220),
      '1. '.repeat(1300),
      ', '.repeat(2000),
      '('.repeat(4000),
      'số hội thành viên ('.repeat(200),
      ' '.repeat(4000),
      '\t'.repeat(4000),
      `39: ${'a, '.repeat(1300)}`,
    ]) {
      const times = [1, 2, 3].map(() => {
        const begun = performance.now();
        readPasted(QUARTERLY, begin(), text, KNOWN);
        return performance.now() - begun;
      });
      expect([text.slice(0, 20), Math.min(...times) < 50]).toEqual([text.slice(0, 20), true]);
    }
  });
});
