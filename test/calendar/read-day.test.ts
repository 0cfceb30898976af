import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/calendar/read-day.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

function read(text: string, toward: 'next' | 'nearest' = 'next'): string {
  const reading = readDay(text, { today: TODAY, toward });
  switch (reading.kind) {
    case 'one':
      return reading.value;
    case 'several':
      return reading.options.map(({ value }) => value).join(' | ');
    case 'unreadable':
      return `? ${reading.advice}`;
  }
}

describe('a day that was typed', () => {
  it.each([
    ['15/9', '2027-09-15'],
    ['15-9', '2027-09-15'],
    ['15.9', '2027-09-15'],
    ['15/09/2026', '2026-09-15'],
    ['15/9/26', '2026-09-15'],
    ['15.09.2026', '2026-09-15'],
    ['15 / 9 / 2026', '2026-09-15'],
    ['15092026', '2026-09-15'],
    ['2026-09-15', '2026-09-15'],
    ['ngày 15 tháng 9', '2027-09-15'],
    ['ngay 15 thang 9 nam 2026', '2026-09-15'],
    ['ngày 15/9 năm nay', '2026-09-15'],
    ['15 tháng 9 năm sau', '2027-09-15'],
    ['15 thang 9', '2027-09-15'],
    ['15t9', '2027-09-15'],
    ['mùng 2 tháng 9', '2027-09-02'],
    ['24/11', '2026-11-24'],
    ['23/11', '2027-11-23'],
    ['ngày 30', '2026-11-30'],
    ['ngày 15', '2026-12-15'],
    ['15 tháng này', '2026-11-15'],
    ['15 tháng sau', '2026-12-15'],
    ['15', '2026-12-15 | 2027-01-15'],
    ['29/2/2028', '2028-02-29'],
  ])('%s in figures', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['hôm nay', '2026-11-24'],
    ['nay', '2026-11-24'],
    ['mai', '2026-11-25'],
    ['ngay mai', '2026-11-25'],
    ['sáng mai nhé', '2026-11-25'],
    ['mốt', '2026-11-26'],
    ['mot', '2026-11-26'],
    ['ngày kia', '2026-11-26'],
    ['hôm qua', '2026-11-23'],
    ['hom kia', '2026-11-22'],
    ['3 ngày nữa', '2026-11-27'],
    ['ba ngay nua', '2026-11-27'],
    ['sáu ngày nữa', '2026-11-30'],
    ['sau 10 ngày', '2026-12-04'],
    ['2 tuần nữa', '2026-12-08'],
    ['1 tháng nữa', '2026-12-24'],
  ])('%s from today', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['thứ Sáu', '2026-11-27'],
    ['thu sau', '2026-11-27'],
    ['thứ 6', '2026-11-27'],
    ['t6', '2026-11-27'],
    ['thứ sáu này', '2026-11-27'],
    ['thứ Sáu tuần sau', '2026-12-04'],
    ['thu sau tuan sau', '2026-12-04'],
    ['t6 tuần tới', '2026-12-04'],
    ['tuần sau thứ sáu', '2026-12-04'],
    ['chủ nhật', '2026-11-29'],
    ['cn tuần sau', '2026-12-06'],
    ['thứ hai', '2026-11-30'],
    ['thứ Hai tuần trước', '2026-11-16'],
    ['thứ ba', '2026-11-24 | 2026-12-01'],
    ['thứ ba tuần này', '2026-11-24'],
    ['thứ sáu 27/11', '2026-11-27'],
    ['thứ sáu ngày 28/11', '2026-11-28 | 2026-11-27'],
    ['tuần sau', '2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04'],
  ])('%s in a week', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['cuối tháng', '2026-11-30'],
    ['cuối tháng 3', '2027-03-31'],
    ['cuoi thang 2', '2027-02-28'],
    ['cuối tháng 2/2028', '2028-02-29'],
    ['cuối tháng này', '2026-11-30'],
    ['cuối tháng sau', '2026-12-31'],
    ['cuoi thang sau', '2026-12-31 | 2027-06-30'],
    ['cuối tháng sáu', '2027-06-30'],
    ['đầu tháng', '2026-12-01'],
    ['đầu tháng 12', '2026-12-01'],
    ['giữa tháng 12', '2026-12-15'],
    ['đầu quý', '2027-01-01'],
    ['đầu quý II', '2027-04-01'],
    ['hết quý III', '2027-09-30'],
    ['het quy 4', '2026-12-31'],
    ['hết quý này', '2026-12-31'],
    ['cuối năm', '2026-12-31'],
    ['hết năm 2027', '2027-12-31'],
    ['đầu tuần sau', '2026-11-30'],
    ['cuối tuần', '2026-11-27 | 2026-11-28 | 2026-11-29'],
    ['hết tuần', '2026-11-27 | 2026-11-29'],
  ])('%s at an edge', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['31/9', 'Tháng 9 chỉ có 30 ngày.'],
    ['30/2', 'Tháng 2 năm 2027 chỉ có 28 ngày.'],
    ['29/2', 'Tháng 2 năm 2027 chỉ có 28 ngày.'],
    ['30/2/2028', 'Tháng 2 năm 2028 chỉ có 29 ngày.'],
    ['0/5', 'Không có ngày 0.'],
    ['9/15', 'Không có tháng 15. Ngày ghi trước, tháng ghi sau: 15/9.'],
    ['5/0', 'Không có tháng 0.'],
    ['40/13', 'Không có tháng 13.'],
    ['ngày 32', 'Không có ngày 32.'],
    ['31 tháng này', 'Tháng 11 chỉ có 30 ngày.'],
    ['1/1/1926', 'Năm 1926 có vẻ nhầm.'],
    ['rằm', 'dương lịch'],
    ['mùng 3 Tết', 'dương lịch'],
    ['cuối tháng 13', 'chưa hiểu'],
    ['tháng sau', 'chưa hiểu'],
    ['abc', 'chưa hiểu'],
    ['', 'chưa hiểu'],
    ['1'.repeat(5_000), 'chưa hiểu'],
  ])('%s is not taken', (text, advice) => {
    expect(read(text)).toContain('? ');
    expect(read(text)).toContain(advice);
  });

  it.each([
    ['15/9', '2026-09-15'],
    ['20/12', '2026-12-20'],
    ['3/1', '2027-01-03'],
    ['thứ sáu', '2026-11-27'],
    ['chủ nhật', '2026-11-22'],
    ['thứ ba', '2026-11-24'],
    ['ngày 15', '2026-11-15'],
    ['cuối tháng 9', '2026-09-30'],
  ])('%s that may have been before today', (text, day) => expect(read(text, 'nearest')).toBe(day));
});
