import type { ReviewIntent } from './review-intent.ts';

/** What is wanted, with what had to be looked up for it. */
export type ReviewCase = ReviewIntent;

/** What is done. */
export type ReviewCommand = { readonly kind: 'nothing-yet' };
