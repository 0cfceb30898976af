import { unescapeXml } from '../../documents/extract/docx/xml-text.ts';
import { cleanLine } from '../../documents/extract/text/clean-text.ts';
import { type CellValue, cellText } from '../../documents/extract/xlsx/cell-text.ts';
import { readSheetParts } from '../../documents/extract/xlsx/sheet-parts.ts';
import { writeArchive } from '../../documents/extract/zip/write-archive.ts';
import type { Table, TableRow } from './table.ts';

/** A cell with something in it: `<c r="B7" s="1" t="str"><f>…</f><v>…</v></c>`. */
const FILLED_CELL = /<(?:\w+:)?c\s[^>]*[^/>]>[\s\S]*?<\/(?:\w+:)?c>/g;

/** The verified parts of an .xlsx -> a table for each sheet, rows numbered as the spreadsheet shows them. Throws for what is no workbook. */
export async function readWorkbook(parts: ReadonlyMap<string, Uint8Array>): Promise<readonly Table[]> {
  const { default: readExcelFile } = await import('read-excel-file/node');
  const sheets = readSheetParts(textOf(parts, 'xl/workbook.xml'), textOf(parts, 'xl/_rels/workbook.xml.rels'));
  const plain = new Map(parts);
  const formulas = new Map<string, ReadonlySet<string>>();
  for (const { path } of sheets) {
    if (path === null || !parts.has(path)) continue;
    const { xml, cells } = takeFormulas(textOf(parts, path));
    formulas.set(path, cells);
    plain.set(path, new TextEncoder().encode(xml));
  }
  const contents = new Map((await readExcelFile(writeArchive(plain))).map(({ sheet, data }) => [sheet, data]));
  return sheets.map(({ name, hidden, path }) => {
    const own = formulas.get(path ?? '') ?? new Set();
    const rows = (contents.get(name) ?? contents.get(unescapeXml(name)) ?? []).map((cells, index): TableRow => {
      const line = index + 1;
      const texts = cells.map((value) => cellText(value as CellValue));
      return { line, cells: texts, formulas: texts.flatMap((_, x) => (own.has(`${lettersOf(x)}${line}`) ? [x] : [])) };
    });
    const filled = rows.filter(
      ({ cells, formulas: marked }) => marked.length > 0 || cells.some((cell) => cell.trim() !== ''),
    );
    return { sheet: name, place: `trang “${cleanLine(name)}”`, isHidden: hidden, rows: filled };
  });
}

/** Formulas are replaced by a mark before the library sees them: it reads the result an office program left there, or fails without one. */
function takeFormulas(xml: string): { readonly xml: string; readonly cells: ReadonlySet<string> } {
  const cells = new Set<string>();
  const plain = xml.replace(FILLED_CELL, (cell) => {
    const place = /\sr="([A-Z]{1,3}\d{1,7})"/.exec(cell)?.[1];
    if (place === undefined || !/<(?:\w+:)?f[\s/>]/.test(cell)) return cell;
    cells.add(place);
    return `<c r="${place}" t="inlineStr"><is><t>=</t></is></c>`;
  });
  return { xml: plain, cells };
}

/** 0 -> A, 25 -> Z, 26 -> AA. */
function lettersOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : lettersOf(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part === undefined ? '' : new TextDecoder().decode(part);
}
