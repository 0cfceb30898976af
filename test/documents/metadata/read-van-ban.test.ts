import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/documents/extract/extracted.ts';
import { readVanBan } from '../../../src/documents/metadata/read-van-ban.ts';
import type { Sidecar } from '../../../src/documents/metadata/sidecar.ts';
import type { VanBan } from '../../../src/documents/van-ban.ts';
import { fromLines, table } from '../blocks.ts';

describe('an official document', () => {
  const head =
    table(`LIÊN HIỆP CÁC HỘI KHOA HỌC\\nVÀ KỸ THUẬT VIỆT NAM\\n------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập - Tự do - Hạnh phúc
    Số: 1039/QĐ-LHHVN | Hà Nội, ngày 03 tháng 12 năm 2021`);
  const body = `
    ** QUYẾT ĐỊNH
    ** Về việc ban hành Quy chế thi đua, khen thưởng
    ** của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam
    Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;
    QUYẾT ĐỊNH:
    Điều 1. Ban hành Quy chế thi đua của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam.
    Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 12/QĐ-LHHVN ngày 01/02/2015.`;

  it('says all of itself in its head', () => {
    expect(read([head, ...fromLines(body).blocks])).toEqual({
      id: 'a.docx',
      number: '1039/QĐ-LHHVN',
      kind: 'Quyết định',
      issuer: 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
      title: 'Về việc ban hành Quy chế thi đua, khen thưởng của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
      issuedOn: '2021-12-03',
      validFrom: '2021-12-03',
      validTo: null,
      relations: [{ kind: 'replaces', number: '12/QĐ-LHHVN' }],
      sample: false,
      audience: 'cong-khai',
    });
  });

  it('says the same in decomposed Unicode, and as lines or tab-separated columns of a PDF', () => {
    const decomposed = [head, ...fromLines(body).blocks].map(
      (block) => JSON.parse(JSON.stringify(block).normalize('NFD')) as Block,
    );
    const lines = `
      --- 1 ---
      LIÊN HIỆP CÁC HỘI KHOA HỌC\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      VÀ KỸ THUẬT VIỆT NAM\tĐộc lập - Tự do - Hạnh phúc
      Số: 1039 /QĐ-LHHVN\tHà Nội, ngày 03 tháng 12 năm 2021`;
    const known = read([head, ...fromLines(body).blocks]);
    expect(read(decomposed)).toEqual(known);
    expect(read([...fromLines(lines).blocks, ...fromLines(body).blocks])).toEqual(known);
  });

  it.each([
    [
      'the issuing body, not the parent',
      'UBND TỈNH HƯNG YÊN\nLIÊN HIỆP CÁC HỘI\nKHOA HỌC VÀ KỸ THUẬT TỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-LHH\nKẾ HOẠCH\nHoạt động',
      { issuer: 'LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH', kind: 'Kế hoạch', title: 'Hoạt động' },
    ],
    [
      'an official letter by its subject',
      'HỘI A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 196/LHHVN\nV/v báo cáo quý III\nHà Nội, ngày 05 tháng 9 năm 2026\nKính gửi: Các đơn vị\nĐề nghị nộp báo cáo.',
      { number: '196/LHHVN', kind: 'Công văn', title: 'báo cáo quý III', issuedOn: '2026-09-05', issuer: 'HỘI A' },
    ],
    [
      'a law, and the day it was passed',
      'QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 06/2022/QH15\nLUẬT\nTHI ĐUA, KHEN THƯỞNG\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Thi đua, khen thưởng.\nĐiều 1. Hiệu lực\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2024.\nLuật này được Quốc hội thông qua ngày 15 tháng 6 năm 2022.',
      {
        number: '06/2022/QH15',
        kind: 'Luật',
        title: 'Luật Thi đua, khen thưởng',
        issuer: 'Quốc hội',
        issuedOn: '2022-06-15',
        validFrom: '2024-01-01',
      },
    ],
    [
      'a Party document',
      'ĐẢNG CỘNG SẢN VIỆT NAM\nSố 42-CT/TW\nHà Nội, ngày 16 tháng 4 năm 2010\nCHỈ THỊ\nVề đổi mới hoạt động',
      { number: '42-CT/TW', kind: 'Chỉ thị', title: 'Về đổi mới hoạt động', issuedOn: '2010-04-16' },
    ],
    [
      'a draft whose number and day are not filled in',
      'HỘI A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:     /BC-LHH\nHà Nội, ngày    tháng    năm 2026\nBÁO CÁO\nKết quả',
      { number: null, issuedOn: null, kind: 'Báo cáo', title: 'Kết quả' },
    ],
    [
      'a plain document by its heading',
      '# Hướng dẫn chấm điểm\nTài liệu mẫu — không phải văn bản chính thức\nSố 01/HD-MẪU\nNội dung.',
      { number: '01/HD-MẪU', kind: 'Hướng dẫn', title: 'Hướng dẫn chấm điểm', sample: true },
    ],
    [
      'a text without any head by its first line',
      'Kính gửi các đơn vị.',
      { title: 'Kính gửi các đơn vị', number: null, kind: null },
    ],
    [
      'a day that does not exist as no day',
      'HỘI A\nSố: 1/TB-HA\nHà Nội, ngày 31 tháng 9 năm 2026\nTHÔNG BÁO\nNghỉ',
      { issuedOn: null },
    ],
  ] as const)('gives %s', (_, text, expected) => {
    expect(read(fromLines(text).blocks)).toMatchObject(expected);
  });
});

describe('the term of a document', () => {
  it.each([
    ['Quyết định này có hiệu lực kể từ ngày ký.', '2026-01-15', null],
    ['Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.', '2025-07-01', null],
    ['Bảng tiêu chí này áp dụng cho năm 2026.', '2026-01-01', '2026-12-31'],
    ['Quy chế này có hiệu lực từ ngày 01/01/2026 đến hết ngày 31/12/2026.', '2026-01-01', '2026-12-31'],
    ['Hiệu lực: 01/01/2026 - 31/12/2026', '2026-01-01', '2026-12-31'],
    ['Quyết định này hết hiệu lực kể từ ngày 01/07/2026.', null, '2026-06-30'],
    ['Nghị định số 98/2023/NĐ-CP hết hiệu lực kể từ ngày 01/07/2025.', null, null],
    [
      'Nghị định số 98/2023/NĐ-CP đã hết hiệu lực: văn bản này có hiệu lực từ ngày 01/01/2024 đến hết ngày 30/06/2025.',
      null,
      null,
    ],
    ['Luật số 06/2022/QH15 có hiệu lực từ ngày 01/01/2024.', null, null],
    ['Khoản 3 Điều 5 có hiệu lực từ ngày 01/03/2026.', null, null],
    ['Thông báo kết quả trước ngày 20/12/2026.', null, null],
    ['Hướng dẫn này có hiệu lực từ ngày 31/9/2026.', null, null],
  ])('%s', (sentence, validFrom, validTo) => {
    const text = `HỘI A\nSố: 1/QĐ-HA\nHà Nội, ngày 15 tháng 01 năm 2026\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Điều lệ;\n${sentence}`;
    expect(read(fromLines(text).blocks)).toMatchObject({ validFrom, validTo });
  });
});

describe('what a document does to others', () => {
  it.each([
    [
      'Quyết định này thay thế Quyết định số 12/QĐ-A và Quyết định số 13/QĐ-A.',
      ['replaces 12/QĐ-A', 'replaces 13/QĐ-A'],
    ],
    [
      'Nghị định số 98/2023/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.',
      ['replaces 98/2023/NĐ-CP'],
    ],
    [
      'Quyết định này thay thế các văn bản sau:\na) Quyết định số 1/QĐ-A;\nb) Hướng dẫn số 2/HD-A.',
      ['replaces 1/QĐ-A', 'replaces 2/HD-A'],
    ],
    ['Sửa đổi, bổ sung một số điều của Nghị định số 98/2023/NĐ-CP.', ['amends 98/2023/NĐ-CP']],
    ['Bãi bỏ khoản 2 Điều 5 của Quyết định số 7/QĐ-A.', ['amends 7/QĐ-A']],
    ['Bãi bỏ Quyết định số 7/QĐ-A.', ['replaces 7/QĐ-A']],
    ['Căn cứ Nghị định số 1/2020/NĐ-CP đã được sửa đổi, bổ sung tại Nghị định số 2/2021/NĐ-CP;', []],
    ['Luật này được sửa đổi, bổ sung bởi Luật số 06/2026/QH16.', []],
    ['Nghị định số 152/2025/NĐ-CP thay thế Nghị định số 98/2023/NĐ-CP.', []],
    ['Nghị định số 91/2017/NĐ-CP đã hết hiệu lực: văn bản này có từ năm 2017.', []],
    ['Thực hiện Quyết định số 9/QĐ-A.', []],
  ])('%s', (sentence, expected) => {
    const text = `HỘI A\nSố: 99/QĐ-A\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Điều lệ;\n${sentence}`;
    expect(read(fromLines(text).blocks).relations.map(({ kind, number }) => `${kind} ${number}`)).toEqual(expected);
  });
});

describe('what the sidecar sets', () => {
  it('wins over the text, also with null', () => {
    const text =
      'HỘI A\nSố: 1/QĐ-A\nHà Nội, ngày 15 tháng 01 năm 2026\nQUYẾT ĐỊNH\nVề việc thử\nQuyết định này có hiệu lực từ ngày ký.';
    const known = read(fromLines(text).blocks, { number: null, title: 'Tên khác', issuedOn: '2026-02-01' });
    expect(known).toMatchObject({ number: null, title: 'Tên khác', issuedOn: '2026-02-01', validFrom: '2026-02-01' });
  });
});

function read(blocks: readonly Block[], sidecar: Sidecar = {}): VanBan {
  return readVanBan({ blocks }, { id: 'a.docx', fallbackTitle: 'a', audience: 'cong-khai', sidecar });
}
