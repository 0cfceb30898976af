import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpan } from '../../src/calendar/read-span.ts';
import { addDays, writeDay } from '../../src/lib/vn-time.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

function read(text: string, today = TODAY): string {
  const reading = readSpan(text, { today, toward: 'next' });
  switch (reading.kind) {
    case 'one':
      return `${reading.value.from} ${reading.value.to}`;
    case 'several':
      return reading.options.map(({ value }) => `${value.from} ${value.to}`).join(' | ');
    case 'unreadable':
      return `? ${reading.advice}`;
  }
}

describe('a span of days that was typed', () => {
  it.each([
    ['5-9/5', '2027-05-05 2027-05-09'],
    ['5 - 9/5', '2027-05-05 2027-05-09'],
    ['5–9/5/2027', '2027-05-05 2027-05-09'],
    ['5-9/12', '2026-12-05 2026-12-09'],
    ['5/5 đến 9/5', '2027-05-05 2027-05-09'],
    ['5/5-9/5', '2027-05-05 2027-05-09'],
    ['5/5 den het 9/5', '2027-05-05 2027-05-09'],
    ['từ 28/12 đến 3/1', '2026-12-28 2027-01-03'],
    ['tu 28/12 toi 3/1', '2026-12-28 2027-01-03'],
    ['từ ngày 28/12/2026 đến ngày 03/01/2027', '2026-12-28 2027-01-03'],
    ['từ 23/11 đến 27/11', '2026-11-23 2026-11-27'],
    ['từ 5 đến 9/12', '2026-12-05 2026-12-09'],
    ['mai đến hết tuần', '2026-11-25 2026-11-29'],
    ['từ mai đến thứ sáu', '2026-11-25 2026-11-27'],
    ['thứ hai tuần sau đến thứ sáu', '2026-11-30 2026-12-04'],
    ['thu 2 tuan toi den thu 6', '2026-11-30 2026-12-04'],
    ['mai đến 30/11', '2026-11-25 2026-11-30'],
    ['hôm nay đến mai', '2026-11-24 2026-11-25'],
    ['đến hết 30/11', '2026-11-24 2026-11-30'],
    ['đến hết tháng', '2026-11-24 2026-11-30'],
    ['hết tháng', '2026-11-24 2026-11-30'],
    ['tuần sau', '2026-11-30 2026-12-06'],
    ['cả tuần này', '2026-11-23 2026-11-29'],
    ['tháng 3', '2027-03-01 2027-03-31'],
    ['tháng 11', '2026-11-01 2026-11-30'],
    ['tháng sau', '2026-12-01 2026-12-31'],
    ['quý I', '2027-01-01 2027-03-31'],
    ['quý này', '2026-10-01 2026-12-31'],
    ['3 ngày từ mai', '2026-11-25 2026-11-27'],
    ['từ 5/12 nghỉ 3 ngày', '2026-12-05 2026-12-07'],
    ['5 và 6/12', '2026-12-05 2026-12-06'],
    ['15/9', '2027-09-15 2027-09-15'],
    ['5-9-2026', '2026-09-05 2026-09-05'],
    ['mai', '2026-11-25 2026-11-25'],
    ['3 ngày nữa', '2026-11-27 2026-11-27'],
    ['5-9', '2027-09-05 2027-09-05 | 2026-12-05 2026-12-09'],
    ['15-9', '2027-09-15 2027-09-15'],
    ['20-25', '2026-11-20 2026-11-25'],
    ['thứ ba', '2026-11-24 2026-11-24 | 2026-12-01 2026-12-01'],
  ])('%s', (text, span) => expect(read(text)).toBe(span));

  it.each([
    ['9/5 đến 5/5', 'lại sau ngày cuối'],
    ['9-5/5', 'lại sau ngày cuối'],
    ['31-5/9', 'Không có ngày 31 tháng 9'],
    ['5/9 đến 31/9', 'Tháng 9 chỉ có 30 ngày'],
    ['5 và 9/12', 'chưa hiểu'],
    ['nghỉ ít hôm', 'chưa hiểu'],
    ['', 'chưa hiểu'],
    ['-', 'chưa hiểu'],
    ['- đến '.repeat(500), 'chưa hiểu'],
  ])('%s is not taken', (text, advice) => {
    expect(read(text)).toContain('? ');
    expect(read(text)).toContain(advice);
  });

  it('reads back every span that is written in full', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(days, ([start, length]) => {
        const from = addDays('2025-01-01', start);
        const to = addDays(from, length);
        expect(read(`từ ${writeDay(from)} đến ${writeDay(to)}`)).toBe(`${from} ${to}`);
      }),
    );
  });

  it('never fails, whatever is typed', () => {
    const word = fc.constantFrom(
      '5',
      '9/5',
      '31/9',
      '-',
      'đến',
      'tới',
      'mai',
      'tuần',
      'sau',
      'hết',
      'tháng',
      'quý',
      '3',
      'ngày',
      'từ',
      'thứ',
      'và',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const reading = readSpan(words.join(' '), { today: TODAY, toward: 'next' });
        if (reading.kind === 'one') expect(reading.value.from <= reading.value.to).toBe(true);
        if (reading.kind === 'several') expect(reading.options.length).toBeGreaterThan(1);
      }),
    );
  });
});
