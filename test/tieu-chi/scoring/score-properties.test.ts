import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BangTieuChi } from '../../../src/tieu-chi/bang-tieu-chi.ts';
import { points, writeHundredths, readHundredths } from '../../../src/tieu-chi/points.ts';
import { score } from '../../../src/tieu-chi/scoring/score.ts';
import { allProven, EVERYTHING, factsOf, sampleBang, type Told } from '../sample-bang.ts';

let bangs: readonly BangTieuChi[];

beforeAll(async () => {
  bangs = [await sampleBang(2025), await sampleBang(2026)];
});

const COUNTS = Object.entries(EVERYTHING.report!).flatMap(([field, value]) =>
  typeof value === 'number' ? [field] : [],
);
const CONTESTS = ['co_hoi_thi', 'co_cuoc_thi'];
const NUMBERED = ['2.3', 'B3', '2.2/hội viên tăng'];
const YES_NO = Object.keys(EVERYTHING.answers!).filter((id) => !NUMBERED.includes(id) && !/^X[35]$/.test(id));

const counts = fc.record(
  Object.fromEntries(COUNTS.map((field) => [field, fc.oneof(fc.constant(null), fc.nat(30), fc.nat(2_000))])),
  { requiredKeys: [] },
);
const contests = fc.record(Object.fromEntries(CONTESTS.map((field) => [field, fc.boolean()])), { requiredKeys: [] });
const answers = fc
  .tuple(
    fc.record(Object.fromEntries(YES_NO.map((id) => [id, fc.boolean()])), { requiredKeys: [] }),
    fc.record(Object.fromEntries(NUMBERED.map((id) => [id, fc.nat(1_000).map((n) => n / 10)])), { requiredKeys: [] }),
    fc.record({ X3: fc.nat(5), X5: fc.nat(3) }, { requiredKeys: [] }),
  )
  .map((parts) => Object.assign({}, ...parts) as Record<string, number | boolean>);
const told: fc.Arbitrary<Told> = fc
  .record({
    counts,
    contests,
    rating: fc.constantFrom('HTXSNV', 'HTNV', null),
    answers,
    evidence: fc.subarray(['1.1', '2.1', '2.2', '3.1', '3.2', '4.1', '5.2', '6.1', '7.4', 'B1', 'B2', 'B3', 'B4']),
    lateReports: fc.array(fc.nat(20), { maxLength: 4 }),
    missingReports: fc.nat(5),
  })

  .map(({ counts: given, contests: held, rating, ...rest }) => ({
    report: { ...given, ...held, xep_loai_chi_bo: rating },
    ...rest,
  }));

const both = (check: (bang: BangTieuChi, given: Told) => void): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1 }), told, (at, given) => check(bangs[at]!, given)),
    { numRuns: 500 },
  );
const sum = (lines: readonly { readonly points: number }[]): number =>
  lines.reduce((all, line) => all + line.points, 0);

describe('whatever is known of a unit', () => {
  it('the total is the sum of the lines, less what is said to be cut', () => {
    both((bang, given) => {
      const scored = score(bang, factsOf(given));
      expect(sum(scored.criteria)).toBe(scored.content);
      expect(sum(scored.groups)).toBe(scored.content);
      expect(sum(scored.bonuses) - scored.bonusCut).toBe(scored.bonus);
      expect(sum(scored.penalties.filter(({ within }) => within === null))).toBe(scored.penalty);
      expect(scored.content + scored.bonus - scored.penalty - scored.totalCut).toBe(scored.total);
    });
  });

  it('no line passes its maximum, no bonus its cap, no total the nominal most, and no points are split finer than halves', () => {
    both((bang, given) => {
      const scored = score(bang, factsOf(given));
      for (const line of [...scored.criteria, ...scored.bonuses]) {
        expect(line.points).toBeGreaterThanOrEqual(0);
        expect(line.points).toBeLessThanOrEqual(line.maximum!);
        for (const next of line.next) expect(next.points).toBeGreaterThan(line.withEvidence ?? line.points);
      }
      expect(scored.bonus).toBeLessThanOrEqual(bang.bonusCap);
      expect(scored.total).toBeLessThanOrEqual(bang.total);
      expect(Math.abs(scored.total) % 50).toBe(0);
      expect(scored.band).not.toBeNull();
    });
  });

  it('more of anything never gives less; later or fewer reports never give more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1 }),
        told,
        fc.constantFrom(...COUNTS),
        fc.nat(50),
        (at, given, field, more) => {
          const before = score(bangs[at]!, factsOf(given));
          const count = given.report?.[field];
          const raised = {
            ...given,
            report: { ...given.report, [field]: (typeof count === 'number' ? count : 0) + more },
          };
          expect(score(bangs[at]!, factsOf(raised)).total).toBeGreaterThanOrEqual(before.total);
          const late = { ...given, lateReports: [...(given.lateReports ?? []), more] };
          expect(score(bangs[at]!, factsOf(late)).total).toBeLessThanOrEqual(before.total);
          const missing = { ...given, missingReports: (given.missingReports ?? 0) + 1 };
          expect(score(bangs[at]!, factsOf(missing)).total).toBeLessThanOrEqual(before.total);
          const proven = { ...given, evidence: allProven(bangs[at]!) };
          expect(score(bangs[at]!, factsOf(proven)).total).toBeGreaterThanOrEqual(before.total);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('taking the next step gives what it promises', () => {
    let taken = 0;
    both((bang, given) => {
      const facts = factsOf({ ...given, evidence: allProven(bang) });
      for (const line of score(bang, facts).criteria) {
        for (const { figure, more, points: promised } of line.next) {
          if (more === null || figure.source.kind !== 'report') continue;
          const [field] = figure.source.fields;
          const old = facts.report.get(field!)!['luy-ke'];
          const report = new Map(facts.report).set(field!, { ky: null, 'luy-ke': Number(old) + more / 100 });
          const after = score(bang, { ...facts, report }).criteria.find(({ code }) => code === line.code)!;
          expect(after.points).toBe(promised);
          taken += 1;
        }
      }
    });
    expect(taken).toBeGreaterThan(500);
  });

  it('the order in which figures, answers, evidence and rows come changes nothing', () => {
    both((bang, given) => {
      const turned = <T>(of: Readonly<Record<string, T>> = {}): Record<string, T> =>
        Object.fromEntries(Object.entries(of).toReversed());
      const again = {
        ...given,
        report: turned(given.report),
        answers: turned(given.answers),
        evidence: given.evidence!.toReversed(),
      };
      expect(score(bang, factsOf(again))).toEqual(score(bang, factsOf(given)));
      const late = { ...given, lateReports: given.lateReports!.toReversed() };
      expect(score(bang, factsOf(late)).total).toBe(score(bang, factsOf(given)).total);
      const rows = { ...bang, criteria: bang.criteria.toReversed(), penalties: bang.penalties.toReversed() };
      expect(score(rows, factsOf(given)).total).toBe(score(bang, factsOf(given)).total);
    });
  });
});

describe('points', () => {
  it('are exact and written as people write them', () => {
    expect(points(0.1) + points(0.2)).toBe(points(0.3));
    expect([150_000, 89_950, -800, 5, 0].map(writeHundredths)).toEqual(['1.500', '899,5', '-8', '0,05', '0']);
    expect(['1.500', '899,5', '-8', '1500', '0,05', '1,2,3', '1.50', '', 'x'].map(readHundredths)).toEqual([
      150_000,
      89_950,
      -800,
      150_000,
      5,
      null,
      null,
      null,
      null,
    ]);
    expect(() => points(0.001)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (n) => {
        expect(readHundredths(writeHundredths(n))).toBe(n);
      }),
    );
  });
});
