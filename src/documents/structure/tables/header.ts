import { fold } from '../../../lib/fold.ts';
import { DOCUMENT_NUMBER } from '../../metadata/number.ts';

/** Words that stand in the head of a column and seldom alone in a cell below it. */
const COLUMN_WORDS =
  /^(stt|tt|so tt|so thu tu|ma( so)?|noi dung( .*)?|tieu chi( .*)?|ten( .*)?|diem( .*)?|thang diem|cach (cham|tinh).*|minh chung( .*)?|ghi chu|don vi( .*)?|thoi (gian|han|diem)( .*)?|han( .*)?|ngay( .*)?|moc( .*)?|nguoi .*|so( .*)?|loai( .*)?|truong|kieu|nhan|muc( .*)?|ky bao cao|van ban|hieu luc( .*)?|trich yeu|ket qua|dien giai|chi tieu|co quan.*|tu( ngay)?|den( ngay)?|viec( .*)?|cong viec|dia diem|vai tro|bat buoc|gioi han.*|kiem tra|yeu cau)$/;
const LONGEST_NAME = 80;

/** True for a row whose cells name columns: short, several, no sentences, no figures. */
export function looksLikeHeader(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell !== '');
  if (new Set(cells).size < 2 || cells.length < row.length / 2) return false;
  if (cells.some((cell) => cell.length > LONGEST_NAME || DOCUMENT_NUMBER.test(cell))) return false;
  const known = cells.filter((cell) => COLUMN_WORDS.test(fold(cell).replace(/\s+/g, ' '))).length;
  return known >= Math.min(2, cells.length);
}

/** True for `(1) (2) (3)`, `A B 1 2`: a row that only numbers the columns. */
function numbersColumns(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.replace(/[()]/g, '').trim());
  const letters = cells.findIndex((cell) => /^\d+$/.test(cell));
  if (letters < 0 || cells.length - letters < 2) return false;
  return cells.every((cell, column) =>
    column < letters ? /^[A-Z]?$/.test(cell) : cell === String(column - letters + 1),
  );
}

/** How many rows, from `start`, form the header: a second row counts when cells of the first reach down or across into it. */
export function headerHeight(rows: readonly (readonly string[])[], start: number): number {
  let height = 1;
  while (start + height < rows.length) {
    const above = rows[start + height - 1] ?? [];
    const row = rows[start + height] ?? [];
    const reachesDown = row.some((cell, column) => cell !== '' && cell === above[column]);
    const reachesAcross = above.some((cell, column) => column > 0 && (cell === above[column - 1] || cell === ''));
    const isNames = row.every((cell) => cell.length <= LONGEST_NAME && !/^\d+([.,]\d+)*$/.test(cell));
    const isSubHeader =
      reachesAcross && isNames && (reachesDown || row.some((cell) => cell === '')) && new Set(row).size > 2;
    if (!isSubHeader || isGroupLike(row)) break;
    height += 1;
  }
  if (numbersColumns(rows[start + height] ?? [])) height += 1;
  return height;
}

/** Column names out of the header's rows: `Điểm - Tối đa` for a name above a name; a merged cell counts once. */
export function columnNames(header: readonly (readonly string[])[]): readonly string[] {
  const named = header.filter((row) => !numbersColumns(row));
  const width = header[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const parts = named.map((row) => (row[column] ?? '').replace(/\s+/g, ' '));
    return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(' - ');
  });
}

function isGroupLike(row: readonly string[]): boolean {
  return /^([IVXL]+|[A-Z])\.?$/.test(row[0] ?? '') || /^\d/.test(row[0] ?? '');
}
