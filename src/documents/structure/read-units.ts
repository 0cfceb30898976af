import type { Block, Extracted } from '../extract/extracted.ts';
import { readLabel } from './label.ts';
import { columnsOf, isNationalName, layoutOf } from './layout.ts';
import { type JoinedBlock, joinTables } from './tables/join-tables.ts';
import { shapeTable } from './tables/shape-table.ts';
import type { Line, Unit } from './unit.ts';

/** Puts the blocks in order for reading: one line per paragraph, lines that a page or a narrow column broke joined again, tables taken apart. */
export function readUnits(extracted: Extracted): readonly Unit[] {
  const units: Unit[] = [];
  let above: JoinedBlock['kind'] = 'table';
  // Of a line that was joined, the piece at its end: to look at the whole each time would read a long text again and again.
  let end = '';
  for (const block of joinTables(extracted.blocks.map(cleanBlock))) {
    const isText = block.kind !== 'table' && above !== 'table';
    for (const [index, unit] of unitsOf(block).entries()) {
      const last = units.at(-1);
      if (isText && index === 0 && unit.kind === 'line' && last?.kind === 'line' && continues(unit, last, end)) {
        units[units.length - 1] = { ...last, text: `${last.text} ${unit.text}` };
      } else {
        units.push(unit);
      }
      end = unit.kind === 'line' ? unit.text : '';
    }
    above = block.kind;
  }
  return units;
}

/** NFC, no invisible characters, single spaces; line ends inside a block are kept. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .split(/\r?\n|\u000B|\u2028/)
    .map((line) =>
      line
        .replace(/[^\S\t]{2,}|[^\S\t ]/g, ' ')
        .replace(/ ?\t[ \t]*/g, '\t')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

function cleanBlock(block: Block): Block {
  if (block.kind !== 'table') return { ...block, text: clean(block.text) };
  return { ...block, rows: block.rows.map((row) => row.map(clean)) };
}

function unitsOf(block: JoinedBlock): readonly Unit[] {
  switch (block.kind) {
    case 'heading':
      return linesOf(block.text, block.page, block.level);
    case 'paragraph':
      return linesOf(block.text, block.page, null);
    case 'table': {
      const part = layoutOf(block.rows);
      if (part) return [{ kind: 'layout', part, columns: columnsOf(block.rows), page: block.page }];
      return shapeTable(block);
    }
    default:
      return block satisfies never;
  }
}

/** A line with tabs is one printed line of two columns: only at the head of a document do they stay apart. */
function linesOf(text: string, page: number | null, level: number | null): readonly Unit[] {
  return text.split('\n').flatMap((raw): readonly Unit[] => {
    if (raw === '' || isPageNumber(raw, page)) return [];
    const columns = raw.split('\t');
    if (columns.length > 1 && columns.some(isNationalName)) {
      return [{ kind: 'layout', part: 'head', columns: columns.map((column) => [column]), page }];
    }
    return [{ kind: 'line', text: columns.join(' '), page, level }];
  });
}

/** A number alone is the page's when it is about the number of the page it stands on. */
function isPageNumber(text: string, page: number | null): boolean {
  const match = page === null ? null : /^(?:[-–]\s*)?(trang\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s*[-–])?$/i.exec(text);
  return match !== null && (match[1] !== undefined || Math.abs(Number(match[2]) - (page ?? 0)) <= 1);
}

/** A line that goes on in small letters where the one before, which ends with `end`, had not ended is the same sentence. */
function continues(line: Line, last: Line, end: string): boolean {
  if (line.level !== null && last.level === null) return false;
  return /^\p{Ll}/u.test(line.text) && !/[.;:!?…]/.test(end.slice(-1)) && readLabel(line.text) === undefined;
}
