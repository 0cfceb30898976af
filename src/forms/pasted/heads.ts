import { foldInPlace } from '../../lib/fold-in-place.ts';
import type { Item } from '../filling/item.ts';

/** Where an entry of a pasted message begins: the item it names, and where its value begins. */
export interface Head {
  readonly item: Item | null;
  /** As it was written: `12a`, `số hội thành viên`. */
  readonly name: string;
  readonly at: number;
  readonly valueAt: number;
  /** At the beginning of a line and with a sign behind it: also inside a long text it is no part of a sentence. */
  readonly isPlain: boolean;
  /** The item that the words behind a number name, when it is another one. */
  readonly other: Item | null;
}

/** A place where an entry may begin, and whether it is the beginning of a line. */
const BOUNDARY = /(^|\n)[ \t]*(?:[-+*•][ \t]+)?|[,;|][ \t]*|\.[ \t]+/g;
/** On a line `1. 24`, `1) 24`, `1 - 24` and a tab will do; inside one only what no number has in it. */
const NUMBER_ON_LINE = /(?:muc|cau)? ?(\d{1,3}) ?([a-z])?(?: ?[:=]|[.)](?=[ \t\n]|$)| - |\t)[ \t]*/y;
const NUMBER_IN_LINE = /(?:muc|cau)? ?(\d{1,3}) ?([a-z])? ?[:=][ \t]*/y;
const NAME_ON_LINE = /[ \t]*(?:\([^()\n]{0,40}\))?[ \t]*([:=\t]| - |(?<= )(?=\d))[ \t]*/y;
const NAME_IN_LINE = /[ \t]*(?:\([^()\n]{0,40}\))?[ \t]*([:=])[ \t]*/y;

/** Every place where an item is named, in the order of the text. */
export function headsIn(text: string, items: readonly Item[]): readonly Head[] {
  const folded = foldInPlace(text);
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const names = namesOf(items);
  const heads: Head[] = [];
  for (const boundary of folded.matchAll(BOUNDARY)) {
    const at = boundary.index + boundary[0].length;
    const isLine = boundary[1] !== undefined;
    const head = numberAt(folded, at, isLine, byNumber) ?? nameAt(folded, at, isLine, names);
    if (head !== null && head.at > (heads.at(-1)?.valueAt ?? -1)) heads.push(labelBehind(folded, head, names));
  }
  return heads;
}

function numberAt(folded: string, at: number, isLine: boolean, items: ReadonlyMap<string, Item>): Head | null {
  const pattern = isLine ? NUMBER_ON_LINE : NUMBER_IN_LINE;
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  if (match === null) return null;
  const number = `${Number(match[1])}${match[2] ?? ''}`;
  return {
    item: items.get(number) ?? null,
    name: number,
    at,
    valueAt: at + match[0].length,
    isPlain: false,
    other: null,
  };
}

function nameAt(folded: string, at: number, isLine: boolean, names: Names): Head | null {
  const found = (names.get(folded.charAt(at)) ?? []).find(({ name }) => folded.startsWith(name, at));
  if (found === undefined) return null;
  const pattern = isLine ? NAME_ON_LINE : NAME_IN_LINE;
  pattern.lastIndex = at + found.name.length;
  const behind = pattern.exec(folded);
  if (behind === null) return null;
  const isPlain = isLine && behind[1] !== '';
  return { item: found.item, name: found.name, at, valueAt: pattern.lastIndex, isPlain, other: null };
}

/** `8. Số hội thành viên: 24`: number and name of the same item; the value is behind both. A text may begin with any name. */
function labelBehind(folded: string, head: Head, names: Names): Head {
  const label = nameAt(folded, head.valueAt, true, names);
  if (label === null) return head;
  if (label.item === head.item) return { ...head, valueAt: label.valueAt };
  const isText = head.item?.field.type.kind === 'long-text' || head.item?.field.type.kind === 'list';
  return isText ? head : { ...head, other: label.item };
}

type Names = ReadonlyMap<string, readonly { readonly name: string; readonly item: Item }[]>;

/** By their first letter, longer names first: `hội viên mới` before `hội viên`. */
function namesOf(items: readonly Item[]): Names {
  const names = items.flatMap((item) =>
    [item.field.label, ...(item.field.aliases ?? [])].map((name) => ({
      name: foldInPlace(name.normalize('NFC')),
      item,
    })),
  );
  return Map.groupBy(
    names.toSorted((a, b) => b.name.length - a.name.length),
    ({ name }) => name.charAt(0),
  );
}
