import { isUpperCase, type Label } from './label.ts';
import { nearest, type Node, RANK } from './node.ts';
import type { Line } from './unit.ts';

/** Where a part is opened: below `parent`, as the next of `counter` there. */
export interface Opening {
  readonly parent: Node;
  readonly rank: number;
  readonly counter: string;
}

/** The alphabet of điểm; writers who do not know it use the Latin one, so either's next letter goes on. */
const ALPHABETS = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz', 'aăâbcdđeêghiklmnoôơpqrstuưvxy'];

/**
 * Decides whether a line that looks like a part's beginning is one, by the numbers before it: `01.01.2020`, `1. ` in the middle
 * of a sentence or a list inside a clause do not go on from them. Gives where it belongs, or undefined.
 */
export function placeOf(label: Label, line: Line, current: Node): Opening | undefined {
  switch (label.kind) {
    case 'kem-theo':
      return opensAttachment(label, line, current) ? below(current, RANK['kem-theo'], 'kem-theo') : undefined;
    case 'phan':
    case 'chuong':
    case 'muc':
    case 'tieu-muc':
      return followsOn(label, below(current, RANK[label.kind], label.kind), line);
    case 'dieu':
      return placeOfDieu(label, current);
    case 'la-ma':
    case 'chu-cai':
      if (insideDieu(current) && !standsOut(line)) return undefined;
      return followsOn(label, below(current, RANK[label.kind], label.kind), line);
    case 'so':
      return placeOfSo(label, line, current);
    case 'thap-phan':
      return placeOfDecimal(label, line, current);
    case 'diem': {
      const opening = below(current, RANK.diem, 'diem');
      return opening.parent.rank > RANK.document && isLaterPoint(opening.parent.last.get('diem'), label.written, line)
        ? opening
        : undefined;
    }
    default:
      return label.kind satisfies never;
  }
}

/** Điều are counted through the whole document; a new count begins with what is attached to it. */
function placeOfDieu(label: Label, current: Node): Opening | undefined {
  const opening = below(current, RANK.dieu, 'dieu');
  const home = nearest(current, (node) => node.rank <= RANK['kem-theo']);
  const last = home?.last.get('dieu')?.[0];
  const number = label.value[0] ?? 0;
  const goesOn = typeof last !== 'number' || number > last || (number === last && /\D/.test(label.written));
  return goesOn ? opening : undefined;
}

function placeOfSo(label: Label, line: Line, current: Node): Opening | undefined {
  if (insideDieu(current)) return followsOn(label, below(current, RANK.khoan, 'so'), line);
  const heading = nearest(current, (node) => node.opening !== null && node.opening.level !== null);
  if (line.level === null && heading && heading.rank >= RANK.so) {
    return followsOn(label, below(current, heading.rank + 1, 'so'), line);
  }
  return followsOn(label, below(current, RANK.so, 'so'), line);
}

function placeOfDecimal(label: Label, line: Line, current: Node): Opening | undefined {
  const above = label.value.slice(0, -1).join('.');
  const parent = nearest(current, (node) => isNumbered(node) && node.label?.value.join('.') === above);
  if (!parent) {
    const opening = below(current, RANK.so, 'thap-phan');
    const startsAlone = label.value.at(-1) === 1 && line.level !== null && !insideDieu(current);
    return startsAlone ? opening : undefined;
  }
  const inDieu = insideDieu(parent);
  const rank = Math.max(
    (inDieu ? RANK['khoan-thap-phan'] : RANK['thap-phan']) + label.value.length - 2,
    parent.rank + 1,
  );
  return followsOn(label, { parent, rank, counter: 'thap-phan' }, line);
}

function followsOn(label: Label, opening: Opening, line: Line): Opening | undefined {
  const last = opening.parent.last.get(opening.counter);
  if (label.kind === 'chu-cai') {
    const isNext =
      last === undefined
        ? label.written === 'A'
        : isNextLetter(String(last).toLowerCase(), label.written.toLowerCase());
    return isNext && standsOut(line) ? opening : undefined;
  }
  const number = label.value.at(-1) ?? 0;
  const lastNumber = Array.isArray(last) ? Number(last.at(-1)) : 0;
  const headingJumps = last === undefined && line.level !== null && number > 0;
  return number === lastNumber + 1 || headingJumps ? opening : undefined;
}

/** The innermost open part that is further out than `rank`. */
function below(current: Node, rank: number, counter: string): Opening {
  return { parent: nearest(current, (node) => node.rank < rank) ?? current, rank, counter };
}

function opensAttachment(label: Label, line: Line, current: Node): boolean {
  if (label.written.startsWith('Phụ lục'))
    return line.level !== null || isUpperCase(label.rest) || label.rest === '' || label.rest.startsWith('(');
  return nearest(current, (node) => node.label?.kind === 'dieu') !== undefined;
}

function insideDieu(node: Node): boolean {
  return nearest(node, (one) => one.label?.kind === 'dieu') !== undefined;
}

function isNumbered(node: Node): boolean {
  return node.label !== null && ['so', 'thap-phan', 'la-ma'].includes(node.label.kind);
}

function standsOut(line: Line): boolean {
  return line.level !== null || isUpperCase(line.text);
}

function isNextLetter(last: readonly number[] | string | undefined, letter: string): boolean {
  if (last === undefined) return letter === 'a';
  return ALPHABETS.some(
    (letters) => letters.indexOf(letter) === letters.indexOf(String(last)) + 1 && letters.includes(letter),
  );
}

/**
 * A point that is left out must not hide the ones behind it: `đ)` after `a)` is điểm đ. Only in the form with a bracket; `i)`,
 * `v)` and `x)` behind a gap are small Roman numbers.
 */
function isLaterPoint(last: readonly number[] | string | undefined, letter: string, line: Line): boolean {
  if (isNextLetter(last, letter)) return true;
  if (last === undefined || !/^\p{Ll}\s?\)/u.test(line.text) || /[ivx]/.test(letter)) return false;
  const [alphabet = ''] = ALPHABETS;
  return alphabet.indexOf(letter) > alphabet.indexOf(String(last)) && alphabet.includes(String(last));
}
