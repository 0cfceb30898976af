import type { Meaning } from '../values/reading.ts';
import type { Value } from '../values/value.ts';
import type { Given } from './draft.ts';

/** What becomes of an answer. Sentences are for the person. */
export type Judged =
  /** It can be set as it is. */
  | { readonly kind: 'take'; readonly given: Given; readonly luyKe: Given | null }
  /** It is unusual: set `given` (flagged with `why`) once the person says so. */
  | { readonly kind: 'confirm'; readonly given: Given; readonly luyKe: Given | null; readonly why: string }
  /** Ask which is meant. */
  | { readonly kind: 'unsure'; readonly readings: readonly Meaning<Value>[]; readonly why: string }
  | { readonly kind: 'inexact'; readonly said: string; readonly why: string }
  | { readonly kind: 'refused'; readonly reason: string };
