import type { FormSheet, Look, SheetCell } from '../../forms/sheet/form-sheet.ts';

const LOOKS = {
  plain: {},
  header: { fontWeight: 'bold', backgroundColor: '#DDEBF7' },
  group: { fontWeight: 'bold', backgroundColor: '#F2F2F2' },
  fill: { backgroundColor: '#FFF9E5', borderStyle: 'thin', borderColor: '#BFBFBF' },
  closed: { backgroundColor: '#EDEDED', fontStyle: 'italic' },
  mark: { textColor: '#FFFFFF', fontSize: 8 },
} as const satisfies Record<Look, object>;

/** In points. */
const LINE_HEIGHT = 15;
const MOST_LINES = 12;

/** Sheets as an .xlsx. Texts are text whatever they begin with: nothing is ever a formula. */
export async function writeFormWorkbook(sheets: readonly FormSheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const workbook = sheets.map(({ name, rows, widths, sticky }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    ...(sticky === 0 ? {} : { stickyRowsCount: sticky }),
    data: rows.map((row) => {
      const height = LINE_HEIGHT * linesOf(row, widths);
      return row.map((cell) => ({ ...cellOf(cell), height }));
    }),
  }));
  return writeExcelFile(workbook).toBuffer();
}

/** How many lines the fullest cell of a row takes: a program that opens the file does not make room by itself. */
function linesOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, at) =>
    cell.kind === 'text' && cell.look !== 'mark'
      ? cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[at] ?? 10))), 0)
      : 1,
  );
  return Math.min(Math.max(1, ...lines), MOST_LINES);
}

function cellOf(cell: SheetCell) {
  const look = { ...LOOKS[cell.look], alignVertical: 'top', wrap: cell.look !== 'mark' } as const;
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text, format: '@', ...look } as const;
    case 'number':
      return {
        type: Number,
        ...(cell.number === null ? {} : { value: cell.number }),
        format: cell.decimals ? '#,##0.##' : '#,##0',
        ...look,
      };
    case 'day':
      return {
        type: Date,
        ...(cell.day === null ? {} : { value: new Date(`${cell.day}T00:00:00.000Z`) }),
        format: 'dd/mm/yyyy',
        ...look,
      };
  }
}
