import type { Sheet } from './template-sheets.ts';

/** How many empty rows below are prepared as text, so that a spreadsheet program leaves days and codes as they are typed. */
const PREPARED_ROWS = 200;

/** The sheets as an .xlsx. Every cell is text, whatever it begins with: nothing in it is ever a formula. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const text = (value: string) => ({ type: String, value, format: '@', alignVertical: 'top' }) as const;
  const workbook = sheets.map(({ name, rows, widths }, index) => {
    const [header = [], ...body] = rows;
    const spare = index === 0 ? 0 : PREPARED_ROWS;
    return {
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [
        header.map((value) => ({ ...text(value), fontWeight: 'bold', backgroundColor: '#DDEBF7' }) as const),
        ...body.map((row) => row.map(text)),
        ...Array.from({ length: spare }, () => header.map(() => text(''))),
      ],
    };
  });
  return writeExcelFile(workbook).toBuffer();
}
