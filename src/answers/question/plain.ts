import { fold } from '../../lib/fold.ts';

/**
 * A text as it is matched by patterns: folded, only letters, digits and the marks that belong to numbers (`3.1`, `152/2025`, `85%`),
 * one space between words.
 */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9.,/%&+-]+/g, ' ')
    .replace(/(?<![0-9])[.,/&+-]+|[.,/&+-]+(?![a-z0-9])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, folded. */
export function plainWords(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '');
}
