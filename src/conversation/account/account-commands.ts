import type { Tx } from '../../db/tables.ts';
import type { Acting } from '../acting.ts';
import type { AccountCommand } from './account-case.ts';
import { obeyLink } from './link-commands.ts';

/** Does what was decided about somebody's own account, inside the turn's transaction. */
export async function obeyAccount(tx: Tx, command: AccountCommand, acting: Acting): Promise<void> {
  return obeyLink(tx, command.link, acting);
}
