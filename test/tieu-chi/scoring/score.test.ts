import { beforeAll, describe, expect, it } from 'vitest';
import type { BangTieuChi } from '../../../src/tieu-chi/bang-tieu-chi.ts';
import { describeLine } from '../../../src/tieu-chi/scoring/describe-line.ts';
import { score } from '../../../src/tieu-chi/scoring/score.ts';
import type { Scored, ScoreLine } from '../../../src/tieu-chi/scoring/scored.ts';
import { whatIf } from '../../../src/tieu-chi/scoring/what-if.ts';
import { allProven, EVERYTHING, factsOf, sampleBang, type Told } from '../sample-bang.ts';

let bang: BangTieuChi;
let everything: Told;

beforeAll(async () => {
  bang = await sampleBang(2026);
  everything = { ...EVERYTHING, evidence: allProven(bang) };
});

function lineOf(scored: Scored, code: string): ScoreLine {
  return [...scored.criteria, ...scored.bonuses, ...scored.penalties].find((one) => one.code === code)!;
}

/** The line of one criterion, with evidence for it. */
function line(code: string, told: Told): ScoreLine {
  return lineOf(score(bang, factsOf({ evidence: [code], ...told })), code);
}

describe('a criterion', () => {
  it.each<readonly [string, Told, number]>([
    ['3.1', { report: { tvpb_so_nv: 0 } }, 0],
    ['3.1', { report: { tvpb_so_nv: 7 } }, 80],
    ['3.1', { report: { tvpb_so_nv: 8 } }, 100],
    ['3.1', { report: { tvpb_so_nv: 60 } }, 100],
    ['3.2', { report: { tvpb_dat_hang: 3 } }, 45],
    ['3.2', { report: { tvpb_dat_hang: 5 } }, 60],
    ['4.1', { report: { hoi_thao: 8, lop_tap_huan: 11 } }, 40],
    ['4.1', { report: { hoi_thao: 8, lop_tap_huan: 12 } }, 60],
    ['2.1', { report: { hop_bch: 2, hop_btv: 3 } }, 20],
    ['2.2', { report: { so_hoi_moi: 1 }, answers: { '2.2/hội viên tăng': 5 } }, 30],
    ['2.2', { report: { so_hoi_moi: 0 }, answers: { '2.2/hội viên tăng': 2 } }, 20],
    ['2.2', { report: { so_hoi_moi: 0 }, answers: { '2.2/hội viên tăng': 1.9 } }, 0],
    ['2.3', { answers: { '2.3': 79.9 } }, 25],
    ['1.3', { report: { xep_loai_chi_bo: 'httnv' } }, 20],
    ['1.3', { report: { xep_loai_chi_bo: 'Hoàn thành nhiệm vụ' } }, 10],
    ['1.1', { report: { hn_quan_triet: 3 }, answers: { '1.1/kế hoạch': true, '1.1/báo cáo': 'chưa' } }, 30],
    ['7.2', {}, 50],
    ['7.2', { lateReports: [3] }, 44],
    ['7.2', { lateReports: [3, 9] }, 34],
    ['7.2', { lateReports: [3], missingReports: 1 }, 29],
    ['7.2', { missingReports: 4 }, 0],
  ])('%s of %j gets %d', (code, told, points) => {
    expect(line(code, told).points).toBe(points * 100);
  });

  it('without evidence gets 0 and says what it would be', () => {
    const told = line('3.1', { report: { tvpb_so_nv: 7 }, evidence: [] });
    expect([told.points, told.withEvidence]).toEqual([0, 8_000]);
    expect(describeLine(told)).toContain('Chưa có minh chứng nên được 0 điểm; có minh chứng thì được 80.');
    expect(line('7.2', { evidence: [] }).points).toBe(5_000);
  });

  it('without a figure gets nothing and says so; 0 is a figure', () => {
    expect(line('3.1', {}).wanting.map(({ kind }) => kind)).toEqual(['no-figure']);
    expect(line('3.1', { report: { tvpb_so_nv: null } }).wanting.map(({ kind }) => kind)).toEqual(['no-figure']);
    expect(line('3.1', { report: { tvpb_so_nv: 0 } }).wanting).toEqual([]);
    expect(line('4.1', { report: { hoi_thao: 20 } }).wanting.map(({ kind }) => kind)).toEqual(['no-figure']);
  });

  it('asks what no report has, under an id of its own', () => {
    expect(line('7.1', { answers: { '7.1/đăng ký': true } })).toMatchObject({
      points: 1_500,
      wanting: [{ kind: 'needs-answer', id: '7.1/giao ước', question: 'Đơn vị đã ký giao ước thi đua đúng hạn chưa?' }],
    });
    expect(line('2.2', { report: { so_hoi_moi: 2 } }).wanting).toEqual([]);
    expect(line('2.2', { report: { so_hoi_moi: 0 } }).wanting.map(({ kind }) => kind)).toEqual(['needs-answer']);
  });

  it.each<readonly [string, Told, string]>([
    ['3.1', { report: { tvpb_so_nv: -1 } }, 'một số từ 0 trở lên'],
    ['3.1', { report: { tvpb_so_nv: 'nhiều' } }, 'một số từ 0 trở lên'],
    [
      '1.3',
      { report: { xep_loai_chi_bo: 'tốt lắm' } },
      'hoàn thành xuất sắc nhiệm vụ, hoàn thành tốt nhiệm vụ, hoàn thành nhiệm vụ, không hoàn thành nhiệm vụ',
    ],
    ['1.2', { answers: { '1.2': 'có lẽ' } }, 'có hoặc không'],
  ])('%s takes no %j', (code, told, allowed) => {
    expect(line(code, told)).toMatchObject({ points: 0, wanting: [{ kind: 'bad-value', allowed }] });
  });

  it.each<readonly [string, Told, readonly string[]]>([
    [
      '3.1',
      { report: { tvpb_so_nv: 7 } },
      [
        '3.1. Số nhiệm vụ tư vấn, phản biện và giám định xã hội trong năm: 80/100 điểm.',
        '7, mức 5-7 nhiệm vụ: 80 điểm.',
        'Thêm 1 nhiệm vụ nữa thì được 100 điểm.',
      ],
    ],
    [
      '3.2',
      { report: { tvpb_dat_hang: 5 } },
      ['3.2. Nhiệm vụ được đặt hàng hoặc có văn bản tiếp thu: 60/60 điểm.', '5 × 15 = 75 điểm, tối đa 60.'],
    ],
    [
      '2.1',
      { report: { hop_bch: 2, hop_btv: 1 } },
      [
        '2.1. Họp Ban Chấp hành, Ban Thường vụ đúng Điều lệ: 20/40 điểm.',
        'BCH: 2, mức từ 2 lần trở lên: 20 điểm.',
        'BTV: 1, mức dưới 4 lần: 0 điểm.',
        'Thêm 3 lần (BTV) nữa thì được 40 điểm.',
      ],
    ],
    [
      '2.3',
      { answers: { '2.3': 59.5 } },
      [
        '2.3. Hội thành viên tổ chức đại hội đúng nhiệm kỳ: 10/40 điểm.',
        '59,5%, mức từ 40% đến dưới 60%: 10 điểm.',
        'Thêm 0,5% nữa thì được 25 điểm.',
      ],
    ],
    [
      '7.2',
      { lateReports: [3, 9] },
      [
        '7.2. Báo cáo quý, 6 tháng, năm đủ và đúng hạn: 34/50 điểm.',
        'X1: trừ 16 (3 × 2 = 6 điểm; 9 × 2 = 18 điểm, tối đa 10).',
        'X2: trừ 0 (0 × 15 = 0 điểm).',
      ],
    ],
    [
      '5.4',
      { report: { ton_vinh: 0 } },
      ['5.4. Tôn vinh trí thức khoa học và công nghệ: 0/20 điểm.', 'không: 0 điểm.', 'Có mục này thì được 20 điểm.'],
    ],
  ])('%s of %j tells why, and what would give more', (code, told, sentences) => {
    expect(describeLine(line(code, told))).toEqual(sentences);
  });

  it.each<readonly [string, Told, string]>([
    ['3.1', { report: { tvpb_so_nv: 0 } }, '0, mức dưới 1 nhiệm vụ: 0 điểm.'],
    ['6.2', { report: { mo_hinh_cg: 1 } }, '1, mức 1 mô hình: 15 điểm.'],
    ['4.2', { report: { luot_pbkt: 1499 } }, '1.499, mức 700-1.499 lượt: 20 điểm.'],
    ['1.3', { report: { xep_loai_chi_bo: 'HTNV' } }, 'hoàn thành nhiệm vụ: 10 điểm.'],
    ['1.1', { answers: { '1.1/kế hoạch': false } }, 'Có kế hoạch thì được 15 điểm.'],
  ])('%s of %j is told as “%s”', (code, told, sentence) => {
    expect(describeLine(line(code, told))).toContain(sentence);
  });

  it('is cited by the document of its table and its row', () => {
    expect(line('3.1', {}).citation).toEqual({ document: '01/HD-MẪU', code: '3.1' });
  });
});

describe('a whole report', () => {
  it('with everything done gets 950, and nothing is asked any more', () => {
    const scored = score(bang, factsOf(everything));
    expect(scored).toMatchObject({ content: 95_000, bonus: 0, penalty: 0, total: 95_000, band: 'Xuất sắc' });
    expect(scored.groups.map(({ points, maximum }) => points === maximum)).toEqual(Array(7).fill(true));
    const lines = [...scored.criteria, ...scored.bonuses, ...scored.penalties];
    expect(lines.flatMap(({ wanting }) => wanting)).toEqual([]);
    expect(scored.exclusions.map(({ applies }) => applies)).toEqual([false, false, false]);
  });

  it('gets at most 50 bonus points, told as a cut, and takes penalties off the total but not X1 and X2 again', () => {
    const answers = { ...everything.answers, B1: true, B2: true, B3: 5, B4: true, X3: 1, X4: true };
    const scored = score(bang, factsOf({ ...everything, answers, lateReports: [1] }));
    expect(scored).toMatchObject({ content: 94_800, bonus: 5_000, bonusCut: 1_500, penalty: 1_800, total: 98_000 });
    expect(lineOf(scored, 'X1')).toMatchObject({ points: 200, within: '7.2' });
  });

  it('passes the nominal most only where the table allows it', () => {
    const over = { ...bang, total: 90_000 };
    expect(score(over, factsOf(everything))).toMatchObject({ total: 90_000, totalCut: 5_000 });
    expect(score({ ...over, mayExceed: true }, factsOf(everything))).toMatchObject({ total: 95_000, totalCut: 0 });
  });

  it.each([
    [90_000, 'Xuất sắc'],
    [89_950, 'Tốt'],
    [80_000, 'Tốt'],
    [79_950, 'Khá'],
    [64_950, 'Trung bình'],
    [49_950, 'Yếu'],
    [-500, 'Yếu'],
  ])('of %d hundredths is graded %s', (points, band) => {
    const [first] = bang.criteria;
    const rule = { kind: 'manual', figure: '', least: -100_000, most: 100_000, step: 50 } as const;
    const figures = [{ name: '', source: { kind: 'asked', question: '?' } }] as const;
    const one = {
      ...bang,
      criteria: [{ ...first!, rule, figures, maximum: 100_000, evidence: '' }],
      bonuses: [],
      penalties: [],
    };
    expect(score(one, factsOf({ answers: { '1.1': points / 100 } }))).toMatchObject({ total: points, band });
  });

  it('is excluded from awards by a yes, and open while nobody has said', () => {
    const applies = (told: Told): readonly (boolean | null)[] =>
      score(bang, factsOf(told)).exclusions.map((one) => one.applies);
    expect(applies({})).toEqual([null, false, true]);
    expect(applies({ answers: { Z1: true }, isYearReportMissing: true, evidence: ['3.1'] })).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what if', () => {
  const assumed = (...assumptions: Parameters<typeof whatIf>[2]): number => {
    const result = whatIf(
      bang,
      factsOf({ report: { tvpb_so_nv: 7 }, evidence: ['3.1', '4.1', '7.1', '7.2'] }),
      assumptions,
    );
    return result.kind === 'facts' ? score(bang, result.facts).content / 100 : Number.NaN;
  };

  it('another figure, a sum, an answer, a late report were so', () => {
    expect(assumed()).toBe(130);
    expect(assumed({ code: '3.1', figure: '', value: 8 })).toBe(150);
    expect(assumed({ code: '4.1', figure: '', value: 20 })).toBe(190);
    expect(assumed({ code: '7.1', figure: 'giao ước', value: true })).toBe(145);
    expect(assumed({ code: 'X1', figure: '', value: 3 })).toBe(124);
    expect(assumed({ code: 'X2', figure: '', value: 1 })).toBe(115);
  });

  it('leaves the facts themselves alone', () => {
    const facts = factsOf({ report: { tvpb_so_nv: 7 } });
    whatIf(bang, facts, [{ code: '3.1', figure: '', value: 8 }]);
    expect(facts.report.get('tvpb_so_nv')?.['luy-ke']).toBe(7);
  });

  it.each([
    ['9.9', '', []],
    ['7.1', '', ['đăng ký', 'giao ước']],
    ['7.2', '', []],
  ])('%s has no single figure "%s"', (code, figure, figures) => {
    expect(whatIf(bang, factsOf({}), [{ code, figure, value: 1 }])).toEqual({ kind: 'unknown', code, figures });
  });
});
