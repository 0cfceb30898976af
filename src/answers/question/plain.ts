import { fold } from '../../lib/fold.ts';
import { remember } from '../remember.ts';

/**
 * A text as it is matched by patterns: folded, only letters, digits and the marks that belong to numbers (`3.1`, `152/2025`, `85%`),
 * one space between words.
 */
export const plain = remember(
  (text: string): string =>
    fold(text)
      .replace(/[^a-z0-9.,/%&+-]+/g, ' ')
      .replace(/(?<![0-9])[.,/&+-]+|[.,/&+-]+(?![a-z0-9])/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  3_000,
);
