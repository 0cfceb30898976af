import { isSampleLine } from '../metadata/head-line.ts';
import { isUpperCase, readLabel } from './label.ts';
import { opensSignature } from './layout.ts';
import { makeNode, nearest, type Node, RANK } from './node.ts';
import { quotedLines } from './quoted.ts';
import { placeOf } from './sequence.ts';
import type { Line, Unit } from './unit.ts';

/** A heading that is longer is a sentence in bold. */
const LONGEST_HEADING = 160;
/** Recipients and signatures take no more lines; what comes after is text again. */
const LONGEST_SIGNATURE = 40;
const LONGEST_SIGNATURE_LINE = 120;
/** Level of a heading whose format knows no levels: below every one that has one. */
const UNKNOWN_LEVEL = 9;
/** The word between the grounds and the articles of a decision. */
const DECIDES = /^(quyết định|nghị quyết|quyết nghị|quy định)$/iu;

/** Puts the lines and tables of a document below the parts they stand in; recipients and signatures are left out. */
export function outline(units: readonly Unit[]): Node {
  const root = makeNode(null, null, RANK.document, null);
  const quoted = quotedLines(units);
  let current = root;
  let signature = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'layout' || (unit.kind === 'line' && isSampleLine(unit.text))) continue;
    if (unit.kind === 'table') {
      current.content.push(unit);
      signature = 0;
      continue;
    }
    const part = quoted.has(index) ? undefined : openNumbered(unit, current);
    if (
      !part &&
      !quoted.has(index) &&
      (signature > 0 || opensSignature(unit.text)) &&
      isSignatureLine(unit, signature)
    ) {
      signature += 1;
      continue;
    }
    signature = 0;
    const opened = part ?? (quoted.has(index) ? undefined : openHeading(unit, current));
    if (opened) current = opened;
    else if (isTitleOf(current, unit)) current.title.push(unit);
    else current.content.push(unit);
  }
  return root;
}

/** Recipients and names are short; a heading of a known level, or a full paragraph, is text again. */
function isSignatureLine(line: Line, before: number): boolean {
  return (
    before < LONGEST_SIGNATURE &&
    line.text.length <= LONGEST_SIGNATURE_LINE &&
    (line.level === null || line.level === 0)
  );
}

/** The numbered part that this line opens, or undefined when it opens none. */
function openNumbered(line: Line, current: Node): Node | undefined {
  const label = readLabel(line.text);
  const place = label && placeOf(label, line, current);
  if (!label || !place) return undefined;
  const parent =
    line.level === null || line.level === 0 ? place.parent : withoutDeeperHeadings(place.parent, line.level);
  place.parent.last.set(place.counter, label.value.length > 0 ? label.value : label.written);
  if (label.kind === 'dieu') nearest(parent, (node) => node.rank <= RANK['kem-theo'])?.last.set('dieu', label.value);
  return makeNode(parent, label, place.rank, line);
}

/** A heading without a number closes what stands under headings of its own level or a deeper one. */
function openHeading(line: Line, current: Node): Node | undefined {
  if (line.level === null || isTitleOf(current, line)) return undefined;
  const level = line.level || UNKNOWN_LEVEL;
  const isSentence = line.text.length > LONGEST_HEADING || /[;,.:]$/.test(line.text) || DECIDES.test(line.text);
  const inDieu = nearest(current, (node) => node.label?.kind === 'dieu') !== undefined;
  if (level === UNKNOWN_LEVEL && (isSentence || inDieu)) return undefined;
  const parent =
    nearest(current, (node) => {
      if (node.opening === null) return true;
      if (node.opening.level === null) return level === UNKNOWN_LEVEL && node.rank <= RANK['tieu-muc'];
      return (node.opening.level || UNKNOWN_LEVEL) < level;
    }) ?? current;
  return makeNode(parent, null, parent.rank + 1, line);
}

function withoutDeeperHeadings(parent: Node, level: number): Node {
  return nearest(parent, (node) => (node.opening?.level ?? 0) < level || node.label !== null) ?? parent;
}

/** `Chương I` on a line of its own has its title on the next ones, in capitals. */
function isTitleOf(node: Node, line: Line): boolean {
  if (
    node.label === null ||
    node.content.length > 0 ||
    node.rank > RANK['tieu-muc'] ||
    line.text.length > LONGEST_HEADING
  )
    return false;
  const isFirst = node.title.length === 0 && node.label.rest === '';
  const goesOn =
    node.title.length > 0 &&
    node.title.length < 3 &&
    isUpperCase(line.text) &&
    isUpperCase(node.title.at(-1)?.text ?? '');
  return (isFirst && (line.level !== null || isUpperCase(line.text) || !/[.;:]$/.test(line.text))) || goesOn;
}
