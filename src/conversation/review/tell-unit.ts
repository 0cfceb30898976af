import type { Tx } from '../../db/tables.ts';
import { tellPerson } from '../../people/tell-person.ts';
import type { Acting } from '../acting.ts';
import type { Outgoing } from '../message.ts';

/** Promises people the same message, each once. `what` names it. */
export async function tellUnit(
  tx: Tx,
  people: readonly string[],
  message: Outgoing,
  what: string,
  acting: Acting,
): Promise<void> {
  for (const person of people) {
    await tellPerson(tx, person, message, { at: acting.at, dedupe: `${acting.key}/${what}/${person}` });
  }
}
