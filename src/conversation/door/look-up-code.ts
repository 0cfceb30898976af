import type { Db } from '../../db/tables.ts';
import type { Asking } from '../asking.ts';
import type { DoorCase } from './door-case.ts';
import type { DoorIntent } from './door-intent.ts';

/** Looks up what the door needs to know: whether a code opens it. */
export async function lookUpDoor(_db: Db, intent: DoorIntent, _asking: Asking): Promise<DoorCase> {
  return intent.kind === 'code' ? { kind: 'bad-code' } : intent;
}
