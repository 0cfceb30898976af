/** What a cell says, or why it can't be read and how to write it, in Vietnamese. */
export type Parsed<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly reason: string };

export function read<T>(value: T): Parsed<T> {
  return { kind: 'read', value };
}

export function refuse(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}

/** The values of all, or the first refusal. */
export function all<T>(parsed: readonly Parsed<T>[]): Parsed<readonly T[]> {
  const values: T[] = [];
  for (const one of parsed) {
    if (one.kind === 'refused') return one;
    values.push(one.value);
  }
  return read(values);
}

/** The beginning of what somebody wrote, to be shown again. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
