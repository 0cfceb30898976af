import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/documents/extract/extracted.ts';
import type { Passage } from '../../../src/documents/passage.ts';
import { splitDocument } from '../../../src/documents/structure/split.ts';
import { fromLines, table } from '../blocks.ts';

describe('the articles of a decision', () => {
  const passages = split(`
    ** QUY CHẾ
    ** Thi đua, khen thưởng
    Chương I
    QUY ĐỊNH CHUNG
    Điều 1. Phạm vi điều chỉnh
    Quy chế này quy định về thi đua.
    Điều 2. Hồ sơ
    1. Hồ sơ đề nghị gồm:
    a) Tờ trình;
    b) Báo cáo thành tích;
    c) Biên bản;
    d) Phiếu bầu;
    đ) Bản sao điện tử;
    e) Tài liệu khác.
    2. Nộp trước ngày 20/12 hằng năm.
    Chương II. TỔ CHỨC THỰC HIỆN
    Mục 1. TRÁCH NHIỆM
    Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành.`);

  it('are passages with the place they are cited by', () => {
    expect(places(passages)).toEqual([
      'Điều 1',
      'Điều 2 khoản 1',
      ...['a', 'b', 'c', 'd', 'đ', 'e'].map((diem) => `Điều 2 khoản 1 điểm ${diem}`),
      'Điều 2 khoản 2',
      'Điều 3',
    ]);
  });

  it('keep their own words, the heading above them, and a point the sentence that leads to it', () => {
    expect(at(passages, 'Điều 1')).toMatchObject({
      text: 'Quy chế này quy định về thi đua.',
      heading: 'Chương I QUY ĐỊNH CHUNG › Điều 1. Phạm vi điều chỉnh',
    });
    expect(at(passages, 'Điều 2 khoản 1 điểm đ')).toMatchObject({
      text: 'đ) Bản sao điện tử;',
      heading: 'Chương I QUY ĐỊNH CHUNG › Điều 2. Hồ sơ › 1. Hồ sơ đề nghị gồm:',
    });
    expect(at(passages, 'Điều 3').heading).toBe('Chương II. TỔ CHỨC THỰC HIỆN › Mục 1. TRÁCH NHIỆM');
  });

  it('give a short list as a whole too', () => {
    expect(at(passages, 'Điều 2 khoản 1').text.split('\n')).toHaveLength(7);
  });

  it('are numbered in reading order', () => {
    expect(passages.map(({ id }) => id)).toEqual(passages.map((_, index) => `d#${index + 1}`));
  });
});

describe('what looks like a number of a part', () => {
  it.each([
    [
      'a date',
      'Điều 1. Hạn\n1. Số liệu tính đến\n01.01.2020 của đơn vị.\n2. Gửi bản giấy.',
      ['Điều 1 khoản 1', 'Điều 1 khoản 2'],
    ],
    ['a quantity', 'Điều 1. Điểm\n1. Có trên\n1.500 hội viên.\n2. Gửi.', ['Điều 1 khoản 1', 'Điều 1 khoản 2']],
    [
      'a number out of sequence',
      'Điều 1. Điểm\n1. Theo\n5. Của quy chế.\n2. Gửi.',
      ['Điều 1 khoản 1', 'Điều 1 khoản 2'],
    ],
    [
      'a reference to an article',
      'Điều 1. Điểm\n1. Theo quy định tại\nĐiều 9 của Luật.\n2. Gửi.',
      ['Điều 1 khoản 1', 'Điều 1 khoản 2'],
    ],
    ['an earlier article again', 'Điều 4. A.\nĐiều 5. Xem\nĐiều 4. B.\nĐiều 6. C.', ['Điều 4', 'Điều 5', 'Điều 6']],
    [
      'the numbers inside a quotation',
      'Điều 1. Sửa\n1. Khoản 2 sửa như sau:\n“2. Mới.\n3. Thêm.”.\n2. Bãi bỏ.',
      ['Điều 1 khoản 1', 'Điều 1 khoản 2'],
    ],
    [
      'a letter out of sequence',
      'Điều 1. A\n1. Gồm các việc sau đây.\nx) không phải.\na) một;\nb) hai.',
      ['Điều 1 khoản 1', 'Điều 1 khoản 1 điểm a', 'Điều 1 khoản 1 điểm b'],
    ],
    [
      'a Roman numeral inside an article',
      'Điều 1. A\n1. Quý\nI. của năm.\n2. Gửi.',
      ['Điều 1 khoản 1', 'Điều 1 khoản 2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(split(text))).toEqual(expected);
  });

  it('leaves what is quoted to the clause that quotes it', () => {
    const passages = split('Điều 1. Sửa\n1. Sửa Điều 5 như sau:\n“1. Mới.\n2. Thêm.”.\n2. Bãi bỏ Điều 6.');
    expect(passages.map(({ text }) => text)).toEqual([
      '1. Sửa Điều 5 như sau:\n“1. Mới.\n2. Thêm.”.',
      '2. Bãi bỏ Điều 6.',
    ]);
  });

  it('goes on in the Latin alphabet where the writer skipped đ', () => {
    const passages = split('Điều 1. A\n1. Một câu dẫn dài.\na) a\nb) b\nc) c\nd) d\ne) e\nf) f');
    expect(places(passages).at(-1)).toBe('Điều 1 khoản 1 điểm f');
  });

  it('is read in decomposed Unicode too', () => {
    const passages = split(
      'Điều 1. Một.\nĐiều 2. Hai\n1. Gồm nhiều việc.\na) a\nb) b\nc) c\nd) d\nđ) đ'.normalize('NFD'),
    );
    expect(places(passages).at(-1)).toBe('Điều 2 khoản 1 điểm đ');
    expect(at(passages, 'Điều 1').text).toBe('Điều 1. Một.');
  });
});

describe('documents without articles', () => {
  it('are cited by Phần, mục and điểm', () => {
    const passages = split(`
      I. MỤC ĐÍCH
      1. Mục đích
      Nâng cao chất lượng.
      2. Yêu cầu: kịp thời.
      II. NỘI DUNG
      1. Hội thảo
      1.1. Quý I: hai cuộc.
      1.2. Quý II: 3.5 ngày.
      2. Tập huấn gồm nhiều lớp.
      a) Lớp một;
      b) Lớp hai.
      III. THỰC HIỆN: Văn phòng theo dõi.`);
    expect(places(passages)).toEqual([
      'Phần I mục 1',
      'Phần I mục 2',
      'Phần II mục 1.1',
      'Phần II mục 1.2',
      'Phần II mục 2',
      'Phần II mục 2 điểm a',
      'Phần II mục 2 điểm b',
      'Phần III',
    ]);
  });

  it('are cited by headings, and their paragraphs counted', () => {
    const passages = split(`
      # Hướng dẫn chấm điểm
      Mở đầu.
      ## 1. Mục đích
      Một.
      Hai.
      ## 2. Luồng
      Các bước:
      1. Đơn vị tự chấm.
      2. Cụm trưởng thẩm định.
      ### 2.1. Điểm lẻ
      Làm tròn 0,5.
      ## Liên hệ
      Văn phòng.
      - Thứ nhất
      - Thứ hai`);
    expect(places(passages)).toEqual([
      'phần mở đầu',
      'mục 1, đoạn 1',
      'mục 1, đoạn 2',
      'mục 2',
      'mục 2 ý 1',
      'mục 2 ý 2',
      'mục 2.1',
      'mục “Liên hệ”, đoạn 1',
      'mục “Liên hệ”, đoạn 2',
    ]);
  });

  it('without any parts are cited by paragraph', () => {
    expect(places(split('Kính gửi các đơn vị.\nĐề nghị nộp báo cáo\nđúng hạn.'))).toEqual(['đoạn 1', 'đoạn 2']);
  });
});

describe('what is attached', () => {
  it('counts its articles anew, under its own name', () => {
    const passages = split(`
      Điều 1. Ban hành Quy chế.
      Điều 2. Có hiệu lực từ ngày ký.
      Nơi nhận:
      - Như trên;
      - Lưu: VT.
      TM. BAN THƯỜNG VỤ
      CHỦ TỊCH
      QUY CHẾ
      Hoạt động của Cụm
      Điều 1. Phạm vi.
      PHỤ LỤC I
      BIỂU MẪU
      1. Mẫu một.`);
    expect(places(passages)).toEqual(['Điều 1', 'Điều 2', 'Quy chế, Điều 1', 'Phụ lục I, mục 1']);
    expect(passages.map(({ text }) => text).join('\n')).not.toMatch(/Nơi nhận|Lưu: VT|CHỦ TỊCH/);
  });

  it('leaves the two-column head and the signature out', () => {
    const head = table(`HỘI A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 5/QĐ-HA | Hà Nội, ngày 05 tháng 01 năm 2026`);
    const end = table('Nơi nhận:\\n- Lưu VT | CHỦ TỊCH\\nNguyễn Văn A');
    const body = fromLines('QUYẾT ĐỊNH\nVề việc công nhận\nCăn cứ Điều lệ;\nQUYẾT ĐỊNH:\nĐiều 1. Công nhận.').blocks;
    const passages = splitBlocks([head, ...body, end]);
    expect(places(passages)).toEqual(['phần mở đầu', 'Điều 1']);
    expect(passages[0]?.text).toBe('Căn cứ Điều lệ;\nQUYẾT ĐỊNH:');
  });
});

describe('pages and long texts', () => {
  it('a passage knows the page it begins on', () => {
    const passages = split('--- 1 ---\nĐiều 1. Một\n1. Đầu trang\n--- 2 ---\ntiếp theo trang hai.\n2\n2. Hai.');
    expect(passages.map(({ page }) => page)).toEqual([1, 2]);
    expect(passages[0]?.text).toBe('1. Đầu trang tiếp theo trang hai.');
  });

  it('is cut at sentence borders, keeping its place', () => {
    const sentence = 'Đơn vị gửi báo cáo về Thường trực Hội đồng tại TP. Hồ Chí Minh trước ngày 20.12.2026. ';
    const passages = split(`Điều 7. Báo cáo\n${sentence.repeat(40)}`);
    expect(passages.length).toBeGreaterThan(2);
    for (const { text, place } of passages) {
      expect(text.length).toBeLessThanOrEqual(1_200);
      expect(text).toMatch(/^Đơn vị.*2026\.$/su);
      expect(place).toBe('Điều 7');
    }
  });
});

function split(text: string): readonly Passage[] {
  return splitBlocks(fromLines(text).blocks);
}

function splitBlocks(blocks: readonly Block[]): readonly Passage[] {
  return splitDocument({ blocks }, { id: 'd', title: 'Văn bản' });
}

function places(passages: readonly Passage[]): readonly string[] {
  return passages.map(({ place }) => place);
}

function at(passages: readonly Passage[], place: string): Passage {
  const found = passages.find((passage) => passage.place === place);
  if (!found) throw new Error(`no passage at ${place}: ${places(passages).join(', ')}`);
  return found;
}

it('a point is cited by the letter it bears, in the Vietnamese order and behind one that was left out', () => {
  const letters = (lines: readonly string[]): readonly string[] =>
    places(split(['Điều 7. Mức thưởng', '1. Mức thưởng như sau:', ...lines].join('\n')))
      .filter((place) => place.includes('điểm'))
      .map((place) => place.replace('Điều 7 khoản 1 điểm ', ''));
  expect(letters(['a) Một;', 'b) Hai;', 'c) Ba;', 'd) Bốn;', 'đ) Năm;', 'e) Sáu.'])).toEqual([
    'a',
    'b',
    'c',
    'd',
    'đ',
    'e',
  ]);
  expect(letters(['a) Một;', 'đ) Năm;', 'e) Sáu.'])).toEqual(['a', 'đ', 'e']);
  expect(letters(['a) Gồm:', 'i) Một;', 'ii) Hai;', 'b) Sau.'])).toEqual(['a', 'b']);
});
