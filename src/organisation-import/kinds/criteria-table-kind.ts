import type { Period } from '../../cum-thi-dua/period.ts';
import type { Day } from '../../lib/vn-time.ts';
import type { BangHead } from '../../tieu-chi/bang-tieu-chi.ts';
import { writeHundredths } from '../../tieu-chi/points.ts';
import {
  BONUS_CAP,
  CRITERIA_TABLE_COLUMNS,
  MAY_EXCEED,
  NEEDS_EVIDENCE,
  TIE_BREAK,
  TOTAL,
  YEAR,
} from './criteria-table-columns.ts';
import type { Kind } from './kind.ts';
import { readLong, readPoints, readYesNo } from './read-cells.ts';
import { isYear } from './read-day.ts';
import type { RowReader } from './row-reader.ts';

export const CRITERIA_TABLE_KIND: Kind<'criteriaTables'> = {
  kind: 'criteriaTables',
  sheet: 'Bảng tiêu chí',
  also: ['Danh sách bảng tiêu chí'],
  noun: 'bảng tiêu chí',
  key: ['bang'],
  isOnce: true,
  columns: CRITERIA_TABLE_COLUMNS,

  read(reader, { stored, asOf }) {
    const code = reader.code('bang');
    const year = readYear(reader);
    const before = stored.criteriaTables.find((table) => table.code === code);
    return {
      code,
      year,
      name: reader.text('name'),
      issuer: reader.text('issuer'),
      document: reader.text('document'),
      total: readPoints(reader, TOTAL) ?? 0,
      bonusCap: readPoints(reader, BONUS_CAP) ?? 0,
      mayExceed: reader.has('mayExceed') || !before ? readYesNo(reader, MAY_EXCEED, false) : before.mayExceed,
      needsEvidence:
        reader.has('needsEvidence') || !before ? readYesNo(reader, NEEDS_EVIDENCE, true) : before.needsEvidence,
      tieBreak: reader.has('tieBreak') || !before ? readCodes(readLong(reader, TIE_BREAK, 200)) : before.tieBreak,
      ...daysOf(reader, year, before, asOf),
    };
  },

  cells: (row) => ({
    bang: row.code,
    name: row.name,
    forYear: String(row.year),
    issuer: row.issuer,
    document: row.document,
    maximum: writeHundredths(row.total),
    bonusCap: writeHundredths(row.bonusCap),
    mayExceed: row.mayExceed ? 'có' : 'không',
    needsEvidence: row.needsEvidence ? 'có' : 'không',
    tieBreak: row.tieBreak.join('; '),
  }),

  label: ({ code, name }) => `${code} (${name})`,
};

function readCodes(text: string): readonly string[] {
  return text
    .split(/[;,]/)
    .map((one) => one.trim().toUpperCase())
    .filter((one) => one !== '');
}

/** Without days it is the whole year; without columns for them, as it was. */
function daysOf(reader: RowReader, year: number, before: BangHead | undefined, asOf: Day): Period {
  if (before && !reader.has('from') && !reader.has('to')) return { from: before.from, to: before.to };
  if (reader.optional('from') === null && reader.optional('to') === null) {
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  const { from, to } = reader.period(before ? [before] : [], asOf);
  return { from, to };
}

function readYear(reader: RowReader): number {
  const text = reader.text(YEAR.field);
  if (isYear(text)) return Number(text);
  if (text !== '') reader.refuse(`“${text.slice(0, 40)}” không phải là năm; hãy viết bốn chữ số, ví dụ 2026.`);
  return 0;
}
