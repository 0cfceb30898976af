import type { BangRow } from '../bang-tieu-chi.ts';
import { type Points, readHundredths, writeHundredths } from '../points.ts';
import { mostOf } from '../most-of.ts';
import { readFigures, writeFigures } from './figures.ts';
import { type Parsed, shown } from './parsed.ts';
import { readBand } from './band.ts';
import { type BangRowCells, type Cell, CELL_NAMES, CELLS } from './bang-row-cells.ts';
import { readRule } from './read-rule.ts';
import { usedFigures } from './used-figures.ts';

export type ReadRow =
  | { readonly kind: 'read'; readonly row: BangRow }
  /** Everything that is wrong with the row by itself, in Vietnamese. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** Reads a row; whether it fits the rest of its table is judged by `checkBang`. */
export function readBangRow(cells: BangRowCells): ReadRow {
  const { bang, sort, code, name } = cells;
  const reasons: string[] = [];
  const base = { bang, code, name };
  for (const cell of Object.keys(CELL_NAMES) as Cell[]) {
    if (cells[cell] !== '' && !CELLS[sort].includes(cell))
      reasons.push(`Dòng này không dùng cột “${CELL_NAMES[cell]}”; hãy để trống ô đó.`);
  }
  const row = read();
  return row === null || reasons.length > 0 ? { kind: 'refused', reasons } : { kind: 'read', row };

  function read(): BangRow | null {
    switch (sort) {
      case 'group': {
        const maximum = readMaximum();
        return maximum === null ? null : { ...base, sort, maximum };
      }
      case 'criterion': {
        const award = readAward();
        if (cells.group === '') reasons.push(`Thiếu “${CELL_NAMES.group}”: tiêu chí này thuộc nhóm nào?`);
        return award && { ...base, ...award, sort, group: cells.group.toUpperCase() };
      }
      case 'bonus': {
        const award = readAward();
        return award && { ...base, ...award, sort };
      }
      case 'penalty':
        return readPenalty();
      case 'exclusion': {
        const figures = take('figures', readFigures(cells.figures));
        if (figures?.length === 0)
          reasons.push(`Thiếu “${CELL_NAMES.figures}”; hãy ghi “hỏi: …?” để hỏi có hay không.`);
        return figures && { ...base, sort, figures };
      }
      case 'band': {
        const ends = take('rule', readBand(cells.rule));
        return ends && { ...base, sort, ...ends };
      }
    }
  }

  function readAward() {
    const maximum = readMaximum();
    const ruled = readRuled();
    if (maximum === null || ruled === null) return null;
    const most = mostOf(ruled.rule);
    if (most === Number.POSITIVE_INFINITY)
      reasons.push(`“${CELL_NAMES.rule}”: hãy ghi thêm “, tối đa ${writeHundredths(maximum)}”.`);
    else if (most !== maximum)
      reasons.push(
        `“${CELL_NAMES.rule}” cho nhiều nhất ${writeHundredths(most)} điểm, nhưng “${CELL_NAMES.maximum}” là ${writeHundredths(maximum)}.`,
      );
    return { maximum, ...ruled, evidence: cells.evidence };
  }

  function readPenalty(): BangRow | null {
    const ruled = readRuled();
    if (ruled?.rule.kind === 'less') reasons.push(`“${CELL_NAMES.rule}” của điểm trừ không viết dạng “50 trừ X1”.`);
    return ruled && { ...base, sort: 'penalty', ...ruled };
  }

  function readRuled() {
    const figures = take('figures', readFigures(cells.figures));
    if (figures === null) return null;
    const rule = take(
      'rule',
      readRule(
        cells.rule,
        figures.map((figure) => figure.name),
      ),
    );
    if (rule === null) return null;
    const used = usedFigures(rule);
    const unused = figures.find((figure) => !used.has(figure.name));
    if (unused !== undefined)
      reasons.push(
        `Số liệu “${shown(unused.name || writeFigures([unused]))}” không được dùng trong “${CELL_NAMES.rule}”.`,
      );
    return { rule, figures };
  }

  function readMaximum(): Points | null {
    const maximum = readHundredths(cells.maximum.replace(/ điểm$/iu, ''));
    if (maximum === null || maximum <= 0) {
      reasons.push(
        cells.maximum === ''
          ? `Thiếu “${CELL_NAMES.maximum}”.`
          : `“${CELL_NAMES.maximum}” là “${shown(cells.maximum)}”; hãy ghi một số lớn hơn 0, ví dụ 40 hoặc 2,5.`,
      );
      return null;
    }
    return maximum;
  }

  function take<T>(cell: Cell, parsed: Parsed<T>): T | null {
    if (parsed.kind === 'read') return parsed.value;
    reasons.push(
      cells[cell] === '' ? `Thiếu “${CELL_NAMES[cell]}”. ${parsed.reason}` : `“${CELL_NAMES[cell]}”: ${parsed.reason}`,
    );
    return null;
  }
}
