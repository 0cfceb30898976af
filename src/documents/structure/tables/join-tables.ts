import type { Block } from '../../extract/extracted.ts';
import { looksLikeHeader } from './header.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type TextBlock = Exclude<Block, { kind: 'table' }>;

/** A table with the page of each of its rows. */
export interface RawTable extends TableBlock {
  readonly rowPages: readonly (number | null)[];
}

export type JoinedBlock = TextBlock | RawTable;

/** Joins a table that a page break cut in two, leaving out the header that was printed again. */
export function joinTables(blocks: readonly Block[]): readonly JoinedBlock[] {
  const joined: JoinedBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      joined.push(block);
      continue;
    }
    const last = joined.findLast((one) => one.kind === 'table' || !isPageFurniture(one));
    const next = { ...block, rowPages: block.rows.map(() => block.page) };
    if (last?.kind === 'table' && goesOn(last, block)) {
      joined[joined.lastIndexOf(last)] = append(last, next);
    } else {
      joined.push(next);
    }
  }
  return joined;
}

function goesOn(last: RawTable, next: TableBlock): boolean {
  if (last.sheet !== null || next.sheet !== null || width(last) !== width(next) || width(next) < 2) return false;
  if (repeatedRows(last, next) > 0) return true;
  const lastPage = last.rowPages.at(-1) ?? null;
  const isNextPage = lastPage !== null && next.page === lastPage + 1;
  return isNextPage && !looksLikeHeader(next.rows[0] ?? []);
}

function append(last: RawTable, next: RawTable): RawTable {
  const repeated = repeatedRows(last, next);
  return {
    ...last,
    rows: [...last.rows, ...next.rows.slice(repeated)],
    rowPages: [...last.rowPages, ...next.rowPages.slice(repeated)],
  };
}

/** How many rows at the start of `next` are the first rows of `last` again. */
function repeatedRows(last: TableBlock, next: TableBlock): number {
  let count = 0;
  while (count < next.rows.length && sameCells(last.rows[count], next.rows[count])) count += 1;
  return count;
}

function sameCells(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((cell, index) => cell === b[index]);
}

function width(table: TableBlock): number {
  return table.rows[0]?.length ?? 0;
}

/** A page number between two halves of a table is no text of the document. */
function isPageFurniture(block: TextBlock): boolean {
  return (
    block.text === '' ||
    (block.page !== null && /^[-–\s]*(trang\s+)?\d{1,4}(\s*\/\s*\d{1,4})?[-–\s]*$/i.test(block.text))
  );
}
