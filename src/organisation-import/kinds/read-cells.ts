import { type Points, readHundredths } from '../../tieu-chi/points.ts';
import type { Column } from './column.ts';
import { plain, type RowReader } from './row-reader.ts';

/** Points as people write them: `1.000`, `899,5`; null, with the reason, for anything else. */
export function readPoints(reader: RowReader, { field, header }: Column): Points | null {
  const text = reader.text(field);
  const points = readHundredths(text.replace(/ điểm$/iu, ''));
  if (text !== '' && (points === null || points < 0)) {
    reader.refuse(`“${header}” là “${text.slice(0, 40)}”; hãy ghi một số điểm, ví dụ 50 hoặc 2,5.`);
    return null;
  }
  return points;
}

/** `có` or `không`; an empty cell is `otherwise`. */
export function readYesNo(reader: RowReader, { field, header }: Column, otherwise: boolean): boolean {
  const text = plain(reader.optional(field) ?? '');
  if (text === '') return otherwise;
  if (['co', 'x', '1'].includes(text)) return true;
  if (!['khong', '0'].includes(text)) reader.refuse(`Cột “${header}” chỉ ghi “có” hoặc “không”.`);
  return false;
}

/** A cell that may be long; '' when empty. */
export function readLong(reader: RowReader, { field, header }: Column, longest: number): string {
  const text = reader.optional(field) ?? '';
  if (text.length > longest) reader.refuse(`“${header}” dài quá ${longest} ký tự; hãy viết ngắn hơn.`);
  return text;
}
