import type { Tx } from '../../db/tables.ts';
import { whoIs } from '../../people/who-is.ts';
import { type Acting, writeDown } from '../acting.ts';
import { obeyAbsence } from './absence-commands.ts';
import { obeyInvite } from './invite-commands.ts';
import { obeyLock } from './lock-commands.ts';
import type { OfficeCommand } from './office-case.ts';

/** Does what was decided in office, inside the turn's transaction. Throws `StaleFacts` when a right is gone. */
export async function obeyOffice(tx: Tx, command: OfficeCommand, acting: Acting): Promise<void> {
  switch (command.kind) {
    case 'invite':
    case 'revoke':
      return obeyInvite(tx, command, acting);
    case 'lend':
    case 'end-lending':
      return obeyAbsence(tx, command, acting);
    case 'lock':
    case 'lock-came-late':
      return obeyLock(tx, command, acting);
    case 'note-refusal':
      return noteRefusal(tx, command, acting);
  }
}

async function noteRefusal(
  tx: Tx,
  { act, target }: Extract<OfficeCommand, { kind: 'note-refusal' }>,
  acting: Acting,
): Promise<void> {
  const who = await whoIs(tx, await acting.liveRegister(tx, acting.at), acting.incoming);
  if (who.kind === 'stranger') return;
  await writeDown(tx, acting, { act, target, by: { actor: who.code, refused: true } });
}
