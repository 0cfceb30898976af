import { describe, expect, it } from 'vitest';
import { bareName } from '../../src/people/bare-name.ts';

describe('the name somebody gives of somebody', () => {
  it.each([
    'Lê Thị A',
    'LE THI A',
    'Chu Văn An',
    'chu van an',
    'Ông Văn Tùng',
    'Trần Thanh Nhã',
    'Tran Thanh Nha',
    'Bạc Cầm Hộ',
  ])('is whole: %s', (name) => expect(bareName(name)).toBe(name));

  it.each([
    ['anh Nguyễn Văn Nam', 'Nguyễn Văn Nam'],
    ['đồng chí Nguyễn Văn Nam.', 'Nguyễn Văn Nam'],
    ['Đ/c Lê Thị A', 'Lê Thị A'],
    ['chi lan', 'lan'],
    ['Nguyễn Tất Thành nhé', 'Nguyễn Tất Thành'],
    ['em Lan ạ', 'Lan'],
    ['le thi lan nha', 'le thi lan'],
  ])('is what is left of courtesy: %s', (said, name) => expect(bareName(said)).toBe(name));
});
