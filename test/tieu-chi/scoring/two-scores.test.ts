import { beforeAll, describe, expect, it } from 'vitest';
import type { BangTieuChi } from '../../../src/tieu-chi/bang-tieu-chi.ts';
import { points } from '../../../src/tieu-chi/points.ts';
import { rank } from '../../../src/tieu-chi/scoring/rank.ts';
import { score } from '../../../src/tieu-chi/scoring/score.ts';
import { type CheckedLine, checkScore } from '../../../src/tieu-chi/scoring/two-scores.ts';
import { allProven, EVERYTHING, factsOf, sampleBang, type Told } from '../sample-bang.ts';

let bang: BangTieuChi;
let everything: Told;

beforeAll(async () => {
  bang = await sampleBang(2026);
  everything = { ...EVERYTHING, evidence: allProven(bang) };
});

const change = (code: string, value: number, reason = 'Thiếu văn bản giao nhiệm vụ'): CheckedLine => ({
  code,
  points: points(value),
  reason,
});
const check = (...changes: readonly CheckedLine[]) => {
  const facts = factsOf(everything);
  return checkScore(bang, score(bang, facts), facts, changes);
};

describe('the checked score beside the self score', () => {
  it('is the same where the head changes nothing', () => {
    const result = check();
    expect(result.kind === 'checked' && result.scores.checked.total).toBe(95_000);
    expect(
      result.kind === 'checked' &&
        result.scores.lines.every((line) => line.self === line.checked && line.reason === null),
    ).toBe(true);
  });

  it('adds up again from the changed lines, each with its reason', () => {
    const result = check(
      change('3.1', 80),
      change('2.3', 32.5, 'Một hội chưa đại hội'),
      change('X4', 8, 'Chưa đăng ký'),
    );
    if (result.kind !== 'checked') throw new Error(JSON.stringify(result.problems));
    const { self, checked, lines } = result.scores;
    expect([self.total, checked.content, checked.penalty, checked.total]).toEqual([95_000, 92_250, 800, 91_450]);
    expect(checked.groups.find(({ code }) => code === 'III')?.points).toBe(18_000);
    expect(lines.find(({ code }) => code === '2.3')).toMatchObject({
      self: 4_000,
      checked: 3_250,
      reason: 'Một hội chưa đại hội',
    });
  });

  it.each([
    [50, 0, 90_000],
    [49.5, 500, 89_450],
  ])('takes 5 off for a self score more than 50 above the checked one: 3.1 at %d', (value, penalty, total) => {
    const result = check(change('3.1', value));
    expect(result.kind === 'checked' && [result.scores.checked.penalty, result.scores.checked.total]).toEqual([
      penalty,
      total,
    ]);
  });

  it.each<readonly [string, readonly CheckedLine[], RegExp]>([
    ['no reason', [change('3.1', 80, ' ')], /Mục 3\.1 đổi điểm thì cần ghi lý do\./],
    ['more than the most', [change('3.1', 100.5)], /Điểm mục 3\.1 phải từ 0 đến 100\./],
    ['less than nothing', [change('3.1', -1)], /Điểm mục 3\.1 phải từ 0 đến 100\./],
    ['a negative penalty', [change('X3', -1)], /Điểm mục X3 phải từ 0 trở lên\./],
    ['finer than halves', [change('3.1', 80.25)], /chỉ lẻ đến 0,5/],
    ['an unknown line', [change('9.9', 1)], /Không có mục 9\.9/],
    ['no change', [change('3.1', 100)], /vẫn 100 điểm, không có gì để sửa/],
    ['twice', [change('3.1', 80), change('3.1', 50)], /Mục 3\.1 được sửa hai lần/],
  ])('refuses %s, and takes nothing over', (_, changes, reason) => {
    const result = check(change('3.2', 15), ...changes);
    expect(result.kind === 'refused' && result.problems.map((one) => one.reason)).toEqual([
      expect.stringMatching(reason),
    ]);
  });
});

describe('ranking', () => {
  const unit = (name: string, report: Told['report'], lateReports: readonly number[] = []) => ({
    unit: name,
    scored: score(bang, factsOf({ ...everything, report: { ...everything.report, ...report }, lateReports })),
  });
  const ranked = (...units: readonly ReturnType<typeof unit>[]) =>
    rank(bang, units).map((one) => `${one.rank} ${one.unit}`);

  it('goes by total, then group III, then 7.2; units that nothing tells apart share a rank', () => {
    const first = unit('A', {});
    const less2 = unit('B', { hop_bch: 0 });
    const less3 = unit('C', { tvpb_so_nv: 5 });
    const late = unit('D', {}, [10, 10]);
    expect([less2, less3, late].map(({ scored }) => scored.total)).toEqual([93_000, 93_000, 93_000]);
    expect(ranked(late, less3, less2, first)).toEqual(['1 A', '2 B', '3 D', '4 C']);
    expect(ranked(unit('E', {}), less3, first)).toEqual(['1 E', '1 A', '3 C']);
  });
});
