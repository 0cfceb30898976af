import type { Tx } from '../../db/tables.ts';
import type { Acting } from '../acting.ts';
import type { ReportCommand } from './report-case.ts';

/** Does what was decided, inside the turn's transaction. Throws `StaleFacts` when a right is gone or something was changed meanwhile. */
export async function obeyReport(_tx: Tx, _command: ReportCommand, _acting: Acting): Promise<void> {}
