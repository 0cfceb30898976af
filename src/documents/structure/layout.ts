import { fold } from '../../lib/fold.ts';

const NATIONAL =
  /cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–—]\s*tu do\s*[-–—]\s*hanh phuc|^dang cong san viet nam$/;
const RECIPIENTS = /^noi nhan\s*:?(\s|$)/;
const SIGNED_FOR = /^(TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}{2,}/u;
const MOST_SIGNATURE_ROWS = 10;

/** True for quốc hiệu, tiêu ngữ, or the Party's name that stands in their place. */
export function isNationalName(line: string): boolean {
  return NATIONAL.test(fold(line).trim());
}

/** True where the end of a document begins: `Nơi nhận:`, `TM. BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`. */
export function opensSignature(line: string): boolean {
  return RECIPIENTS.test(fold(line).trim()) || SIGNED_FOR.test(line);
}

/** What a table is used for when it holds no data; undefined for a real table. */
export function layoutOf(rows: readonly (readonly string[])[]): 'head' | 'signature' | undefined {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || width > 3 || rows.length > MOST_SIGNATURE_ROWS) return undefined;
  if (rows.slice(0, 3).some((row) => row.some((cell) => cell.split('\n').some(isNationalName)))) return 'head';
  if ((rows[0] ?? []).some((cell) => cell.split('\n').slice(0, 1).some(opensSignature))) return 'signature';
  return undefined;
}

/** The lines of each column from top to bottom; a cell that is merged downwards or sideways is read once. */
export function columnsOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap((row, index) => {
      const cell = row[column] ?? '';
      const above = rows[index - 1]?.[column];
      const isMerged = cell === above || (column > 0 && cell === row[column - 1]);
      return isMerged ? [] : cell.split('\n').filter((line) => line !== '');
    }),
  );
}
