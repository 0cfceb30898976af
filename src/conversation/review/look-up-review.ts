import type { Db } from '../../db/tables.ts';
import type { Asking } from '../asking.ts';
import type { ReviewCase } from './review-case.ts';
import type { ReviewIntent } from './review-intent.ts';

/** Looks up what the turn needs to know. */
export async function lookUpReview(_db: Db, intent: ReviewIntent, _asking: Asking): Promise<ReviewCase> {
  return intent;
}
