import { fold } from '../../../lib/fold.ts';
import type { Draft } from '../draft.ts';
import type { Table } from '../unit.ts';
import { readRowKinds, type RowKind } from './row-kind.ts';

const LONGEST_ROW_NAME = 60;
const ID = /^(\(?[A-ZĐ]{0,3}[-.]?\d{1,4}([.,]\d{1,3}){0,3}\)?|[IVXL]+|[A-ZĐ])[.)]?$/u;
const ID_COLUMN = /^(stt|tt|so tt|so thu tu|ma( so)?|ky hieu|id)$/;

/** One passage for each row: groups and sums too. `place` is the table as it is cited, `heading` what stands above it. */
export function rowPassages(table: Table, place: string, heading: string): readonly Draft[] {
  const kinds = readRowKinds(table);
  const open: { depth: number; label: string }[] = [];
  return table.rows.map((row, index): Draft => {
    const kind: RowKind = kinds[index] ?? { kind: 'data' };
    if (kind.kind === 'sum') open.length = 0;
    if (kind.kind === 'group') while ((open.at(-1)?.depth ?? -1) >= kind.depth) open.pop();
    const group = open.map(({ label }) => label).join(' › ');
    if (kind.kind === 'group') open.push(kind);
    const cells = table.columns.map((column, at) => ({ column, value: oneLine(row.cells[at] ?? '') }));
    return {
      place: `${place}, dòng ${rowName(table, row.cells, index)}`,
      page: row.page,
      heading: [heading, group].filter((part) => part !== '').join(' › '),
      text: writeRow(cells),
      row: { group, cells },
    };
  });
}

/** `STT: 3.1; Tiêu chí: Số nhiệm vụ; Điểm tối đa: 100`: cells alone, in order; a text merged sideways is said once. */
function writeRow(cells: readonly { column: string; value: string }[]): string {
  const said = cells.filter(
    ({ value }, index) => value !== '' && !(value === cells[index - 1]?.value && /\p{L}{2}/u.test(value)),
  );
  if (said.length === 1 && cells.length > 2) return said[0]?.value ?? '';
  return said
    .map(({ column, value }, index) => {
      const words = index < said.length - 1 ? value.replace(/[.;]$/, '') : value;
      return column === '' ? words : `${column}: ${words}`;
    })
    .join('; ');
}

/** What names a row: its number where it has one, else its first words, else its place in the table (from 1). */
function rowName(table: Table, cells: readonly string[], index: number): string {
  const [first = '', second = ''] = cells;
  const isId = ID.test(first) || (ID_COLUMN.test(fold(table.columns[0] ?? '')) && /^\S{1,12}$/.test(first));
  if (isId) return first.replace(/[.)]$/, '').replace(/^\(/, '');
  const words = oneLine(first === '' ? second : first);
  if (words !== '' && words.length <= LONGEST_ROW_NAME) return `“${words.replace(/[:;.]$/, '')}”`;
  return String(index + 1);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
