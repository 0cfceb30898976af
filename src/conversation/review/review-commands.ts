import type { Tx } from '../../db/tables.ts';
import type { Acting } from '../acting.ts';
import type { ReviewCommand } from './review-case.ts';

/** Does what was decided, inside the turn's transaction. Throws `StaleFacts` when a right is gone or something was changed meanwhile. */
export async function obeyReview(_tx: Tx, _command: ReviewCommand, _acting: Acting): Promise<void> {}
