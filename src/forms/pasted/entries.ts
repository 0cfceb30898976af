import type { Item } from '../filling/item.ts';
import { type Head, headsIn } from './heads.ts';

/** One entry of a pasted message. */
export interface Entry {
  readonly item: Item;
  readonly said: string;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly notUnderstood: readonly { readonly said: string; readonly why: string }[];
}

/**
 * A message cut into its entries. Inside a long text what looks like another item is one only when it is a later one,
 * and not the next point of a list in it. */
export function entriesIn(text: string, items: readonly Item[]): Entries {
  const heads = outsideOfTexts(headsIn(text, items), items);
  const before = withoutEnd(text.slice(0, heads[0]?.at ?? text.length));
  const entries: Entry[] = [];
  const notUnderstood = before === '' ? [] : [{ said: before, why: 'Phần này không ghi là của mục nào.' }];
  for (const [index, head] of heads.entries()) {
    const said = withoutEnd(text.slice(head.valueAt, heads[index + 1]?.at ?? text.length));
    if (said === '') continue;
    if (head.item === null)
      notUnderstood.push({ said: `${head.name}: ${said}`, why: `Không có mục ${head.name} trong kỳ này.` });
    else if (head.other !== null)
      notUnderstood.push({
        said: `${head.name}: ${said}`,
        why: `Mục ${head.name} là “${head.item.field.label}”, còn chữ ghi “${head.other.field.label}”.`,
      });
    else entries.push({ item: head.item, said });
  }
  return { entries, notUnderstood };
}

function outsideOfTexts(heads: readonly Head[], items: readonly Item[]): readonly Head[] {
  const order = new Map(items.map((item, index) => [item, index]));
  const kept: Head[] = [];
  let listed: number | null = null;
  for (const head of heads) {
    const last = kept.at(-1)?.item;
    const isInText = last?.field.type.kind === 'long-text' || last?.field.type.kind === 'list';
    const isLater = head.item !== null && last && order.get(head.item)! > order.get(last)!;
    const number = /^\d+$/.test(head.name) ? Number(head.name) : null;
    const isListed = number !== null && number === (listed ?? 0) + 1;
    if (!isInText || head.isPlain || (isLater && !isListed)) {
      kept.push(head);
      listed = null;
    } else {
      listed = number ?? listed;
    }
  }
  return kept;
}

/** Without the sign that divides it from the next entry; in a loop, since a search for it would look at every place. */
function withoutEnd(said: string): string {
  let end = said.length;
  while (end > 0 && ' \t\n\r,;|-+*•'.includes(said[end - 1]!)) end -= 1;
  return said.slice(0, end).trim();
}
