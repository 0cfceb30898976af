import { describe, expect, it } from 'vitest';
import type { AnswerField } from '../../../src/forms/values/answer-field.ts';
import { maskPhone } from '../../../src/forms/values/phone.ts';
import { said } from './said.ts';

const option = (key: string, label: string): { key: string; label: string } => ({ key, label });

describe('a day', () => {
  const DAY: AnswerField = { label: 'Ngày', type: { kind: 'date' } };
  const ISSUED: AnswerField = { label: 'Ngày ban hành', type: { kind: 'date', to: { today: 7 } } };
  it.each([
    ['15/9', '2026-09-15'],
    ['15-9', '2026-09-15'],
    ['15.9', '2026-09-15'],
    ['15/09/2026', '2026-09-15'],
    ['15/9/26', '2026-09-15'],
    ['11/6', '2026-06-11'],
    ['ngày 15 tháng 9', '2026-09-15'],
    ['ngay 15 thang 9', '2026-09-15'],
    ['15 tháng 9 năm 2025', '2025-09-15'],
    ['dạ ngày 15/9 ạ', '2026-09-15'],
    ['20/12', '2026-12-20'],
    ['28/12', '2025-12-28'],
    ['10/1', '2026-01-10'],
    ['cuối tháng 3', '2026-03-31'],
    ['hôm qua', '2026-11-23'],
    ['hôm nay', '2026-11-24'],
    ['12/15', 'không'],
    ['31/9', 'không'],
    ['30/2', 'không'],
    ['29/2/2026', 'không'],
    ['29/2/2024', '2024-02-29'],
    ['rằm tháng 7', 'không'],
    ['abc', 'không'],
    ['chưa có', 'chưa có'],
  ])('%j -> %s', (text, expected) => {
    expect(said(DAY, text)).toBe(expected);
  });

  it.each([
    ['01/12/2026', '2026-12-01'],
    ['02/12/2026', 'không'],
  ])('is not more than seven days ahead: %j -> %s', (text, expected) => {
    expect(said(ISSUED, text)).toBe(expected);
  });
});

describe('choices', () => {
  const RANK: AnswerField = {
    label: 'Xếp loại chi bộ',
    type: {
      kind: 'choice',
      options: [
        { ...option('HTXSNV', 'Hoàn thành xuất sắc nhiệm vụ'), words: ['xuất sắc'] },
        { ...option('HTTNV', 'Hoàn thành tốt nhiệm vụ'), words: ['tốt'] },
        option('HTNV', 'Hoàn thành nhiệm vụ'),
        { ...option('KHTNV', 'Không hoàn thành nhiệm vụ'), words: ['yếu'] },
      ],
    },
  };
  it.each([
    ['1', 'HTXSNV'],
    ['2.', 'HTTNV'],
    ['(3)', 'HTNV'],
    ['số 4', 'KHTNV'],
    ['0', 'không'],
    ['5', 'không'],
    ['HTTNV', 'HTTNV'],
    ['httnv ạ', 'HTTNV'],
    ['hoàn thành nhiệm vụ', 'HTNV'],
    ['hoan thanh tot nhiem vu', 'HTTNV'],
    ['Hoàn thành tốt', 'HTTNV'],
    ['tốt', 'HTTNV'],
    ['dạ xuất sắc ạ', 'HTXSNV'],
    ['không hoàn thành nhiệm vụ', 'KHTNV'],
    ['hoàn thành', '? HTXSNV | HTTNV | HTNV'],
    ['2. Hoàn thành tốt nhiệm vụ', 'HTTNV'],
    ['giỏi', 'không'],
    ['chưa có', 'chưa có'],
  ])('one: %j -> %s', (text, expected) => {
    expect(said(RANK, text)).toBe(expected);
  });

  const WAYS: AnswerField = {
    label: 'Hình thức',
    type: {
      kind: 'choices',
      options: [option('hop', 'Họp'), option('van-ban', 'Văn bản'), option('mang', 'Trực tuyến')],
      most: 2,
    },
  };
  it.each([
    ['1, 3', '["hop","mang"]'],
    ['3 1', '["hop","mang"]'],
    ['1;3', '["hop","mang"]'],
    ['1 và 3', '["hop","mang"]'],
    ['họp, van ban', '["hop","van-ban"]'],
    ['trực tuyến', '["mang"]'],
    ['không', '[]'],
    ['tất cả', 'không'],
    ['1, 4', 'không'],
    ['họp, thư', 'không'],
  ])('several: %j -> %s', (text, expected) => {
    expect(said(WAYS, text)).toBe(expected);
  });

  const YES_NO: AnswerField = { label: 'Có nộp', type: { kind: 'yes-no' } };
  it.each([
    ['có', 'true'],
    ['co a', 'true'],
    ['Dạ có ạ', 'true'],
    ['rồi', 'true'],
    ['1', 'true'],
    ['không', 'false'],
    ['ko', 'false'],
    ['k', 'false'],
    ['chưa', 'false'],
    ['2', 'false'],
    ['có nhưng muộn', '? true'],
    ['chưa có số liệu', 'chưa có'],
    ['bảy', 'không'],
  ])('yes or no: %j -> %s', (text, expected) => {
    expect(said(YES_NO, text)).toBe(expected);
  });
});

describe('phones, numbers of documents, names', () => {
  const PHONE: AnswerField = { label: 'Số điện thoại', type: { kind: 'phone' } };
  it.each([
    ['0912345678', '+84912345678'],
    ['0912 345 678', '+84912345678'],
    ['0912.345.678', '+84912345678'],
    ['0912-345-678', '+84912345678'],
    ['+84 912 345 678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['0084912345678', '+84912345678'],
    ['(024) 3943 2206', '+842439432206'],
    ['024 3943 22061', 'không'],
    ['sđt em là 0912345678 ạ', '+84912345678'],
    ['912345678', '? +84912345678'],
    ['0912345678, 0987654321', '? +84912345678 | +84987654321'],
    ['0612345678', 'không'],
    ['09123456', 'không'],
    ['không có', 'chưa có'],
  ])('phone: %j -> %s', (text, expected) => {
    expect(said(PHONE, text)).toBe(expected);
  });

  it('shows a phone masked', () => {
    expect(maskPhone('+84912345678')).toBe('09xx xxx 678');
  });

  const NUMBER: AnswerField = { label: 'Số, ký hiệu văn bản', type: { kind: 'document-number' } };
  it.each([
    ['38/KH-CTĐ02', '38/KH-CTĐ02'],
    ['số 38/kh-ctđ02 ạ', '38/KH-CTĐ02'],
    ['Số: 123/QĐ-LHHVN', '123/QĐ-LHHVN'],
    ['152/2025/NĐ-CP', '152/2025/NĐ-CP'],
    ['nghị định 152/2025/nđ-cp', 'không'],
    ['196/LHHVN', '196/LHHVN'],
    ['42-CT/TW', '42-CT/TW'],
    ['BC 12 / BC - LHH', '12/BC-LHH'],
    ['qd1039', 'không'],
    ['1039', 'không'],
    ['chưa có số', 'chưa có'],
  ])('document: %j -> %s', (text, expected) => {
    expect(said(NUMBER, text)).toBe(expected);
  });

  const NAME: AnswerField = { label: 'Người lập báo cáo', type: { kind: 'person-name' } };
  it.each([
    ['Nguyễn Thị Hồng Yến', 'Nguyễn Thị Hồng Yến'],
    ['Nguyễn Thị Hồng Yến'.normalize('NFD'), 'Nguyễn Thị Hồng Yến'],
    ['nguyễn thị hồng yến', 'Nguyễn Thị Hồng Yến'],
    ['NGUYỄN THỊ YẾN', 'Nguyễn Thị Yến'],
    ['Dạ em là Nguyễn Văn Ánh ạ', 'Nguyễn Văn Ánh'],
    ['Nguyễn Văn A ạ', 'Nguyễn Văn A'],
    ['Nguyen Van Anh', 'Nguyen Van Anh'],
    ['Cao Thị La', 'Cao Thị La'],
    ['ông Lê Đức', 'Lê Đức'],
    ['đ/c Lê Đức', 'Lê Đức'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['Yến', 'Yến'],
    ['12', 'không'],
    ['A', 'không'],
    ['a'.repeat(61), 'không'],
    ['=HYPERLINK("http://x")', 'không'],
  ])('name: %j -> %s', (text, expected) => {
    expect(said(NAME, text)).toBe(expected);
  });
});

describe('texts, lists and files', () => {
  const TEXT: AnswerField = { label: 'Tồn tại', type: { kind: 'long-text', none: true, hard: { from: 0, to: 30 } } };
  it.each([
    ['Chưa đều.\r\nCần thêm người.', 'Chưa đều.\nCần thêm người.'],
    ['  không có ạ ', 'Không có'],
    ['=1+1', '=1+1'],
    ['Dạ chưa có số liệu', 'chưa có'],
    ['a\u202Eb\0c', 'abc'],
    ['x'.repeat(31), 'không'],
    ['', 'không'],
  ])('text: %j -> %j', (text, expected) => {
    expect(said(TEXT, text)).toBe(expected);
  });

  const EVENTS: AnswerField = {
    label: 'Sự kiện',
    type: {
      kind: 'list',
      noun: 'sự kiện',
      most: 3,
      columns: [
        { id: 'ngay', label: 'ngày', type: { kind: 'date' }, required: true },
        { id: 'noi', label: 'địa điểm', type: { kind: 'short-text' }, required: true },
        { id: 'nguoi', label: 'số người', type: { kind: 'whole', hard: { from: 0, to: 5000 } }, required: false },
      ],
    },
  };
  it.each([
    ['15/9; Hội trường A; 120', '[{"ngay":"2026-09-15","noi":"Hội trường A","nguoi":120}]'],
    [
      '1. 15/9 | Hội trường A\n- 20/9 | Hội trường B | 90 người',
      '[{"ngay":"2026-09-15","noi":"Hội trường A"},{"ngay":"2026-09-20","noi":"Hội trường B","nguoi":90}]',
    ],
    ['không có', '[]'],
    ['31/9; A; 1', 'không'],
    ['15/9; ; 1', 'không'],
    ['15/9; A; khoảng 100', 'không'],
    ['15/9; A; 1; 2', 'không'],
    ['15/9; A\n15/9; A\n15/9; A\n15/9; A', 'không'],
    ['', 'không'],
  ])('list: %j -> %s', (text, expected) => {
    expect(said(EVENTS, text)).toBe(expected);
  });

  it('files are not written', () => {
    expect(said({ label: 'Tệp', type: { kind: 'files', most: 3, endings: ['pdf'] } }, 'tệp đây')).toBe('không');
  });
});
