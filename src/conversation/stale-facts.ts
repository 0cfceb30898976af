/**
 * Between a turn's reading and its writing the world has changed: a right is gone, a code was used. Nothing was written; the turn
 * is played again and sees it.
 */
export class StaleFacts extends Error {
  override readonly name = 'StaleFacts';
}
