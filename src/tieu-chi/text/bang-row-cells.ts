import type { BangRow, RowSort } from '../bang-tieu-chi.ts';
import { writeHundredths } from '../points.ts';
import { writeBand } from './band.ts';
import { writeFigures } from './figures.ts';
import { writeRule } from './write-rule.ts';

/** A row of a scoring table as it is written and stored: text in every cell, '' where a sort of row has nothing. */
export interface BangRowCells {
  readonly bang: string;
  readonly sort: RowSort;
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly maximum: string;
  readonly rule: string;
  readonly figures: string;
  readonly evidence: string;
}

export const CELL_NAMES = {
  group: 'Nhóm',
  maximum: 'Điểm tối đa',
  rule: 'Cách tính điểm',
  figures: 'Số liệu',
  evidence: 'Minh chứng',
} as const;
export type Cell = keyof typeof CELL_NAMES;

/** Which cells a sort of row has. */
export const CELLS: Readonly<Record<RowSort, readonly Cell[]>> = {
  group: ['maximum'],
  criterion: ['group', 'maximum', 'rule', 'figures', 'evidence'],
  bonus: ['maximum', 'rule', 'figures', 'evidence'],
  penalty: ['rule', 'figures'],
  exclusion: ['figures'],
  band: ['rule'],
};

/** A row as `readBangRow` reads it back. */
export function writeBangRow(row: BangRow): BangRowCells {
  const { bang, sort, code, name } = row;
  return {
    bang,
    sort,
    code,
    name,
    group: row.sort === 'criterion' ? row.group : '',
    maximum: 'maximum' in row ? writeHundredths(row.maximum) : '',
    rule: row.sort === 'band' ? writeBand(row) : 'rule' in row ? writeRule(row.rule) : '',
    figures: 'figures' in row ? writeFigures(row.figures) : '',
    evidence: 'evidence' in row ? row.evidence : '',
  };
}
