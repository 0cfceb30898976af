import type { Label } from './label.ts';
import type { Line, Table } from './unit.ts';

/** One part of a document, with what stands in it before its first sub-part. */
export interface Node {
  readonly parent: Node | null;
  /** null for the whole document and for a heading without a number. */
  readonly label: Label | null;
  /** Lower is further out; a part closes every open part of its own rank or a higher one. */
  readonly rank: number;
  /** The line that opens it; null for the whole document. */
  readonly opening: Line | null;
  /** A title that stands on the line below (`Chương I` / `QUY ĐỊNH CHUNG`). */
  readonly title: Line[];
  readonly content: (Line | Table | Node)[];
  /** The last label of each kind that was opened directly below: what the next one must follow. */
  readonly last: Map<string, readonly number[] | string>;
}

export const RANK = {
  document: 0,
  'kem-theo': 10,
  phan: 20,
  'chu-cai': 25,
  'la-ma': 30,
  chuong: 40,
  muc: 50,
  'tieu-muc': 55,
  dieu: 60,
  so: 70,
  'thap-phan': 80,
  khoan: 90,
  'khoan-thap-phan': 95,
  diem: 100,
} as const;

export function makeNode(parent: Node | null, label: Label | null, rank: number, opening: Line | null): Node {
  const node: Node = { parent, label, rank, opening, title: [], content: [], last: new Map() };
  parent?.content.push(node);
  return node;
}

/** From the document down to this part. */
export function trailOf(node: Node): readonly Node[] {
  return node.parent ? [...trailOf(node.parent), node] : [node];
}

/** The nearest part at or above `node` that `fits`. */
export function nearest(node: Node, fits: (one: Node) => boolean): Node | undefined {
  for (let one: Node | null = node; one; one = one.parent) if (fits(one)) return one;
  return undefined;
}

/** True for a part whose words are read in one piece: điều, khoản, điểm, a numbered paragraph. */
export function isClause(node: Node): boolean {
  const kind = node.label?.kind;
  if (kind === 'dieu' || kind === 'diem') return true;
  return (kind === 'so' || kind === 'thap-phan') && node.opening?.level === null;
}

export function hasParts(node: Node): boolean {
  return node.content.some(isNode);
}

export function isNode(content: Line | Table | Node): content is Node {
  return 'rank' in content;
}

/** The lines that stand in it directly. */
export function linesIn(node: Node): readonly Line[] {
  return node.content.filter((one) => !isNode(one) && one.kind === 'line') as readonly Line[];
}
