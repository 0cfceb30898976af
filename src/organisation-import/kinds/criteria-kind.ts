import type { BangRow, RowSort } from '../../tieu-chi/bang-tieu-chi.ts';
import { writeBangRow } from '../../tieu-chi/text/bang-row-cells.ts';
import { readBangRow } from '../../tieu-chi/text/bang-row.ts';
import {
  CRITERIA_COLUMNS,
  CRITERIA_EXAMPLES,
  CRITERIA_SORTS,
  EVIDENCE,
  FIGURES,
  GROUP,
  MAXIMUM,
  RULE,
} from './criteria-columns.ts';
import type { Kind } from './kind.ts';
import { readLong } from './read-cells.ts';
import type { RowReader } from './row-reader.ts';

type CellColumn = typeof GROUP | typeof MAXIMUM | typeof RULE | typeof FIGURES | typeof EVIDENCE;

/** Longer than a word, shorter than a page. */
const LONGEST = 1_000;

export const CRITERIA_KIND: Kind<'criteria'> = {
  kind: 'criteria',
  sheet: 'Tiêu chí',
  also: ['Dòng tiêu chí', 'Tiêu chí chấm điểm'],
  noun: 'dòng',
  key: ['bang', 'sort', 'code'],
  columns: CRITERIA_COLUMNS,
  moreExamples: CRITERIA_EXAMPLES,

  read(reader, { stored, all }) {
    const bang = reader.code('bang');
    if (bang !== '' && !all.criteriaTables.some(({ code }) => code === bang))
      reader.refuse(`Không có bảng tiêu chí mang mã ${bang}. Hãy ghi đúng mã, hoặc thêm vào trang “Bảng tiêu chí”.`);
    const sort = reader.choice('sort', CRITERIA_SORTS) ?? 'group';
    const base = { bang, code: readCode(reader), name: reader.text('name') };
    const isSame = (row: BangRow): boolean => row.bang === bang && row.sort === sort && row.code === base.code;
    const known = stored.criteria.find(isSame);
    const before = known && writeBangRow(known);
    const cell = (column: CellColumn): string =>
      reader.has(column.field) ? readLong(reader, column, LONGEST) : (before?.[column.field] ?? '');
    const result = readBangRow({
      ...base,
      sort,
      group: cell(GROUP),
      maximum: cell(MAXIMUM),
      rule: cell(RULE),
      figures: cell(FIGURES),
      evidence: cell(EVIDENCE),
    });
    if (result.kind === 'read') return result.row;
    // A row that is taken out needs no more than its code.
    if (!reader.withdrawn()) result.reasons.forEach((reason) => reader.refuse(reason));
    return placeholder(base, sort);
  },

  cells: (row) => {
    const { sort, ...cells } = writeBangRow(row);
    return { ...cells, sort: CRITERIA_SORTS[sort] };
  },

  label: ({ bang, sort, code, name }) => `${CRITERIA_SORTS[sort].toLowerCase()} ${code} của bảng ${bang} (${name})`,
};

/** A spreadsheet may have taken `1.1` for a number, which is read aloud as `1,1`. */
function readCode(reader: RowReader): string {
  const text = reader.optional('code') ?? '';
  return /^\d+,\d+$/.test(text) ? text.replace(',', '.') : reader.code('code');
}

/** A row that is only known by its key. */
function placeholder(base: Pick<BangRow, 'bang' | 'code' | 'name'>, sort: RowSort): BangRow {
  const rule = { kind: 'yes-no', figure: '', yes: 0, no: 0 } as const;
  return { ...base, sort, group: '', maximum: 0, rule, figures: [], evidence: '', least: null, most: null };
}
