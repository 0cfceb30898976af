import type { Node } from './node.ts';
import { isNode } from './node.ts';
import { placeOfNode, shorten } from './place.ts';
import type { Line, Table } from './unit.ts';

const CAPTION = /^(bảng|biểu|phụ lục|danh mục|danh sách|lịch|mẫu)(?!\p{L})/iu;
const LONGEST_CAPTION = 200;
const SHEET_WITHOUT_NAME = /^(sheet|trang tính|bảng tính|trang|table)\s*\d*$/iu;

/** The line right above a table that names it (`Bảng 2. Điểm thưởng`); undefined when there is none. */
export function captionOf(node: Node, table: Table): Line | undefined {
  const before = node.content[node.content.indexOf(table) - 1];
  if (before === undefined || isNode(before) || before.kind !== 'line') return undefined;
  return CAPTION.test(before.text) && before.text.length <= LONGEST_CAPTION ? before : undefined;
}

/** The name a person gave to the sheet; undefined for `Sheet1`. */
export function sheetName(table: Table): string | undefined {
  return table.sheet === null || SHEET_WITHOUT_NAME.test(table.sheet.trim()) ? undefined : table.sheet.trim();
}

/** How a table is cited: by its caption, its sheet, the part it stands in, or the document's own title. */
export function tableName(table: Table, node: Node, documentTitle: string): string {
  const caption = captionOf(node, table);
  if (caption) return shorten(caption.text);
  const sheet = sheetName(table);
  if (sheet !== undefined) return shorten(sheet);
  if (node.label === null && node.opening && CAPTION.test(node.opening.text)) return shorten(node.opening.text);
  const siblings = node.content.filter(
    (one): one is Table => !isNode(one) && one.kind === 'table' && !captionOf(node, one),
  );
  const which = siblings.length > 1 ? `bảng ${siblings.indexOf(table) + 1}` : '';
  const place = placeOfNode(node);
  if (place !== '') return [place, which].filter((part) => part !== '').join(', ');
  if (which === '' && CAPTION.test(documentTitle)) return shorten(documentTitle);
  return which || 'bảng';
}
