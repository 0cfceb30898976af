/**
 * What one answer, as somebody typed it, may mean for one field. `refused`, `why` and `said` are for the person:
 * `reason` is one Vietnamese sentence with the rule and an example.
 */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  /** It may mean each of these, or it means the only one but had better be confirmed. Never empty. */
  | { readonly kind: 'unsure'; readonly readings: readonly Meaning<T>[]; readonly why: string }
  /** `khoảng 100`: the exact figure has to be asked for. */
  | { readonly kind: 'inexact'; readonly near: T; readonly said: string }
  /** `chưa có số liệu`, which is not 0. */
  | { readonly kind: 'no-data' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface Meaning<T> {
  readonly value: T;
  /** As it is shown to people: `1.500 hội viên`. */
  readonly shown: string;
}

export function value<T>(of: T): Reading<T> {
  return { kind: 'value', value: of };
}

export function refused(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}

/** The same reading with its values turned into others; for readers that build on readers. */
export function mapReading<A, B>(reading: Reading<A>, change: (value: A) => B): Reading<B> {
  switch (reading.kind) {
    case 'value':
      return { kind: 'value', value: change(reading.value) };
    case 'unsure':
      return { ...reading, readings: reading.readings.map((one) => ({ ...one, value: change(one.value) })) };
    case 'inexact':
      return { ...reading, near: change(reading.near) };
    case 'no-data':
    case 'refused':
      return reading;
  }
}
