import { cleanLine, cleanText } from '../../documents/extract/text/clean-text.ts';
import type { Cells, Field } from '../kinds/column.ts';
import { KINDS, SHEET_NAMES } from '../kinds/kinds.ts';
import { ROW_KINDS, type RowKind } from '../kinds/register.ts';
import { plain } from '../kinds/row-reader.ts';
import type { Table, TableRow } from '../tables/table.ts';
import { columnsOf, type HeaderColumns, kindOfColumns } from './columns-of.ts';
import type { Place, Refusal } from './plan.ts';

/** A row whose kind is known and whose cells have found their fields; what they say is not judged yet. */
export interface Draft {
  readonly kind: RowKind;
  readonly place: Place;
  readonly cells: Cells;
  readonly headers: ReadonlyMap<Field, string>;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly string[];
}

/** A title and a remark or two may stand above the header row. */
const HEADER_WITHIN = 10;
const MOST_ROWS = 2_000;
/** Fields in which a line of its own separates as a semicolon does. */
const LISTS: readonly Field[] = ['aliases', 'rule', 'figures'];
/** Names that a spreadsheet program gives by itself: then the columns tell. */
const NAMELESS = /^(?:sheet|trang tinh|trang|bang)? ?\d*$/;

export function readDrafts(table: Table): Drafts {
  const { place, rows, sheet } = table;
  if (rows.length === 0 || (sheet !== null && plain(sheet) === 'huong dan')) return nothing();
  if (table.isHidden) return nothing([`Bỏ qua ${place} vì trang này đang ẩn.`]);
  if (rows.length > MOST_ROWS) return refuse(place, `Có hơn ${MOST_ROWS} dòng. Hãy chia thành nhiều tệp.`);
  const kind = sheet === null || NAMELESS.test(plain(sheet)) ? kindFromRows(rows) : kindOfSheet(sheet);
  if (kind === null) return refuse(place, unknownTable(sheet));
  const header = findHeader(rows, kind);
  if (header === null) {
    const wanted = KINDS[kind].columns.filter(({ required }) => required);
    return refuse(
      place,
      `Không thấy dòng tiêu đề. Cần có các cột: ${wanted.map((column) => column.header).join('; ')}.`,
    );
  }
  const { columns, index } = header;
  const { missing, doubled, ignored } = columns;
  if (missing.length > 0)
    return refuse(place, `Thiếu cột ${missing.map((column) => `“${column.header}”`).join(', ')}.`);
  if (doubled.length > 0) return refuse(place, `Cột “${doubled[0]}” có hai lần. Hãy giữ lại một cột.`);
  const body = rows.slice(index + 1);
  const examples = body.filter(isExample);
  const read = body.filter((row) => !isExample(row)).map((row) => readRow(table, row, kind, columns, rows[index]!));
  return {
    drafts: read.filter((one) => 'cells' in one),
    refused: read.filter((one) => 'reason' in one),
    notes: [
      ...ignored.map((name) => `Bỏ qua cột “${cleanLine(name).slice(0, 60)}” ở ${place} (không dùng đến).`),
      ...(examples.length > 0 ? [`Bỏ qua ${examples.length} dòng ví dụ ở ${place}.`] : []),
    ],
  };
}

function readRow(
  table: Table,
  row: TableRow,
  kind: RowKind,
  columns: HeaderColumns,
  header: TableRow,
): Draft | Refusal {
  const place = { table: table.place, line: row.line };
  const used = [...columns.places.values()];
  if (row.formulas.some((index) => used.includes(index))) {
    return {
      place,
      reason: 'Có ô chứa công thức. Hãy chép rồi dán lại dưới dạng giá trị, để thấy đúng nội dung sẽ nhập.',
    };
  }
  // In a .csv a comma too many shifts all that follows into the wrong columns.
  if (table.sheet === null && row.cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
    const reason = `Có ${row.cells.length} ô, nhiều hơn dòng tiêu đề (${header.cells.length} ô). Hãy đặt ô có dấu phân cách vào trong ngoặc kép.`;
    return { place, reason };
  }
  const cells = new Map<Field, string>();
  for (const [field, index] of columns.places) {
    const text = cleanText(row.cells[index] ?? '');
    cells.set(field, LISTS.includes(field) ? text : text.replaceAll('\n', ' '));
  }
  return { kind, place, cells, headers: columns.headers };
}

function kindOfSheet(sheet: string): RowKind | null {
  const wanted = plain(sheet);
  return (
    ROW_KINDS.find((kind) => [KINDS[kind].sheet, ...KINDS[kind].also].some((name) => plain(name) === wanted)) ?? null
  );
}

function kindFromRows(rows: readonly TableRow[]): RowKind | null {
  for (const { cells } of rows.slice(0, HEADER_WITHIN)) {
    const kind = kindOfColumns(cells);
    if (kind !== null) return kind;
  }
  return null;
}

/** The first row that has every needed column, or else the one that knows most of them. */
function findHeader(rows: readonly TableRow[], kind: RowKind): { columns: HeaderColumns; index: number } | null {
  const read = rows.slice(0, HEADER_WITHIN).map(({ cells }, index) => ({ columns: columnsOf(cells, kind), index }));
  const whole = read.find(({ columns }) => columns.missing.length === 0);
  const most = read.reduce((best, one) => (one.columns.known > best.columns.known ? one : best));
  return whole ?? (most.columns.known > 0 ? most : null);
}

function isExample({ cells }: TableRow): boolean {
  return /^vi du(?: |$)/.test(plain(cells.find((cell) => cell.trim() !== '') ?? ''));
}

function unknownTable(sheet: string | null): string {
  const what = sheet === null ? 'Các cột không cho biết đây là bảng gì' : 'Chưa nhập được loại bảng này';
  return `${what}. Các bảng nhập được: ${SHEET_NAMES}. Hãy đặt lại ${sheet === null ? 'tên cột theo tệp mẫu' : 'tên trang, hoặc xóa trang này khỏi tệp'}.`;
}

function refuse(table: string, reason: string): Drafts {
  return { drafts: [], refused: [{ place: { table, line: null }, reason }], notes: [] };
}

function nothing(notes: readonly string[] = []): Drafts {
  return { drafts: [], refused: [], notes };
}
