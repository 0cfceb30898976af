/** What somebody meant by a day, a span of days or a moment they typed. */
export type Reading<T> =
  | { readonly kind: 'one'; readonly value: T }
  /** It can mean several things: ask which one. Never fewer than two, the likeliest first. */
  | { readonly kind: 'several'; readonly options: readonly Option<T>[] }
  /** It means nothing, or nothing possible: what is wrong and what to write instead, in Vietnamese. */
  | { readonly kind: 'unreadable'; readonly advice: string };

export interface Option<T> {
  readonly value: T;
  /** As a choice is written to people: `thứ Sáu, 18/09/2026`. */
  readonly label: string;
}

export function one<T>(value: T): Reading<T> {
  return { kind: 'one', value };
}

/** One reading when all options are the same value, else the choice between them. */
export function several<T>(options: readonly Option<T>[], same: (a: T, b: T) => boolean = Object.is): Reading<T> {
  const distinct = options.filter(
    (option, index) => !options.slice(0, index).some((other) => same(other.value, option.value)),
  );
  const [first, ...others] = distinct;
  if (first === undefined) throw new Error('A choice needs options.');
  return others.length === 0 ? one(first.value) : { kind: 'several', options: distinct };
}

export function unreadable<T>(advice: string): Reading<T> {
  return { kind: 'unreadable', advice };
}

/** The same reading with another value in it. */
export function mapReading<A, B>(reading: Reading<A>, change: (value: A) => B): Reading<B> {
  switch (reading.kind) {
    case 'one':
      return one(change(reading.value));
    case 'several':
      return {
        kind: 'several',
        options: reading.options.map(({ value, label }) => ({ value: change(value), label })),
      };
    case 'unreadable':
      return reading;
  }
}
