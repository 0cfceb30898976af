import type { Tx } from '../../db/tables.ts';
import { whoIs } from '../../people/who-is.ts';
import { type Acting, writeDown } from '../acting.ts';
import { obeyDecision } from './decide-commands.ts';
import { obeyExtension } from './extend-commands.ts';
import type { ReviewCommand } from './review-case.ts';

/** Does what was decided, inside the turn's transaction. Throws `StaleFacts` when a right is gone or something was changed meanwhile. */
export async function obeyReview(tx: Tx, command: ReviewCommand, acting: Acting): Promise<void> {
  switch (command.kind) {
    case 'open':
    case 'accept':
    case 'return':
    case 'came-late':
      return obeyDecision(tx, command, acting);
    case 'extend':
      return obeyExtension(tx, command.granting, acting);
    case 'note-refusal': {
      const who = await whoIs(tx, await acting.liveRegister(tx, acting.at), acting.incoming);
      if (who.kind === 'stranger') return;
      const { act, target } = command;
      await writeDown(tx, acting, { act, target, by: { actor: who.code, refused: true } });
    }
  }
}
