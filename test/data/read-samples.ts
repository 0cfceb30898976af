import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import readExcel from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';

/** Reads the sample documents with the libraries alone, so that a fault of our own importer can't hide a fault of a document. */

export type Rows = readonly (readonly string[])[];

export function sample(name: string): string {
  return fileURLToPath(new URL(`../../data/documents/${name}`, import.meta.url));
}

/** Every sheet of a workbook by its name; each cell as text, empty when it has none. */
export async function sheetsOf(name: string): Promise<ReadonlyMap<string, Rows>> {
  const sheets = await readExcel(sample(name));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(asText))]));
}

/** The rows of every table of a Word file, one after another. */
export async function wordRows(name: string): Promise<Rows> {
  const { value } = await mammoth.convertToHtml({ path: sample(name) });
  return parse(value)
    .querySelectorAll('tr')
    .map((row) => row.querySelectorAll('td, th').map((cell) => cell.structuredText.replace(/\s+/g, ' ').trim()));
}

/** All the words of a file, in reading order. */
export async function textOf(name: string): Promise<string> {
  switch (name.slice(name.lastIndexOf('.'))) {
    case '.xlsx':
      return [...(await sheetsOf(name)).values()].flat(2).join('\n');
    case '.docx':
      return (await mammoth.extractRawText({ path: sample(name) })).value;
    case '.pdf': {
      const pdf = await getDocumentProxy(new Uint8Array(await readFile(sample(name))));
      return (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' ');
    }
    default:
      return readFile(sample(name), 'utf8');
  }
}

function asText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : '';
}
