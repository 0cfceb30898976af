import type { Tx } from '../../db/tables.ts';
import { NOTICE_VERSION } from '../../people/consent.ts';
import { whoIs } from '../../people/who-is.ts';
import { type Acting, writeDown } from '../acting.ts';
import { StaleFacts } from '../stale-facts.ts';
import type { DoorCommand } from './door-case.ts';

/** Does what was decided at the door, inside the turn's transaction. Throws `StaleFacts` when a code was used meanwhile. */
export async function obeyDoor(tx: Tx, command: DoorCommand, acting: Acting): Promise<void> {
  switch (command.kind) {
    case 'keep-consent': {
      const who = await whoIs(tx, await acting.liveRegister(tx, acting.at), acting.incoming);
      if (who.kind === 'stranger') throw new StaleFacts('The account is gone.');
      const { channel } = acting.incoming;
      await tx
        .insertInto('consent')
        .values({
          person: who.code,
          version: NOTICE_VERSION,
          answer: command.answer,
          channel,
          answered_at: acting.at.toISOString(),
        })
        .execute();
      await writeDown(tx, acting, { act: `dong-y/${command.answer}`, target: who.code, by: { actor: who.code } });
      return;
    }
    case 'redeem':
    case 'link':
    case 'count-attempt':
      return;
  }
}
