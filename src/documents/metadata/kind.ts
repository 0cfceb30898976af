/** Tên loại văn bản with its sign in a document's number (Nghị định 30/2020, phụ lục III), laws and Party documents too. */
const KINDS: readonly (readonly [name: string, sign: string])[] = [
  ['Bộ luật', ''],
  ['Luật', 'L'],
  ['Pháp lệnh', 'PL'],
  ['Nghị quyết', 'NQ'],
  ['Nghị định', 'NĐ'],
  ['Thông tư liên tịch', 'TTLT'],
  ['Thông tư', 'TT'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Kết luận', 'KL'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QyĐ'],
  ['Điều lệ', 'ĐL'],
  ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'],
  ['Hướng dẫn', 'HD'],
  ['Chương trình', 'CTr'],
  ['Kế hoạch', 'KH'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Báo cáo', 'BC'],
  ['Biên bản', 'BB'],
  ['Tờ trình', 'TTr'],
  ['Hợp đồng', 'HĐ'],
  ['Công điện', 'CĐ'],
  ['Công văn', 'CV'],
  ['Bản ghi nhớ', 'BGN'],
  ['Bản thỏa thuận', 'BTT'],
  ['Giấy ủy quyền', 'GUQ'],
  ['Giấy mời', 'GM'],
  ['Giấy giới thiệu', 'GGT'],
  ['Phiếu gửi', 'PG'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu báo', 'PB'],
];
const LINE = new RegExp(`^(${KINDS.map(([name]) => name).join('|')})(?!\\p{L})\\s*:?\\s*(.*)$`, 'iu');

/** Reads a line that begins with a kind: `QUYẾT ĐỊNH`, `Kế hoạch hoạt động Cụm thi đua`; `rest` is what follows it. */
export function readKindLine(line: string): { readonly kind: string; readonly rest: string } | undefined {
  const match = LINE.exec(line);
  const kind = KINDS.find(([name]) => name.toLowerCase() === match?.[1]?.toLowerCase())?.[0];
  return kind === undefined ? undefined : { kind, rest: match?.[2] ?? '' };
}

/** The kind that a number's sign stands for: `1039/QĐ-LHHVN` is a decision; a number without a sign is an official letter. */
export function kindOfNumber(number: string): string | null {
  if (/^\d+\/\d{4}\/QH\d*$/iu.test(number)) return 'Luật';
  const sign = /^\d+-(\p{L}+)\//u.exec(number)?.[1] ?? /\/(\p{L}+)-[^/]+$/u.exec(number)?.[1];
  if (sign === undefined) return /^\d+\/\p{L}+\d*$/u.test(number) ? 'Công văn' : null;
  return KINDS.find(([, known]) => known !== '' && known.toUpperCase() === sign.toUpperCase())?.[0] ?? null;
}
