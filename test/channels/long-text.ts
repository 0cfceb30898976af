/** Paragraphs with letters that a careless cut would break, each with its source. */
export function longText(length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0; size < length; size += paragraphs.at(-1)!.length + 2) {
    paragraphs.push(paragraph(paragraphs.length + 1));
  }
  return paragraphs.join('\n\n');
}

function paragraph(number: number): string {
  const body =
    'Đơn vị nộp báo cáo trước ngày 15 👩‍👩‍👧 của tháng cuối quý; nộp chậm trừ 5 điểm. Có vướng mắc thì báo văn phòng.';
  return `${number}. ${body}\nNguồn: Hướng dẫn mẫu, mục ${number}`;
}
