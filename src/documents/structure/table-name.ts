import type { Node } from './node.ts';
import { isNode } from './node.ts';
import { placeOfNode, shorten } from './place.ts';
import type { Line, Table } from './unit.ts';

const CAPTION = /^(bảng|biểu|phụ lục|danh mục|danh sách|lịch|mẫu)(?!\p{L})/iu;
const LONGEST_CAPTION = 200;
const SHEET_WITHOUT_NAME = /^(sheet|trang tính|bảng tính|trang|table)\s*\d*$/iu;

/** How a table is named. */
export interface TableName {
  /** The line right above it that names it (`Bảng 2. Điểm thưởng`); undefined when there is none. */
  readonly caption: Line | undefined;
  /** How it is cited: by its caption, its sheet, the part it stands in, or the document's own title. */
  readonly name: string;
}

/** Names the tables that stand in a part directly. */
export function nameTables(node: Node, documentTitle: string): ReadonlyMap<Table, TableName> {
  const captions = new Map<Table, Line | undefined>();
  for (const [index, one] of node.content.entries()) {
    if (!isNode(one) && one.kind === 'table') captions.set(one, captionIn(node.content[index - 1]));
  }
  const bare = [...captions].filter(([, caption]) => !caption).map(([table]) => table);
  const ordinals = new Map(bare.length > 1 ? bare.map((table, index) => [table, `bảng ${index + 1}`]) : []);
  return new Map(
    [...captions].map(([table, caption]) => {
      const name = caption ? shorten(caption.text) : nameOf(table, node, documentTitle, ordinals.get(table) ?? '');
      return [table, { caption, name }];
    }),
  );
}

function captionIn(before: Node['content'][number] | undefined): Line | undefined {
  if (before === undefined || isNode(before) || before.kind !== 'line') return undefined;
  return CAPTION.test(before.text) && before.text.length <= LONGEST_CAPTION ? before : undefined;
}

/** The name a person gave to the sheet; undefined for `Sheet1`. */
export function sheetName(table: Table): string | undefined {
  return table.sheet === null || SHEET_WITHOUT_NAME.test(table.sheet.trim()) ? undefined : table.sheet.trim();
}

/** `which`: its number among the tables of the part that have no caption, when there are several. */
function nameOf(table: Table, node: Node, documentTitle: string, which: string): string {
  const sheet = sheetName(table);
  if (sheet !== undefined) return shorten(sheet);
  if (node.label === null && node.opening && CAPTION.test(node.opening.text)) return shorten(node.opening.text);
  const place = placeOfNode(node);
  if (place !== '') return [place, which].filter((part) => part !== '').join(', ');
  if (which === '' && CAPTION.test(documentTitle)) return shorten(documentTitle);
  return which || 'bảng';
}
