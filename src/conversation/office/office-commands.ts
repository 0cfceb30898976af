import type { Tx } from '../../db/tables.ts';
import type { Acting } from '../acting.ts';
import type { OfficeCommand } from './office-case.ts';

/** Does what was decided in office, inside the turn's transaction. Throws `StaleFacts` when a right is gone. */
export async function obeyOffice(_tx: Tx, _command: OfficeCommand, _acting: Acting): Promise<void> {}
