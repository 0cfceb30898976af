import type { Db } from '../../db/tables.ts';
import type { Asking } from '../asking.ts';
import type { OfficeCase } from './office-case.ts';
import type { OfficeIntent } from './office-intent.ts';

/** Looks up what a duty needs to know. */
export async function lookUpOffice(_db: Db, intent: OfficeIntent, _asking: Asking): Promise<OfficeCase> {
  return intent;
}
