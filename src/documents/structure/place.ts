import { nearest, type Node, RANK, trailOf } from './node.ts';

const LONGEST_NAME = 60;

/** Where a part stands, as it is cited: `Điều 5 khoản 2 điểm đ`, `Phần II mục 3`, `Phụ lục I, mục 2`; empty for the whole document. */
export function placeOfNode(node: Node): string {
  const trail = trailOf(node);
  const dieu = trail.findIndex((one) => one.label?.kind === 'dieu');
  const attachment = trail.findIndex((one) => one.label?.kind === 'kem-theo');
  const inside =
    dieu >= 0 ? trail.slice(dieu) : trail.slice(attachment + 1).filter((one, index, all) => isCited(one, index, all));
  const words = inside.map((one) => word(one)).filter((one) => one !== '');
  const name = attachment >= 0 ? (trail[attachment]?.label?.written ?? '') : '';
  return [name, words.join(' ').replaceAll(' mục “', ', mục “').replaceAll('” ', '”, ')]
    .filter((part) => part !== '')
    .join(', ');
}

/** A deeper decimal holds the numbers above it (`mục 3.2`), a chapter its part, and an unnumbered heading names what no number names. */
function isCited(node: Node, index: number, trail: readonly Node[]): boolean {
  const inner = trail.slice(index + 1);
  if (node.label === null)
    return node.opening !== null && inner.every((one) => one.label !== null && one.rank > node.rank && isItem(one));
  if (node.label.kind === 'so' || node.label.kind === 'thap-phan')
    return !inner.some((one) => one.label?.kind === 'thap-phan');
  return true;
}

function isItem(node: Node): boolean {
  return node.label?.kind === 'so' || node.label?.kind === 'thap-phan' || node.label?.kind === 'diem';
}

function word(node: Node): string {
  const { label } = node;
  if (label === null) return node.opening ? `mục “${shorten(node.opening.text)}”` : '';
  switch (label.kind) {
    case 'kem-theo':
      return label.written;
    case 'phan':
      return `Phần ${label.written}`;
    case 'chuong':
      return `Chương ${label.written}`;
    case 'tieu-muc':
      return `tiểu mục ${label.written}`;
    case 'dieu':
      return `Điều ${label.written}`;
    case 'chu-cai':
      return `Phần ${label.written}`;
    case 'la-ma':
      return nearest(node, (one) => one.label?.kind === 'phan' || one.label?.kind === 'chu-cai')
        ? `mục ${label.written}`
        : `Phần ${label.written}`;
    case 'muc':
      return `mục ${label.written}`;
    case 'so':
    case 'thap-phan':
      if (node.rank >= RANK.khoan && nearest(node, (one) => one.label?.kind === 'dieu'))
        return `khoản ${label.written}`;
      return isListItem(node) ? `ý ${label.written}` : `mục ${label.written}`;
    case 'diem':
      return `điểm ${label.written}`;
    default:
      return label.kind satisfies never;
  }
}

/** A numbered line below a numbered heading is one of its points, not a section of its own. */
function isListItem(node: Node): boolean {
  return (
    node.label?.kind === 'so' &&
    node.parent !== null &&
    nearest(node.parent, (one) => one.label?.kind === 'so' || one.label?.kind === 'thap-phan') !== undefined
  );
}

/** A name that fits into a citation: whole words, without the stop at its end. */
export function shorten(text: string, longest: number = LONGEST_NAME): string {
  // Cut first: what runs to the end of a long text may begin anywhere in it, and is looked for from everywhere.
  const bare = text.slice(0, longest * 2).replace(/[\s.:;,]+$/, '');
  if (bare.length <= longest) return bare;
  const cut = bare.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s.:;,(–-]+$/, '')}…`;
}
