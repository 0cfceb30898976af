import type { Block } from '../extracted.ts';
import { LIMITS } from '../limits.ts';
import { dropEmpty, GridTooLarge } from '../text/table-grid.ts';
import { writeArchive } from '../zip/write-archive.ts';
import { type CellValue, cellText } from './cell-text.ts';
import { fillMerged } from './fill-merged.ts';
import { readMergedRanges, readSheetParts } from './sheet-parts.ts';

/** The verified parts of an .xlsx -> one table for every visible sheet that holds something. Empty rows and columns are dropped. */
export async function readXlsx(parts: ReadonlyMap<string, Uint8Array>): Promise<readonly Block[]> {
  const { default: readExcelFile } = await import('read-excel-file/node');
  const sheets = readSheetParts(textOf(parts, 'xl/workbook.xml'), textOf(parts, 'xl/_rels/workbook.xml.rels'));
  const contents = new Map((await readExcelFile(writeArchive(parts))).map(({ sheet, data }) => [sheet, data]));
  const blocks: Block[] = [];
  let cells = 0;
  for (const { name, hidden, path } of sheets) {
    const data = contents.get(name);
    if (hidden || data === undefined) continue;
    const texts = data.map((row) => row.map((value) => cellText(value as CellValue).trim()));
    cells += texts.length * (texts[0]?.length ?? 0);
    if (cells > LIMITS.cells) throw new GridTooLarge(`more than ${LIMITS.cells} cells`);
    const rows = dropEmpty(fillMerged(texts, readMergedRanges(textOf(parts, path ?? ''))));
    if (rows.length > 0) blocks.push({ kind: 'table', rows, sheet: name, page: null });
  }
  return blocks;
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part === undefined ? '' : new TextDecoder().decode(part);
}
