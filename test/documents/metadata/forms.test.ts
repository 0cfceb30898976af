import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/documents/metadata/days.ts';
import { isSampleLine } from '../../../src/documents/metadata/head-line.ts';
import { inRunningCase, issuingBody } from '../../../src/documents/metadata/issuer.ts';
import { kindOfNumber } from '../../../src/documents/metadata/kind.ts';
import { findNumbers, readNumberLine } from '../../../src/documents/metadata/number.ts';
import { isSameNumber } from '../../../src/documents/metadata/same-number.ts';
import { readLabel } from '../../../src/documents/structure/label.ts';
import { readRoman } from '../../../src/documents/structure/roman.ts';

describe('forms in the text of a document', () => {
  it.each([
    ['ngày 15 tháng 01 năm 2026', ['2026-01-15']],
    ['từ 1/2/2026 đến 28-02-2026, không phải 30/2/2026', ['2026-02-01', '2026-02-28']],
    ['ngày 5.3.2026', ['2026-03-05']],
    ['ngày 31/9/2026, quý 3/2026, 1.500', []],
  ])('days: %s', (text, expected) => {
    expect(findDays(text).map(({ day }) => day)).toEqual(expected);
  });

  it.each([
    ['Quyết định số 1039/QĐ-LHHVN và 38/KH-CTĐ02', ['1039/QĐ-LHHVN', '38/KH-CTĐ02']],
    ['152/2025/NĐ-CP, 06/2022/QH15; 42-CT/TW.', ['152/2025/NĐ-CP', '06/2022/QH15', '42-CT/TW']],
    ['Số 12 / QĐ-LHH', ['12/QĐ-LHH']],
    ['tỷ lệ 12/15, ngày 20/12/2026, 3/4 số đơn vị', []],
  ])('numbers: %s', (text, expected) => {
    expect(findNumbers(text)).toEqual(expected);
  });

  it.each([
    ['Số: 1039/QĐ-LHHVN', '1039/QĐ-LHHVN'],
    ['Luật số: 06/2022/QH15', '06/2022/QH15'],
    ['Số, ký hiệu: 01/HD-MẪU', '01/HD-MẪU'],
    ['Số:      /BC-LHH', null],
    ['Số hội viên: 12', null],
    ['Căn cứ Nghị định số 09/2019/NĐ-CP', null],
  ])('number line: %s', (line, expected) => {
    expect(readNumberLine(line)).toBe(expected);
  });

  it.each([
    ['1039/QĐ-LHHVN', 'Quyết định'],
    ['152/2025/NĐ-CP', 'Nghị định'],
    ['15/2025/TT-BNV', 'Thông tư'],
    ['06/2022/QH15', 'Luật'],
    ['01/HD-MẪU', 'Hướng dẫn'],
    ['145-TB/TW', 'Thông báo'],
    ['196/LHHVN', 'Công văn'],
    ['3/XYZ-A', null],
  ])('kind of %s', (number, expected) => {
    expect(kindOfNumber(number)).toBe(expected);
  });

  it('the same number however it is typed', () => {
    expect(isSameNumber('1039/QĐ-LHHVN', '01039 / qd-lhhvn')).toBe(true);
    expect(isSameNumber('1039/QĐ-LHHVN', '1039/QĐ-LHH')).toBe(false);
  });

  it.each([
    'TÀI LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC',
    'Tài liệu mẫu – không phải văn bản chính thức.',
    'tài liệu mẫu—không phải  văn bản chính thức'.normalize('NFD'),
  ])('a sample: %s', (line) => {
    expect(isSampleLine(line)).toBe(true);
  });

  it('the issuing body is the last name, wrapped or not', () => {
    expect(issuingBody(['BỘ NỘI VỤ', 'BAN THI ĐUA - KHEN THƯỞNG', 'TRUNG ƯƠNG'])).toBe(
      'BAN THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG',
    );
    expect(issuingBody(['ỦY BAN NHÂN DÂN', 'TỈNH HƯNG YÊN'])).toBe('ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN');
    expect(issuingBody(['LIÊN HIỆP HỘI MẪU CỤM THI ĐUA MẪU'])).toBe('CỤM THI ĐUA MẪU');
    expect(issuingBody(['VĂN PHÒNG LIÊN HIỆP HỘI'])).toBe('VĂN PHÒNG LIÊN HIỆP HỘI');
    expect(issuingBody([])).toBeNull();
    expect(inRunningCase('HỘI A', 'HỘI AN, rồi Hội A.')).toBe('Hội A');
    expect(inRunningCase('HỘI B', 'Hội A.')).toBe('HỘI B');
  });

  it.each([
    ['IV', 4],
    ['XIX', 19],
    ['XL', 40],
    ['IIII', 0],
    ['VX', 0],
    ['', 0],
  ])('Roman %s is %i', (text, value) => {
    expect(readRoman(text)).toBe(value);
  });

  it.each([
    ['Điều 15a. Mới', 'dieu 15a'],
    ['ĐIỀU 3: Tên', 'dieu 3'],
    ['Điều 5 của Luật', undefined],
    ['Chương II', 'chuong II'],
    ['Chương này quy định', undefined],
    ['Mục 2 của kế hoạch', undefined],
    ['Phần thứ hai', 'phan thứ hai'],
    ['3.2. Nội dung', 'thap-phan 3.2'],
    ['01.01.2020 là ngày', undefined],
    ['2. 100% đơn vị', 'so 2'],
    ['1.500 hội viên', undefined],
    ['II. KẾT QUẢ', 'la-ma II'],
    ['V/v báo cáo', undefined],
    ['đ) Khác', 'diem đ'],
    ['Phụ lục kèm theo Quy chế', undefined],
    ['PHỤ LỤC SỐ 2', 'kem-theo Phụ lục số 2'],
  ])('label of %j', (text, expected) => {
    const label = readLabel(text);
    expect(label && `${label.kind} ${label.written}`).toBe(expected);
  });
});
