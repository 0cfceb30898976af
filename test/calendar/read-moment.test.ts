import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt, readClock, writeClock, clockTimeAt } from '../../src/calendar/clock-time.ts';
import { readMoment } from '../../src/calendar/read-moment.ts';
import { dayInVietnam } from '../../src/lib/vn-time.ts';

/** Tuesday 24/11/2026, 10:05 in Viet Nam. */
const NOW = momentAt('2026-11-24', readClock('10:05')!);

function written(moment: Date): string {
  return `${dayInVietnam(moment).slice(5)} ${writeClock(clockTimeAt(moment))}`;
}

function read(text: string, now = NOW): string {
  const reading = readMoment(text, now);
  switch (reading.kind) {
    case 'one':
      return written(reading.value);
    case 'several':
      return reading.options.map(({ value }) => written(value)).join(' | ');
    case 'unreadable':
      return `? ${reading.advice}`;
  }
}

describe('a moment that was typed at 10:05 on a Tuesday', () => {
  it.each([
    ['14h', '11-24 14:00'],
    ['14h30', '11-24 14:30'],
    ['14:30', '11-24 14:30'],
    ['14g30', '11-24 14:30'],
    ['14 giờ 30 phút', '11-24 14:30'],
    ['lúc 14h', '11-24 14:00'],
    ['14', '11-24 14:00'],
    ['1430', '11-24 14:30'],
    ['2 giờ chiều', '11-24 14:00'],
    ['hai giờ chiều', '11-24 14:00'],
    ['2h', '11-24 14:00'],
    ['2 rưỡi chiều', '? '],
    ['2h rưỡi', '11-24 14:30'],
    ['3 giờ kém 15 chiều', '11-24 14:45'],
    ['11h', '11-24 11:00'],
    ['12h', '11-24 12:00'],
    ['1h trưa', '11-24 13:00'],
    ['7h tối', '11-24 19:00'],
    ['7h toi', '11-24 19:00'],
    ['chiều nay', '11-24 14:00'],
    ['chieu nay', '11-24 14:00'],
    ['trưa nay', '11-24 11:30'],
    ['toi nay', '11-24 19:00'],
    ['cuối giờ chiều', '11-24 16:30'],
    ['8h sáng mai', '11-25 08:00'],
    ['8h sang mai', '11-25 08:00'],
    ['sáng mai 8h', '11-25 08:00'],
    ['mai 8h', '11-25 08:00'],
    ['sáng mai', '11-25 08:00'],
    ['chiều mai', '11-25 14:00'],
    ['mai', '11-25 08:00'],
    ['sáng thứ Hai', '11-30 08:00'],
    ['sang thu 2', '11-30 08:00'],
    ['14h thứ sáu tuần sau', '12-04 14:00'],
    ['thứ Sáu tới 9h', '11-27 09:00'],
    ['thu 6 toi 9h', '11-27 09:00'],
    ['14h 15/12', '12-15 14:00'],
    ['14h30 ngày 15/12', '12-15 14:30'],
    ['15/12 lúc 14h', '12-15 14:00'],
    ['8h', '11-25 08:00 | 11-24 20:00'],
    ['8h sáng', '11-25 08:00'],
    ['30 phút nữa', '11-24 10:35'],
    ['30p nua', '11-24 10:35'],
    ["45' nữa", '11-24 10:50'],
    ['2 tiếng nữa', '11-24 12:05'],
    ['hai tieng nua', '11-24 12:05'],
    ['nửa tiếng nữa', '11-24 10:35'],
    ['1 tiếng rưỡi nữa', '11-24 11:35'],
    ['1h30 nữa', '11-24 11:35'],
    ['sau 2 giờ', '11-24 12:05'],
    ['2 giờ nữa', '11-24 12:05'],
    ['3 ngày nữa', '11-27 08:00'],
    ['lát nữa', '11-24 10:35 | 11-24 11:05 | 11-24 12:05'],
    ['24h', '11-25 00:00'],
  ])('%s', (text, moment) => expect(read(text)).toContain(moment));

  it.each([
    ['25h', 'Không có 25 giờ'],
    ['14h75', 'Không có 14:75 giờ'],
    ['9h hôm nay', '09:00, 24/11/2026 đã qua'],
    ['8h hôm qua', 'đã qua'],
    ['hôm nay', 'ghi thêm giờ'],
    ['14h 31/9', 'chưa hiểu'],
    ['khi nào rảnh', 'chưa hiểu'],
    ['', 'chưa hiểu'],
  ])('%s is not taken', (text, advice) => {
    expect(read(text)).toContain('? ');
    expect(read(text)).toContain(advice);
  });

  it('offers what is left of the afternoon', () => {
    expect(read('chiều nay', momentAt('2026-11-24', readClock('15:20')!))).toBe('11-24 16:00 | 11-24 17:00');
  });

  it('never goes back in time and never fails', () => {
    const word = fc.constantFrom(
      '8',
      '14h',
      '8h30',
      'sáng',
      'chiều',
      'tối',
      'toi',
      'mai',
      'nay',
      'thứ',
      'sáu',
      'tuần',
      'sau',
      '30',
      'phút',
      'nữa',
      '15/9',
      'lúc',
      'giờ',
      'rưỡi',
      'kém',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), fc.integer({ min: 0, max: 1_439 }), (words, minute) => {
        const now = momentAt('2026-11-24', minute);
        const reading = readMoment(words.join(' '), now);
        if (reading.kind === 'one') expect(reading.value > now).toBe(true);
        if (reading.kind === 'several') for (const { value } of reading.options) expect(value > now).toBe(true);
      }),
    );
  });
});
