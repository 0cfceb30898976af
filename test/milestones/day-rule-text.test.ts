import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/fold.ts';
import { readDayRule, writeDayRule } from '../../src/milestones/day-rule-text.ts';
import type { DayRule, MonthDay } from '../../src/milestones/day-rule.ts';
import { readLadder, writeLadder } from '../../src/milestones/ladder.ts';
import { PARTIES, type Party } from '../../src/milestones/milestone.ts';
import { readParties, writeParties } from '../../src/milestones/parties-text.ts';

const monthDay: fc.Arbitrary<MonthDay> = fc
  .integer({ min: 0, max: 365 })
  .map((day) => new Date(Date.UTC(2028, 0, 1 + day)))
  .map((day) => ({ month: day.getUTCMonth() + 1, date: day.getUTCDate() }));
const yearsOn = fc.constantFrom(0 as const, 1 as const);
const days = fc.integer({ min: 1, max: 300 }).chain((count) => fc.constantFrom(count, -count));
const code = fc.stringMatching(/^[A-Z0-9]([A-Z0-9._-]{0,8}[A-Z0-9])?$/);
const rule: fc.Arbitrary<DayRule> = fc.oneof(
  fc
    .record({ kind: fc.constant('fixed' as const), day: monthDay, yearsOn })
    .map(({ day, ...rest }) => ({ ...rest, ...day })),
  fc.record({ kind: fc.constant('last-working-day' as const), month: fc.integer({ min: 1, max: 12 }), yearsOn }),
  fc.record({ kind: fc.constant('window' as const), first: monthDay, last: monthDay, yearsOn }),
  fc.record({
    kind: fc.constant('offset' as const),
    from: code,
    days,
    counted: fc.constantFrom('days' as const, 'working-days' as const),
  }),
);

describe('a rule in the words of a clerk', () => {
  it('says the same when it is written and read again, with and without diacritics', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const written = writeDayRule(one);
        expect(readDayRule(written)).toEqual({ kind: 'rule', rule: one });
        expect(readDayRule(fold(written))).toEqual({ kind: 'rule', rule: one });
      }),
    );
  });

  it.each([
    ['20/3', '20/3'],
    ['chậm nhất ngày 20/03', '20/3'],
    ['trước ngày 20.3', '20/3'],
    ['15/01 năm sau', '15/1 năm sau'],
    ['Ngày làm việc cuối cùng của tháng 2', 'ngày làm việc cuối tháng 2'],
    ['cuối tháng 2', '29/2'],
    ['15/3 – 31/3', '15/3 - 31/3'],
    ['từ 15/3 đến 31/3', '15/3 - 31/3'],
    ['15-31/03', '15/3 - 31/3'],
    ['trước mốc M11 5 ngày', 'trước M11 5 ngày'],
    ['5 ngày làm việc trước m11', 'trước M11 5 ngày làm việc'],
  ])('%s is %s', (text, written) => {
    const read = readDayRule(text);
    expect(read.kind === 'rule' ? writeDayRule(read.rule) : read.reason).toBe(written);
  });

  it.each([
    ['31/9', 'tháng 9 chỉ có 30 ngày'],
    ['30/2', 'tháng 2 chỉ có 29 ngày'],
    ['3/20', 'Không có tháng 20'],
    ['20/03/2027', 'chỉ ghi ngày và tháng'],
    ['ngày làm việc cuối tháng 13', 'Không có tháng 13'],
    ['trước M11 0 ngày', 'từ 1 trở lên'],
    ['sớm nhất có thể', 'Hãy ghi như'],
    ['', 'Hãy ghi như'],
  ])('%s is refused', (text, reason) => {
    const read = readDayRule(text);
    expect(read.kind === 'refused' ? read.reason : read.rule).toContain(reason);
  });
});

describe('ladders and parties', () => {
  it('read as they are written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -365, max: 30 }), { minLength: 1, maxLength: 12 }), (rungs) => {
        const ladder = rungs.toSorted((a, b) => a - b);
        expect(readLadder(writeLadder(ladder))).toEqual(ladder);
      }),
    );
    const all = Object.keys(PARTIES) as Party[];
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (parties) => {
        expect(readParties(writeParties(parties))).toEqual({ parties, unknown: null });
      }),
    );
  });

  it.each(['T14', 'T-', 'T+31', 'T-400', '', 'trước 3 ngày'])('a ladder is not %s', (text) =>
    expect(readLadder(text)).toBeNull(),
  );

  it('take T–3 and order', () => expect(readLadder('T+1; T, T–3 T-14')).toEqual([-14, -3, 0, 1]));

  it.each([
    ['Toàn cụm', ['thanh-vien', 'cum-truong', 'cum-pho'], null],
    ['cum truong va cum pho', ['cum-truong', 'cum-pho'], 'cum truong va cum pho'],
    ['Cụm trưởng và Cụm phó', ['cum-truong', 'cum-pho'], null],
    ['Các đơn vị, Giám đốc', ['thanh-vien'], 'Giám đốc'],
  ])('%s', (text, parties, unknown) => {
    const read = readParties(text);
    expect(read.unknown).toBe(unknown);
    if (unknown === null) expect(read.parties).toEqual(parties);
  });
});
