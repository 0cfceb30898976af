import { readdir, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sample, sheetsOf, textOf } from './read-samples.ts';

const SAMPLE_LINE = 'TÀI LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC';
const ILLUSTRATIVE = [
  'tieu-chi-2026.xlsx',
  'tieu-chi-2025.docx',
  'huong-dan-cham-diem-2026.docx',
  'lich-cong-tac-2026.docx',
  'lich-cong-tac-2027.xlsx',
  'che-do-bao-cao.pdf',
  'noi-bo/quy-trinh-lien-he-thu-ky-cum.docx',
];
const REFERENCE = ['quy-dinh-hien-hanh.md', 'cum-thi-dua.md', 'ten-tinh-moi.xlsx', 'thuat-ngu.md'];

describe('each document', () => {
  it('is one of those this test knows, and small', async () => {
    const entries = await readdir(sample(''), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
    expect(files.map((file) => file.slice(sample('').length).replace(/^\//, '')).sort()).toEqual(
      [...ILLUSTRATIVE, ...REFERENCE].sort(),
    );
    for (const file of files) expect((await stat(file)).size, file).toBeLessThan(200_000);
  });

  it.each(ILLUSTRATIVE)('%s says that it is a sample, near its top', async (name) => {
    const at = (await textOf(name)).indexOf(SAMPLE_LINE);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(400);
  });

  it.each(REFERENCE)('%s is no sample, and does not replace the originals', async (name) => {
    const text = await textOf(name);
    expect(text).not.toContain(SAMPLE_LINE);
    expect(text).toContain('Tài liệu tổng hợp để tra cứu, không thay văn bản gốc.');
  });

  it.each([...ILLUSTRATIVE, ...REFERENCE])('%s is composed Unicode', async (name) => {
    const text = await textOf(name);
    expect(text.normalize('NFC') === text).toBe(true);
  });
});

describe('the facts people ask for', () => {
  it.each([
    ['huong-dan-cham-diem-2026.docx', 'trừ 2 điểm cho mỗi ngày làm việc, tối đa trừ 10 điểm cho mỗi báo cáo'],
    ['huong-dan-cham-diem-2026.docx', 'trừ 15 điểm cho mỗi báo cáo'],
    ['huong-dan-cham-diem-2026.docx', 'đ) Loại Yếu: dưới 500 điểm'],
    ['huong-dan-cham-diem-2026.docx', 'từ 900 điểm trở lên và được từ 80% số phiếu'],
    [
      'che-do-bao-cao.pdf',
      'Báo cáo quý III (9 tháng) nộp chậm nhất ngày 20/09 hằng năm; năm 2026 nộp chậm nhất ngày 20/09/2026.',
    ],
    ['che-do-bao-cao.pdf', 'Từ ngày 15/06/2026 đến ngày 14/09/2026'],
    [
      'quy-dinh-hien-hanh.md',
      'Nghị định số 152/2025/NĐ-CP có hiệu lực từ ngày 01/07/2025, thay thế Nghị định số 98/2023/NĐ-CP.',
    ],
    ['quy-dinh-hien-hanh.md', 'có hiệu lực từ ngày 01/10/2026 (cần kiểm tra lại với văn bản gốc)'],
    ['cum-thi-dua.md', 'Năm 2024, Cụm trưởng Cụm 8 là Vĩnh Long, Cụm phó là Đồng Tháp.'],
    ['thuat-ngu.md', 'Giao ước thi đua là bản cam kết'],
  ])('%s: %s', async (name, fact) => {
    expect((await textOf(name)).replaceAll('\n', ' ')).toContain(fact);
  });

  it('the 63 provinces of before are all in the 34 of today', async () => {
    const rows = (await sheetsOf('ten-tinh-moi.xlsx')).get('Tên tỉnh') ?? [];
    const provinces = rows.filter(([id]) => /^\d+$/.test(id ?? ''));
    const absorbed = provinces.flatMap((row) => (row[2] === 'Không thay đổi' ? [] : [`${row[1]} < ${row[2]}`]));
    const unchanged = provinces.filter((row) => row[2] === 'Không thay đổi').map((row) => row[1]);
    expect(unchanged).toEqual(UNCHANGED.split(', '));
    expect(absorbed).toEqual(ABSORBED.trim().split('\n'));
    expect(provinces).toHaveLength(34);
    for (const [, name, , sentence] of provinces) expect(sentence).toContain(name);
  });
});

const UNCHANGED =
  'Hà Nội, Huế, Lai Châu, Điện Biên, Sơn La, Lạng Sơn, Quảng Ninh, Thanh Hóa, Nghệ An, Hà Tĩnh, Cao Bằng';
const ABSORBED = `
Tuyên Quang < Hà Giang
Lào Cai < Yên Bái
Thái Nguyên < Bắc Kạn
Phú Thọ < Vĩnh Phúc, Hòa Bình
Bắc Ninh < Bắc Giang
Hưng Yên < Thái Bình
Hải Phòng < Hải Dương
Ninh Bình < Hà Nam, Nam Định
Quảng Trị < Quảng Bình
Đà Nẵng < Quảng Nam
Quảng Ngãi < Kon Tum
Gia Lai < Bình Định
Khánh Hòa < Ninh Thuận
Lâm Đồng < Đắk Nông, Bình Thuận
Đắk Lắk < Phú Yên
TP. Hồ Chí Minh < Bình Dương, Bà Rịa - Vũng Tàu
Đồng Nai < Bình Phước
Tây Ninh < Long An
Cần Thơ < Sóc Trăng, Hậu Giang
Vĩnh Long < Bến Tre, Trà Vinh
Đồng Tháp < Tiền Giang
Cà Mau < Bạc Liêu
An Giang < Kiên Giang
`;
