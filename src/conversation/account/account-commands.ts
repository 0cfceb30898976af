import type { Tx } from '../../db/tables.ts';
import type { Acting } from '../acting.ts';
import type { AccountCommand } from './account-case.ts';

/** Does what was decided about somebody's own account, inside the turn's transaction. */
export async function obeyAccount(_tx: Tx, _command: AccountCommand, _acting: Acting): Promise<void> {}
